"""Codes and quotes: made, changed, merged, undone; each a step."""

from typing import Any

import pytest

from ownway.access.errors import NotYours
from ownway.inquiry.actions import coding
from ownway.inquiry.actions.steps import CannotUndo
from ownway.inquiry.models import Code, Quote, Source, SourceText, Step, Theme
from ownway.inquiry.queries.coding import seen
from ownway.inquiry.queries.studies import hand

TOLD = "I had nobody. Then somebody listened. I mended a clock."


@pytest.fixture
def told(asked: Any) -> Any:
    """Juniper told something."""
    asked.source = Source.objects.create(
        study=asked.study, title="A talk", participant=asked.juniper, length=len(TOLD)
    )
    SourceText.objects.create(source=asked.source, number=1, text=TOLD)
    asked.heard = coding.add_code(by=asked.ines, study=asked.study, name="Heard")
    return asked


def mark(told: Any, by: Any = None, start: int = 14, end: int = 37, code: Any = None) -> Quote:
    return coding.add_quote(
        by=by or told.ines, source=told.source, start=start, end=end, code=code or told.heard
    )


def test_marking_words_is_a_step_with_its_author(told: Any) -> None:
    quote = mark(told, by=told.mattie)
    step = Step.objects.order_by("-number").first()
    assert quote.by.person == told.mattie
    assert (step.kind, step.source, step.by.person) == ("quote_add", told.source, told.mattie)
    told.study.refresh_from_db()
    assert told.study.step == step.number
    assert step.after["quotes"][str(quote.pk)]["start"] == 14


def test_the_same_mark_twice_is_one(told: Any) -> None:
    assert mark(told) == mark(told)
    assert mark(told) != mark(told, by=told.mattie)
    assert Step.objects.filter(kind="quote_add").count() == 2


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (0, len(TOLD) + 1), (-1, 4)])
def test_words_that_are_not_there_are_refused(told: Any, start: int, end: int) -> None:
    with pytest.raises(coding.NotThere):
        mark(told, start=start, end=end)


def test_nobody_else_marks_anything(told: Any) -> None:
    for person in (told.ada, told.olive, told.cora):
        with pytest.raises(NotYours):
            mark(told, by=person)
        with pytest.raises(NotYours):
            coding.add_code(by=person, study=told.study, name="Mine")


def test_a_heading_goes_on_no_words(told: Any) -> None:
    heading = coding.add_code(by=told.ines, study=told.study, name="People", heading=True)
    with pytest.raises(coding.NotHere):
        mark(told, code=heading)
    mark(told)
    with pytest.raises(coding.NotHere):
        coding.change_code(by=told.ines, code=told.heard, heading=True)


def test_undo_goes_back_through_ones_own_newest(told: Any) -> None:
    mine, hers = mark(told), mark(told, by=told.mattie)
    coding.write_memo(by=told.ines, quote=mine, memo="Hm.")
    coding.undo(by=told.ines, study=told.study)
    mine.refresh_from_db()
    assert (mine.memo, mine.gone) == ("", None)
    coding.undo(by=told.ines, study=told.study)
    mine.refresh_from_db()
    hers.refresh_from_db()
    assert mine.gone is not None
    assert hers.gone is None


def test_undoing_an_undo_does_it_again(told: Any) -> None:
    quote = mark(told)
    undone = coding.undo(by=told.ines, study=told.study)
    again = coding.undo(by=told.mattie, study=told.study, step=undone)
    quote.refresh_from_db()
    assert quote.gone is None
    assert again.kind == "quote_add"
    assert again.undoes == undone
    coding.undo(by=told.mattie, study=told.study, step=again)
    quote.refresh_from_db()
    assert quote.gone is not None


def test_nothing_is_undone_where_somebody_went_on_from_it(told: Any) -> None:
    quote = mark(told)
    step = Step.objects.get(kind="quote_add")
    coding.write_memo(by=told.mattie, quote=quote, memo="This is what it is about.")
    with pytest.raises(CannotUndo):
        coding.undo(by=told.ines, study=told.study, step=step)
    with pytest.raises(CannotUndo):
        coding.undo(by=told.ines, study=told.study, step=Step.objects.get(kind="code_add"))
    quote.refresh_from_db()
    assert quote.gone is None


