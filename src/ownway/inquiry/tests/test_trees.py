"""The two trees of a study: themes placed on them, versions, comments, and what may be public."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.engines.tree import read
from ownway.inquiry.actions import steps, themes, trees
from ownway.inquiry.actions.steps import CannotUndo
from ownway.inquiry.models import (
    Comment,
    Consent,
    Copy,
    Group,
    How,
    Participant,
    Placing,
    Said,
    Step,
    Study,
    Use,
)
from ownway.inquiry.queries import trees as queries
from ownway.inquiry.tests import grown
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db

HELPS, HURTS = queries.SERVICE, queries.HURTS


@pytest.fixture
def here(db: Any) -> SimpleNamespace:
    found = grown.world()
    found.themes = {
        name: themes.add_theme(by=found.ines, study=found.study, name=name)
        for name in ("Company", "Time", "Looms", "Being used", "Cold")
    }
    return found


def put(here: Any, theme: str, part: str, kind: str = HELPS, **more: Any) -> Placing:
    return trees.put(
        by=here.ines, study=here.study, kind=kind, theme=here.themes[theme], part=part, **more
    )


def data(here: Any, kind: str = HELPS) -> dict[str, Any]:
    made = queries.as_data(here.hand, here.study, kind)
    read(made)  # the engine takes it
    return made


def texts(parts: Any) -> list[str]:
    return [one["text"] for one in parts]


def whole(here: Any) -> Any:
    return sorted(
        (str(one.pk), str(one.theme_id), one.part, str(one.under_id), one.fruit)
        for one in Placing.objects.filter(tree__study=here.study)
    )


def undo(here: Any) -> None:
    steps.undo(Step.objects.filter(study=here.study).latest("number"), by=here.hand)


def test_themes_stand_on_every_part(here: Any) -> None:
    branch = put(here, "Company", "branch")
    put(here, "Time", "root")
    put(here, "Looms", "leaf", under=branch)
    put(here, "Being used", "fruit", under=branch, fruit="inclusion")
    put(here, "Cold", "trunk")
    trees.name_tree(by=here.kim, study=here.study, kind=HELPS, title="Ours", crown="A life")
    made = data(here)
    assert (made["title"], made["crown"]["text"]) == ("Ours", "A life")
    assert (texts(made["roots"]), texts(made["trunk"])) == (["Time"], ["Cold"])
    [one] = made["branches"]
    assert (one["text"], texts(one["leaves"])) == ("Company", ["Looms"])
    assert one["fruits"][0]["kind"] == "inclusion"
    assert one["key"] == str(here.themes["Company"].pk)


def test_the_inverse_tree_is_another(here: Any) -> None:
    put(here, "Cold", "root", kind=HURTS)
    assert texts(data(here, HURTS)["roots"]) == ["Cold"]
    assert data(here)["roots"] == []
    assert read(data(here, HURTS)).mood == "winter"


def test_a_fruit_of_no_branch_is_not_lost(here: Any) -> None:
    put(here, "Being used", "fruit")
    assert texts(data(here)["branches"][-1]["fruits"]) == ["Being used"]


def test_each_placing_can_be_undone_and_done_again(here: Any) -> None:
    branch = put(here, "Company", "branch")
    changes: list[Any] = [
        lambda: put(here, "Looms", "leaf", under=branch),
        lambda: put(here, "Looms", "fruit", under=branch, fruit="health"),
        lambda: put(here, "Company", "root"),
        lambda: trees.take_off(by=here.ines, placing=branch),
        lambda: themes.remove_theme(by=here.ines, theme=here.themes["Company"]),
        lambda: themes.merge_themes(by=here.ines, into=here.themes["Time"],
                                    theme=here.themes["Company"]),
    ]  # fmt: skip
    for number, change in enumerate(changes):
        before = whole(here)
        change()
        after = whole(here)
        assert before != after, number
        undo(here)
        assert whole(here) == before, number
        undo(here)
        assert whole(here) == after, number
        if number:  # the first is what the others work on
            undo(here)


def test_undoing_is_refused_where_somebody_went_on(here: Any) -> None:
    branch = put(here, "Company", "branch")
    placed = Step.objects.latest("number")
    put(here, "Looms", "leaf", under=branch)
    with pytest.raises(CannotUndo):  # something hangs on it
        steps.undo(placed, by=here.hand)
    trees.take_off(by=here.ines, placing=branch)
    off = Step.objects.latest("number")
    put(here, "Company", "root")
    with pytest.raises(CannotUndo):  # it stands there again
        steps.undo(off, by=here.hand)


def test_merging_keeps_what_hangs(here: Any) -> None:
    old, kept = put(here, "Company", "branch"), put(here, "Time", "branch")
    leaf = put(here, "Looms", "leaf", under=old)
    themes.merge_themes(by=here.ines, into=here.themes["Time"], theme=here.themes["Company"])
    leaf.refresh_from_db()
    assert leaf.under_id == kept.pk


def test_only_a_branch_of_this_tree_is_hung_on(here: Any) -> None:
    root, elsewhere = put(here, "Company", "root"), put(here, "Time", "branch", kind=HURTS)
    for under in (root, elsewhere):
        with pytest.raises(themes.NotHere):
            put(here, "Looms", "leaf", under=under)
    other = Study.objects.create(group=here.group, name="Another")
    here.themes["Theirs"] = other.themes.create(name="Theirs")
    with pytest.raises(themes.NotHere):
        put(here, "Theirs", "root")


def test_a_version_stays_as_it_was(here: Any) -> None:
    put(here, "Company", "root")
    put(here, "Cold", "root")
    first = trees.keep_version(by=here.ines, study=here.study, kind=HELPS, why="For the meeting")
    themes.rename_theme(by=here.ines, theme=here.themes["Company"], name="Not alone", says="")
    put(here, "Cold", "trunk")
    put(here, "Time", "branch")
    second = trees.keep_version(by=here.kim, study=here.study, kind=HELPS)
    assert (first.number, second.number) == (1, 2)
    assert texts(first.data["roots"]) == ["Company", "Cold"]
    seen = queries.between(first.data, second.data)
    assert seen.renamed == [("Company", "Not alone")]
    assert (seen.new, seen.gone, seen.moved) == (["Time"], [], ["Cold"])


def a_version(here: Any, theme: str = "Company") -> Any:
    put(here, theme, "root")
    return trees.keep_version(by=here.ines, study=here.study, kind=HELPS)


def test_people_are_asked_and_say_what_they_think(here: Any) -> None:
    asked = trees.open_round(by=here.ines, version=a_version(here), words="Well?", staff=False)
    sam = here.told[0]
    assert [len(queries.asked(one)) for one in (sam, here.kim, here.ada, here.cora, here.vic)] == [
        1, 1, 1, 0, 0,
    ]  # fmt: skip
    about = str(here.themes["Company"].pk)
    said = trees.comment(by=sam, round=asked, words="Yes", about=about)
    assert (said.named, said.said_as) == (False, "member")
    with pytest.raises(NotYours):
        trees.comment(by=here.cora, round=asked, words="Me too")
    for bad in ({"words": " "}, {"words": "Yes", "about": "nothing"}):
        with pytest.raises(ValueError, match="Say something"):
            trees.comment(by=sam, round=asked, **bad)
    trees.answer_comment(by=here.kim, comment=said, answer="We moved it.")
    assert queries.own_comments(sam, asked)[0].answer == "We moved it."
    for person in (sam, here.ada):
        with pytest.raises(NotYours):
            trees.answer_comment(by=person, comment=said, answer="No")
    trees.end_round_of_comments(by=here.kim, round=asked)
    assert queries.asked(sam) == []
    with pytest.raises(NotYours):
        trees.comment(by=sam, round=asked, words="Still here")
    trees.take_comment_back(by=sam, comment=said)
    assert queries.comments_on(asked) == []
    assert (Comment.objects.get().words, Comment.objects.get().answer) == ("", "")


def test_nobody_takes_back_what_another_said(here: Any) -> None:
    asked = trees.open_round(by=here.ines, version=a_version(here))
    said = trees.comment(by=here.told[0], round=asked, words="Yes")
    for person in (here.ines, here.told[1]):
        with pytest.raises(NotYours):
            trees.take_comment_back(by=person, comment=said)


def test_the_record_says_no_words_of_a_comment(here: Any) -> None:
    asked = trees.open_round(by=here.ines, version=a_version(here))
    trees.comment(by=here.told[0], round=asked, words="Yes")
    entry = Entry.objects.latest("id")
    assert (entry.verb, entry.about_id) == ("inquiry.commented_on_tree", here.told[0].pk)


def test_public_only_by_a_decision_of_this_group_that_stands(here: Any) -> None:
    version = a_version(here)
    stands = grown.decision(here)
    replaced = grown.decision(here)
    grown.decision(here, replaces=replaced)
    others = grown.decision(here, group=Group.objects.create(name="Others"))
    for no in (replaced, others, grown.decision(here, how=How.OPEN)):
        with pytest.raises(trees.NotDecided):
            trees.publish(by=here.ines, version=version, decision=no)
    assert queries.public() == []
    with pytest.raises(NotYours):
        trees.publish(by=here.ada, version=version, decision=stands)
    trees.publish(by=here.kim, version=version, decision=stands)
    assert [one.pk for one in queries.public()] == [version.pk]
    assert queries.public_one(version.token) is not None
    trees.take_down(by=here.ines, version=version)
    assert queries.public_one(version.token) is None
    assert queries.public() == []


def agree(here: Any, number: int) -> None:
    source = here.sources[number]
    Copy.objects.create(source=source, number=source.version, said=Said.AGREED)


def test_words_of_somebody_go_out_only_with_their_yes(here: Any) -> None:
    here.themes["Own"] = themes.add_theme(
        by=here.ines, study=here.study, name="She never looked, at the CLOCK!"
    )
    version = a_version(here, "Own")
    agrees = grown.decision(here)

    def publish() -> None:
        trees.publish(by=here.ines, version=version, decision=agrees)

    with pytest.raises(trees.NotForThePublic) as refused:  # no copy was agreed to yet
        publish()
    assert refused.value.parts == ["She never looked, at the CLOCK!"]
    agree(here, 1)
    publish()
    who = Participant.objects.get(number=2, study=here.study)
    Consent.objects.filter(participant=who, use=Use.PUBLISH).update(taken_back=timezone.now())
    with pytest.raises(trees.NotForThePublic):
        publish()
    trees.open_round(by=here.ines, version=version)  # may be quoted among people here
    Consent.objects.filter(participant=who, use=Use.QUOTE).update(taken_back=timezone.now())
    with pytest.raises(trees.NotForThePublic):
        trees.open_round(by=here.ines, version=version)


def test_a_word_or_two_are_everybodys(here: Any) -> None:
    here.themes["Own"] = themes.add_theme(by=here.ines, study=here.study, name="The loom")
    trees.publish(by=here.ines, version=a_version(here, "Own"), decision=grown.decision(here))
    assert len(queries.public()) == 1
