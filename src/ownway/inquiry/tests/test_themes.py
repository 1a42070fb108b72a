"""Themes: gathered, merged, split, moved, undone; who said it is counted once."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.inquiry.actions import steps, themes
from ownway.inquiry.actions.steps import CannotUndo
from ownway.inquiry.models import Lens, Round, Step, Study, Theme
from ownway.inquiry.queries import themes as queries
from ownway.inquiry.tests import grown
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(db: Any) -> SimpleNamespace:
    return grown.world()


def new(here: Any, name: str, *codes: str, **more: Any) -> Theme:
    wanted = [here.codes[code] for code in codes]
    return themes.add_theme(by=here.ines, study=here.study, name=name, codes=wanted, **more)


def names(theme: Theme) -> set[str]:
    return {code.name for code in Theme.objects.get(pk=theme.pk).codes.all()}


def newest(here: Any) -> Step:
    return Step.objects.filter(study=here.study).latest("number")


def undo(here: Any) -> Step:
    return steps.undo(newest(here), by=here.hand)


def state(here: Any) -> Any:
    """Everything about the themes that a step may change."""
    return sorted(
        (one.name, one.says, str(one.parent_id), one.place, sorted(names(one)),
         sorted((seen.lens, seen.part) for seen in one.through.all()))
        for one in Theme.objects.filter(study=here.study, gone=None)
    )  # fmt: skip


def test_each_change_is_a_step_with_its_reason_and_can_be_undone(here: Any) -> None:
    company = new(here, "Company", "Company", why="We talked about it")
    time = new(here, "Time", "Time")
    assert newest(here).number == 2
    assert Step.objects.get(number=1, study=here.study).why == "We talked about it"
    changes: list[Any] = [
        lambda: themes.rename_theme(by=here.ines, theme=company, name="Not alone", says="Being with."),
        lambda: themes.move_theme(by=here.kim, theme=time, parent=company, why="It belongs there"),
        lambda: themes.move_theme(by=here.kim, theme=time, place=0),
        lambda: themes.gather(by=here.ines, theme=time, codes=[here.codes["Skill"]]),
        lambda: themes.let_go(by=here.ines, theme=time, code=here.codes["Time"]),
        lambda: themes.split_theme(by=here.ines, theme=company, name="Two",
                                   codes=[here.codes["Company"]]),
        lambda: themes.look_through(by=here.ines, theme=time, lens="chime", part="hope"),
        lambda: themes.remove_theme(by=here.ines, theme=time, why="It says nothing new"),
        lambda: themes.merge_themes(by=here.ines, into=company, theme=time),
        lambda: new(here, "Three"),
    ]  # fmt: skip
    for change in changes:
        before, number = state(here), newest(here).number
        change()
        after = state(here)
        assert before != after
        assert newest(here).number == number + 1
        undo(here)
        assert state(here) == before
        undo(here)  # an undo is a step, and can be undone too
        assert state(here) == after
        undo(here)
        assert state(here) == before


def test_a_step_cannot_be_undone_twice_nor_where_somebody_went_on(here: Any) -> None:
    theme = new(here, "Company")
    first = themes.rename_theme(by=here.ines, theme=theme, name="Not alone", says="")
    renamed = newest(here)
    themes.rename_theme(by=here.kim, theme=first, name="Together", says="")
    with pytest.raises(CannotUndo):
        steps.undo(renamed, by=here.hand)
    assert Theme.objects.get(pk=theme.pk).name == "Together"
    undo(here)
    steps.undo(renamed, by=here.hand)
    renamed.refresh_from_db()
    with pytest.raises(CannotUndo):
        steps.undo(renamed, by=here.hand)


def test_undoing_a_gathering_keeps_what_others_gathered_since(here: Any) -> None:
    theme = new(here, "Company")
    themes.gather(by=here.ines, theme=theme, codes=[here.codes["Company"]])
    mine = newest(here)
    themes.gather(by=here.kim, theme=theme, codes=[here.codes["Time"]])
    steps.undo(mine, by=here.hand)
    assert names(theme) == {"Time"}


def test_undoing_a_theme_with_others_inside_it_is_refused(here: Any) -> None:
    outer = new(here, "Outer")
    made = newest(here)
    new(here, "Inner", parent=outer)
    with pytest.raises(CannotUndo):
        steps.undo(made, by=here.hand)


def test_merging_takes_everything_over(here: Any) -> None:
    kept, going = new(here, "Company", "Company"), new(here, "Time", "Time", "Company")
    inside = new(here, "Inside", parent=going)
    themes.look_through(by=here.ines, theme=going, lens="conditions", part="time")
    themes.merge_themes(by=here.kim, into=kept, theme=going, why="They say the same")
    assert names(kept) == {"Company", "Time"}
    assert Theme.objects.get(pk=inside.pk).parent_id == kept.pk
    assert [one.part for one in kept.through.all()] == ["time"]
    assert not queries.live(here.study).filter(pk=going.pk).exists()
    assert newest(here).by_id == here.other.pk


def test_merging_into_what_stands_inside(here: Any) -> None:
    outer = new(here, "Outer", "Company")
    inner = new(here, "Inner", "Time", parent=outer)
    themes.merge_themes(by=here.ines, into=inner, theme=outer)
    inner.refresh_from_db()
    assert inner.parent_id is None
    assert names(inner) == {"Company", "Time"}


def test_a_theme_is_never_inside_itself(here: Any) -> None:
    outer = new(here, "Outer")
    inner = new(here, "Inner", parent=outer)
    for parent in (inner, outer):
        with pytest.raises(themes.NotHere):
            themes.move_theme(by=here.ines, theme=outer, parent=parent)


def test_codes_and_themes_of_another_study_are_refused(here: Any) -> None:
    other = Study.objects.create(group=here.group, name="Another")
    theirs = Theme.objects.create(study=other, name="Theirs")
    code = other.codes.create(name="Theirs")
    theme = new(here, "Ours")
    for change in (
        lambda: themes.gather(by=here.ines, theme=theme, codes=[code]),
        lambda: themes.merge_themes(by=here.ines, into=theme, theme=theirs),
        lambda: themes.move_theme(by=here.ines, theme=theme, parent=theirs),
        lambda: themes.split_theme(by=here.ines, theme=theme, name="Two", codes=[code]),
    ):
        with pytest.raises(themes.NotHere):
            change()
    with pytest.raises(NotYours):
        themes.rename_theme(by=here.ines, theme=theirs, name="Ours", says="")


@pytest.mark.parametrize("who", ["ada", "cora", "otto"])
def test_only_named_members_work_on_themes(here: Any, who: str) -> None:
    theme = new(here, "Ours")
    with pytest.raises(NotYours):
        themes.add_theme(by=here.__dict__[who], study=here.study, name="Mine")
    with pytest.raises(NotYours):
        themes.rename_theme(by=here.__dict__[who], theme=theme, name="Mine", says="")


def test_who_said_it_is_counted_once(here: Any) -> None:
    grown.quote(here, 0, "Somebody sat down with me", "Company")
    grown.quote(here, 0, "I was not alone", "Company")
    grown.quote(here, 0, "had time", "Time")
    grown.quote(here, 1, "never looked at the clock", "Time")
    gone = grown.quote(here, 2, "the loom", "Time")
    gone.gone = timezone.now()
    gone.save()
    company = new(here, "Company", "Company", "Time")
    new(here, "Time", "Time", parent=company)
    first, second = queries.themes(here.hand, here.study)
    assert (first.said_by, first.quotes, first.depth) == (2, 4, 0)
    assert (second.said_by, second.quotes, second.depth) == (2, 2, 1)
    assert queries.count(here.hand, company) == 2
    told = queries.trace(here.hand, company)
    assert [[words for _quote, words in one.quotes] for one in told] == [
        ["Somebody sat down with me", "had time", "I was not alone"],
        ["never looked at the clock"],
    ]


def test_a_blind_round_is_not_counted_for_others(here: Any) -> None:
    blind = Round.objects.create(study=here.study)
    theme = new(here, "Company", "Company")
    grown.quote(here, 0, "I was not alone", "Company", by=here.other, round=blind)
    assert queries.count(here.hand, theme) == 0
    assert queries.count(here.other, theme) == 1
    assert queries.trace(here.hand, theme) == []
    blind.ended = timezone.now()
    blind.save()
    assert queries.count(here.hand, theme) == 1


def test_words_that_were_removed_are_counted_nowhere(here: Any) -> None:
    theme = new(here, "Company", "Company")
    grown.quote(here, 0, "I was not alone", "Company")
    here.sources[0].delete()
    assert queries.count(here.hand, theme) == 0
    assert queries.trace(here.hand, theme) == []


def test_a_lens_is_a_way_of_looking(here: Any) -> None:
    theme, other = new(here, "Company"), new(here, "Other")
    mine = themes.add_lens(by=here.ines, study=here.study, name="Ours", parts=["Inside", "", "Out"])
    themes.look_through(by=here.ines, theme=theme, lens=str(mine.pk), part="p1")
    lens = queries.lens_with(here.study, str(mine.pk))
    assert [str(part.name) for part in lens.parts] == ["Inside", "Out"]
    by_part, none = queries.through(queries.themes(here.hand, here.study), lens)
    assert [one.theme for one in by_part["p1"]] == [theme]
    assert [one.theme for one in none] == [other]
    for code, part in (("chime", "nothing"), ("nothing", "hope"), (str(theme.pk), "p0")):
        with pytest.raises(queries.NotALens):
            themes.look_through(by=here.ines, theme=theme, lens=code, part=part)
    themes.put_lens_away(by=here.kim, lens=mine)
    assert Lens.objects.get().put_away is not None
    assert len(queries.lenses(here.study)) == 2


def test_the_record_has_no_words_and_is_about_nobody(here: Any) -> None:
    new(here, "Company", "Company", why="A reason")
    entry = Entry.objects.latest("id")
    assert entry.verb == "inquiry.added_theme"
    assert (entry.about_id, entry.why, entry.fields) == (None, "", [])


def test_a_long_list_of_themes_takes_few_queries(
    here: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        new(here, f"Theme {number}", "Company", "Time")
    with django_assert_max_num_queries(5):
        assert len(queries.themes(here.hand, here.study)) == 12
