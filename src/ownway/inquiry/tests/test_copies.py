"""Reading back: what one told with what was taken from it; changed, agreed to, or not yet."""

from typing import Any

import pytest

from ownway.access.errors import NotYours
from ownway.inquiry.actions import coding, copies, sources
from ownway.inquiry.actions.amending import NoWords, amend
from ownway.inquiry.models import Copy, Quote, QuoteWas, Remark, Said, SourceText, Use, Wants
from ownway.inquiry.queries import copies as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.queries.sources import text_of

TOLD = "Asker: And then?\nJuniper: They gave me the work! 👍 I liked it. Then I slept, at last.\n"


@pytest.fixture
def told(asked: Any) -> Any:
    """Olive told something; Ines noted three things in it, and what she took one to mean."""
    asked.source = sources.add_source(
        by=asked.ines, study=asked.study, title="A talk", text=TOLD, participant=asked.juniper
    )
    asked.code = coding.add_code(by=asked.ines, study=asked.study, name="work")
    asked.quotes = [note(asked, words) for words in ("gave me the work", "I liked it", "I slept")]
    asked.meant = copies.interpret(
        by=asked.ines, source=asked.source, words="They handed it to you.", quotes=[asked.quotes[0]]
    )
    return asked


def note(asked: Any, words: str) -> Quote:
    start = text_of(asked.source).text.index(words)
    return coding.add_quote(
        by=asked.ines, source=asked.source, start=start, end=start + len(words), code=asked.code
    )


def said(asked: Any, quote: Quote) -> str:
    quote.refresh_from_db()
    asked.source.refresh_from_db()
    return text_of(asked.source).text[quote.start : quote.end]


def handed(asked: Any) -> Copy:
    return copies.hand_over(by=asked.ines, source=asked.source)


def wish(asked: Any, copy: Copy, about: str, **more: Any) -> Remark:
    start = TOLD.index(about)
    return copies.remark(
        by=asked.olive, copy=copy, wants=Wants.CHANGE, start=start, end=start + len(about), **more
    )


def test_amending_keeps_untouched_quotes_and_flags_the_others(told: Any) -> None:
    copy = handed(told)
    wanted = wish(told, copy, "They gave me the work!", words="They asked me.")
    new = TOLD.replace("They gave me the work!", "They asked me.")
    copies.act_on(by=told.ines, remark=wanted, answer="It reads so now.", text=new, number=1)
    first, liked, slept = told.quotes
    assert (said(told, liked), said(told, slept)) == ("I liked it", "I slept")
    first.refresh_from_db()
    assert [one.touched for one in (first, liked, slept)] == [True, False, False]
    assert SourceText.objects.get(source=told.source, number=1).text == TOLD
    assert QuoteWas.objects.get(quote=slept, number=1).start == TOLD.index("I slept")
    assert [one.code for one, _ in queries.touched(told_hand(told), told.source)] == [told.code]
    wanted.refresh_from_db()
    assert wanted.done and wanted.answer == "It reads so now."


def told_hand(asked: Any) -> Any:
    return studies.hand(asked.ines, asked.study)


def test_two_quotes_that_follow_each_other_may_move_onto_each_others_places(told: Any) -> None:
    """Moving all of them at once would stand one on the other for a moment."""
    text = "aa bb cc"
    source = sources.add_source(
        by=told.ines, study=told.study, title="Short", text=text, participant=told.juniper
    )
    for start in (0, 3, 6):
        coding.add_quote(by=told.ines, source=source, start=start, end=start + 2, code=told.code)
    amend(source, "xy " + text, by=told_hand(told), why="amended")
    places = Quote.objects.filter(source=source, touched=False).values_list("start", flat=True)
    assert sorted(places) == [3, 6, 9]


def test_a_yes_is_to_the_words_as_they_read(told: Any) -> None:
    copy = copies.answer(by=told.olive, copy=handed(told), said=Said.AGREED)
    assert studies.agreed(told.study) == (1, 1)
    assert queries.publishable(told.study) == {told.source.pk}
    copies.amend_text(by=told.ines, source=told.source, text=TOLD.replace("at last", "at once"))
    copy.refresh_from_db()
    assert copy.said == Said.WAITING
    assert studies.agreed(told.study) == (0, 1)
    assert queries.publishable(told.study) == set()


def test_writing_it_better_asks_again(told: Any) -> None:
    copy = copies.answer(by=told.olive, copy=handed(told), said=Said.AGREED)
    copies.change_interpretation(by=told.ines, interpretation=told.meant, words="They asked you.")
    copy.refresh_from_db()
    assert copy.said == Said.WAITING


def test_nothing_open_is_agreed_over(told: Any) -> None:
    copy = handed(told)
    wanted = wish(told, copy, "I liked it", words="I loved it")
    with pytest.raises(copies.OpenStill):
        copies.answer(by=told.olive, copy=copy, said=Said.AGREED)
    copies.take_back_remark(by=told.olive, remark=wanted)
    assert copies.answer(by=told.olive, copy=copy, said=Said.AGREED).said == Said.AGREED


def test_without_a_yes_to_publish_nothing_is_published(told: Any) -> None:
    from ownway.inquiry.actions import withdrawing

    copies.answer(by=told.olive, copy=handed(told), said=Said.AGREED)
    withdrawing.take_back(by=told.olive, participant=told.juniper, use=Use.PUBLISH)
    assert queries.publishable(told.study) == set()


def test_whose_it_is_and_whose_not(told: Any) -> None:
    copy = handed(told)
    for other in (told.otto, told.cora, told.ada):
        with pytest.raises(NotYours):
            copies.answer(by=other, copy=copy, said=Said.AGREED)
    with pytest.raises(NotYours):
        copies.answer(by=told.ines, copy=copy, said=Said.AGREED)  # only as told
    answered = copies.answer(by=told.ines, copy=copy, said=Said.NOT_YET, told=True)
    assert answered.answers.get().told.person == told.ines


def test_nobody_changes_words_that_moved_on(told: Any) -> None:
    copy = handed(told)
    copies.amend_text(by=told.ines, source=told.source, text=TOLD.replace("slept", "woke"))
    with pytest.raises(copies.MovedOn):
        copies.amend_text(by=told.mattie, source=told.source, text="Other", number=1)
    with pytest.raises(copies.MovedOn):
        wish(told, copy, "I liked it", number=1)
    with pytest.raises(copies.MovedOn):
        copies.answer(by=told.olive, copy=copy, said=Said.AGREED, number=1)


def test_a_text_of_no_words_is_not_a_text(told: Any) -> None:
    with pytest.raises(NoWords):
        amend(told.source, " \n", by=told_hand(told), why="amended")


def test_only_who_told_has_a_copy(told: Any) -> None:
    minutes = sources.add_source(
        by=told.ines, study=told.study, title="Minutes", text="We met.", kind="minutes"
    )
    with pytest.raises(copies.NotTheirs):
        copies.hand_over(by=told.ines, source=minutes)