def test_removing_a_code_and_back(told: Any) -> None:
    under = coding.add_code(by=told.ines, study=told.study, name="By a peer", parent=told.heard)
    quote = mark(told)
    coding.remove_code(by=told.ines, code=told.heard)
    under.refresh_from_db()
    quote.refresh_from_db()
    assert (under.parent, quote.gone is not None) == (None, True)
    coding.undo(by=told.ines, study=told.study)
    for one in (under, quote, told.heard):
        one.refresh_from_db()
    assert (under.parent, quote.gone, told.heard.gone) == (told.heard, None, None)


def test_merging_loses_nothing_and_can_be_undone(told: Any) -> None:
    other = coding.add_code(
        by=told.mattie, study=told.study, name="Listened to", definition="Somebody had time."
    )
    coding.change_code(by=told.ines, code=told.heard, definition="Not talked at.")
    theme = Theme.objects.create(study=told.study, name="Somebody listens")
    theme.codes.add(other)
    same, twin = mark(told), mark(told, code=other)
    alone = mark(told, by=told.mattie, code=other)
    coding.write_memo(by=told.ines, quote=twin, memo="A turn.")
    kept = coding.merge_codes(by=told.ines, into=told.heard, code=other, why="They are one.")
    for one in (same, twin, alone, other):
        one.refresh_from_db()
    assert kept.definition == "Not talked at.\n\nSomebody had time."
    assert (same.memo, twin.gone is not None, alone.code) == ("A turn.", True, told.heard)
    assert kept in theme.codes.all()
    assert other.gone is not None
    step = Step.objects.get(kind="code_merge")
    assert step.why == "They are one."
    coding.undo(by=told.mattie, study=told.study, step=step)
    for one in (same, twin, alone, other, told.heard):
        one.refresh_from_db()
    assert (same.memo, alone.code) == ("", other)
    assert not twin.gone and not other.gone
    assert told.heard.definition == "Not talked at."
    assert list(theme.codes.all()) == [other]


def test_no_code_stands_under_itself(told: Any) -> None:
    inner = coding.add_code(by=told.ines, study=told.study, name="Inner", parent=told.heard)
    with pytest.raises(coding.NotHere):
        coding.change_code(by=told.ines, code=told.heard, parent=inner)
    with pytest.raises(coding.NotHere):
        coding.merge_codes(by=told.ines, into=told.heard, code=told.heard)
    kept = coding.merge_codes(by=told.ines, into=inner, code=told.heard)
    assert kept.parent is None


def test_colours_are_given_out_before_any_comes_twice(told: Any) -> None:
    for number in range(5):
        coding.add_code(by=told.ines, study=told.study, name=f"Code {number}")
    looks = Code.objects.filter(study=told.study).values_list("look", flat=True)
    assert len(set(looks)) == 6


def test_in_a_blind_round_each_sees_their_own(told: Any) -> None:
    before = mark(told, start=0, end=13)
    within = coding.begin_round(by=told.ines, study=told.study, sources=[told.source])
    mine, hers = mark(told), mark(told, by=told.mattie)
    rows = Quote.objects.filter(source=told.source, gone=None)
    ines = hand(told.ines, told.study)
    assert set(rows.filter(seen(ines))) == {before, mine}
    assert hers.pk not in {
        key
        for step in Step.objects.filter(seen(ines))
        for key in map(str, step.after.get("quotes", {}))
    }
    with pytest.raises(NotYours):
        coding.write_memo(by=told.ines, quote=hers, memo="Peeped.")
    step = Step.objects.filter(by__person=told.mattie).order_by("-number").first()
    with pytest.raises(NotYours):
        coding.undo(by=told.ines, study=told.study, step=step)
    with pytest.raises(coding.NotHere):
        coding.begin_round(by=told.mattie, study=told.study, sources=[told.source])
    coding.end_round(by=told.mattie, round=within)
    assert set(rows.filter(seen(ines))) == {before, mine, hers}


def test_a_quote_is_placed_again(told: Any) -> None:
    quote = mark(told)
    Quote.objects.filter(pk=quote.pk).update(touched=True)
    placed = coding.change_quote(by=told.ines, quote=quote, start=0, end=13)
    assert (placed.start, placed.end, placed.touched) == (0, 13, False)
    twin = mark(told, start=0, end=6)
    with pytest.raises(coding.NotHere):
        coding.change_quote(by=told.ines, quote=twin, start=0, end=13)
    coding.undo(by=told.ines, study=told.study, step=Step.objects.get(kind="quote_change"))
