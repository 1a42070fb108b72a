"""A text is amended under its quotes: none is ever on other words than its own, unless it says so."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ownway.inquiry.actions import amending, coding
from ownway.inquiry.actions.steps import CannotUndo
from ownway.inquiry.models import Quote, QuoteWas, Source, SourceText, Step
from ownway.inquiry.queries.studies import hand

TOLD = "Ann: No. No. I said no.\nThen 🌳 somebody listened. I mended a clock."


@pytest.fixture
def told(asked: Any) -> Any:
    """Juniper told something, and two codes are there."""
    asked.source = Source.objects.create(
        study=asked.study, title="A talk", participant=asked.juniper, length=len(TOLD)
    )
    turns = [{"start": 0, "end": 23, "speaker": "Ann", "from": 5, "to": None}]
    turns.append({"start": 24, "end": len(TOLD), "speaker": "", "from": 9, "to": None})
    SourceText.objects.create(source=asked.source, number=1, text=TOLD, turns=turns)
    asked.heard = coding.add_code(by=asked.ines, study=asked.study, name="Heard")
    asked.skill = coding.add_code(by=asked.ines, study=asked.study, name="Skill")
    asked.hand = hand(asked.ines, asked.study)
    return asked


def mark(told: Any, words: str, code: Any = None, after: int = 0) -> Quote:
    start = TOLD.index(words, after)
    return coding.add_quote(
        by=told.ines, source=told.source, start=start, end=start + len(words),
        code=code or told.heard,
    )  # fmt: skip


def amend(told: Any, text: str) -> SourceText:
    return amending.amend(told.source, text, by=told.hand, why="amended")


def words(quote: Quote) -> str:
    now = Quote.objects.select_related("source").get(pk=quote.pk)
    text = SourceText.objects.get(source=now.source, number=now.source.version).text
    return text[now.start : now.end]


def test_untouched_quotes_have_the_same_words_and_touched_ones_say_so(told: Any) -> None:
    before, on, after = (
        mark(told, "I said"),
        mark(told, "🌳 somebody"),
        mark(told, "mended a clock"),
    )
    made = amend(told, TOLD.replace("somebody listened", "two of them listened well"))
    assert (words(before), words(after)) == ("I said", "mended a clock")
    for quote, touched in ((before, False), (on, True), (after, False)):
        quote.refresh_from_db()
        assert quote.touched is touched
        was = QuoteWas.objects.get(quote=quote)
        assert (was.number, was.end - was.start) == (1, len(words(quote)) if not touched else 10)
    assert SourceText.objects.get(source=told.source, number=1).text == TOLD
    assert (made.number, told.source.version, told.source.length) == (2, 2, len(made.text))
    step = Step.objects.order_by("-number").first()
    assert (step.kind, step.source, step.after) == (
        "text_amended", told.source, {"number": 2, "touched": 1},
    )  # fmt: skip


def test_a_word_that_stands_twice_stays_where_it_was(told: Any) -> None:
    """The first of two is taken out: a quote on the second is not touched."""
    second = mark(told, "No.", after=9)
    amend(told, TOLD.replace("No. ", "", 1))
    second.refresh_from_db()
    assert not second.touched and words(second) == "No."


def test_two_quotes_never_become_one(told: Any) -> None:
    first, second = mark(told, "No."), mark(told, "No.", after=9)
    amend(told, TOLD.replace("No. ", "", 1))
    now = {one.pk: one for one in Quote.objects.filter(source=told.source)}
    assert sorted(one.touched for one in (now[first.pk], now[second.pk])) == [False, True]


def test_quotes_that_change_places_with_one_another_on_the_way(told: Any) -> None:
    """Each moves to where the other of the same code stood."""
    first, second = mark(told, "No."), mark(told, "No.", after=9)
    amend(told, "Oh, " + TOLD)
    assert [words(first), words(second)] == ["No.", "No."]
    assert Quote.objects.filter(touched=True).count() == 0


def test_a_touched_quote_stays_touched_until_somebody_places_it_again(told: Any) -> None:
    quote = mark(told, "mended a clock")
    amend(told, TOLD.replace("a clock", "two clocks"))
    amend(told, TOLD)
    quote.refresh_from_db()
    assert quote.touched
    start = TOLD.index("mended")
    coding.change_quote(by=told.mattie, quote=quote, start=start, end=start + 6, number=3)
    quote.refresh_from_db()
    assert not quote.touched and words(quote) == "mended"


def test_undoing_a_removal_after_the_text_changed_brings_it_back_on_its_words(told: Any) -> None:
    quote = mark(told, "mended a clock")
    coding.remove_quote(by=told.ines, quote=quote)
    amend(told, "Well. " + TOLD)
    coding.undo(by=told.ines, study=told.study, source=told.source)
    quote.refresh_from_db()
    assert quote.gone is None and words(quote) == "mended a clock"


def test_the_amending_itself_is_not_undone_as_a_step(told: Any) -> None:
    amend(told, "Well. " + TOLD)
    step = Step.objects.get(kind="text_amended")
    with pytest.raises(CannotUndo):
        coding.undo(by=told.ines, study=told.study, step=step)


def test_places_counted_in_the_old_text_move_along(told: Any) -> None:
    amend(told, "Well. " + TOLD)
    start = TOLD.index("mended")
    quote = coding.add_quote(
        by=told.mattie, source=told.source, start=start, end=start + 6, code=told.skill, number=1
    )
    assert words(quote) == "mended"


def test_who_speaks_moves_along(told: Any) -> None:
    made = amend(told, TOLD.replace("No. No.", "No, never, no."))
    assert [(turn["speaker"], turn["from"]) for turn in made.turns] == [("Ann", 5), ("", 9)]
    assert made.text[made.turns[1]["start"] :].startswith("Then 🌳")
    assert made.turns[1]["end"] == len(made.text)


def test_no_words_are_no_text(told: Any) -> None:
    with pytest.raises(amending.NoWords):
        amend(told, " \n ")
    assert SourceText.objects.filter(source=told.source).count() == 1


def test_many_quotes_move_with_few_queries(told: Any) -> None:
    Quote.objects.bulk_create(
        Quote(source=told.source, code=told.heard, by=told.hand, start=at, end=at + width)
        for at in range(40)
        for width in range(1, 16)
    )
    with CaptureQueriesContext(
        connection,
    ) as asked:
        amend(told, "Well. " + TOLD)
    assert len(asked) < 25
    assert Quote.objects.filter(source=told.source, touched=False).count() == 600
