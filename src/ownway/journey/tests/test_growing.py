"""Small steps, how it is going, and what has grown."""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions, queries, verbs
from ownway.journey.held import goals as held_goals
from ownway.journey.held import outcomes as held_outcomes
from ownway.journey.held import shares as held_shares
from ownway.journey.models import Goal, Outcome, State, Step
from ownway.journey.rules import READ_GOAL, READ_OUTCOME
from ownway.journey.tests.conftest import Meet
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.models import Bond, Pace, Person
from ownway.record import queries as record
from ownway.record.actors import SYSTEM

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)


def note(by: Person, kind: str = "training", **more: Any) -> Outcome:
    return actions.add_outcome(by=by, kind=kind, **({"day": DAY, "counted": True} | more))


def words_of(sam: Person, goal: Goal) -> list[str]:
    return [step.words for step in queries.steps_of(sam, goal)]


# --- steps


def test_steps_stand_in_their_order_and_can_be_moved(sam: Person, goal: Goal) -> None:
    first, _second, third = (
        actions.add_step(by=sam, goal=goal, words=w) for w in (" a ", "b", "c")
    )
    assert words_of(sam, goal) == ["a", "b", "c"]
    actions.move_step(by=sam, step=third, up=True)
    assert words_of(sam, goal) == ["a", "c", "b"]
    actions.move_step(by=sam, step=first, up=True)
    assert words_of(sam, goal) == ["a", "c", "b"]
    actions.move_step(by=sam, step=first, up=False)
    assert words_of(sam, goal) == ["c", "a", "b"]
    actions.remove_step(by=sam, step=first, version=1)
    assert words_of(sam, goal) == ["c", "b"]
    actions.add_step(by=sam, goal=goal, words="d")
    assert words_of(sam, goal) == ["c", "b", "d"]
    assert queries.next_step(goal).words == "c"  # type: ignore[union-attr]


def test_a_tick_comes_and_goes(sam: Person, goal: Goal) -> None:
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    since = actions.tick_step(by=sam, step=step, done=True).done
    assert since is not None
    assert actions.tick_step(by=sam, step=step, done=True).done == since
    assert queries.next_step(goal) is None
    assert actions.tick_step(by=sam, step=step, done=False).done is None
    assert queries.next_step(goal) == step
    for state in ("grown", "let_go"):
        assert queries.next_step(actions.set_state(by=sam, goal=goal, state=state)) is None


def test_a_step_without_words_is_none(sam: Person, goal: Goal) -> None:
    with pytest.raises(ValidationError):
        actions.add_step(by=sam, goal=goal, words="  ")


def test_of_two_editors_of_a_step_none_is_overwritten(sam: Person, goal: Goal) -> None:
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    actions.change_step(by=sam, step=step, words="Ring the nursery at nine", version=1)
    with pytest.raises(actions.Changed) as stale:
        actions.change_step(by=sam, step=step, words="Write to them", version=1)
    assert stale.value.now.words == "Ring the nursery at nine"
    with pytest.raises(actions.Changed):
        actions.remove_step(by=sam, step=step, version=1)
    assert words_of(sam, goal) == ["Ring the nursery at nine"]


# --- how it is going


@pytest.mark.parametrize("first", State.values)
@pytest.mark.parametrize("then", State.values)
def test_any_state_may_follow_any_other(sam: Person, goal: Goal, first: str, then: str) -> None:
    actions.set_state(by=sam, goal=goal, state=first)
    actions.set_state(by=sam, goal=goal, state=then)
    goal.refresh_from_db()
    assert goal.state == then


def test_there_is_no_other_state(sam: Person, goal: Goal) -> None:
    with pytest.raises(ValueError, match="failed"):
        actions.set_state(by=sam, goal=goal, state="failed")


@pytest.mark.parametrize("state", State.values)
def test_how_it_is_going_ends_nothing(
    sam: Person, kim: Person, bond: Bond, goal: Goal, state: str
) -> None:
    """ "Has grown" least of all: who meets whom, who reads what and what is noted stay."""
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    actions.share_with(by=sam, item=goal, through="peer")
    actions.set_state(by=sam, goal=goal, state=state)
    assert known.supporters_of(sam) == [kim]
    assert [share.reader for share in queries.readers(sam, goal)] == [kim]
    assert queries.steps_of(kim, goal) == [step]
    assert queries.own(sam) == [goal]
    assert queries.chosen(sam) == goal
    assert not Outcome.objects.exists()
    sam.refresh_from_db()
    assert sam.pace == Pace.HERE


# --- what has grown


def test_noted_and_kept_to_oneself(sam: Person, kim: Person, bond: Bond, goal: Goal) -> None:
    actions.share_with(by=sam, item=goal, through="team")
    made = note(sam, words=" The first aid course ", goal=goal)
    assert made.words == "The first aid course"
    assert queries.grown(sam) == [made]
    assert queries.grown_of(sam, goal) == [made]
    assert not access.reach(kim, READ_OUTCOME).exists()


def test_words_and_goal_may_be_left_out(sam: Person) -> None:
    made = note(sam)
    assert (made.words, made.goal, made.brought_in) == ("", None, False)


def test_only_kinds_that_are_offered_and_only_ones_own_goal(
    sam: Person, kim: Person, cora: Person, goal: Goal
) -> None:
    actions.retire_kind(by=cora, kind=queries.kinds()[0])
    for attempt in (
        lambda: note(sam, kind="employment"),
        lambda: note(sam, kind="nothing_like_it"),
        lambda: note(kim, goal=goal),
    ):
        with pytest.raises(NotYours):
            attempt()


def test_only_what_may_be_counted_is_counted(sam: Person, kim: Person) -> None:
    yes = note(sam)
    note(sam, counted=False, kind="home")
    away = note(sam, kind="money")
    actions.put_away(by=sam, item=away)
    note(kim, day=date(2026, 4, 1))
    found = queries.counted(date(2026, 3, 1), date(2026, 3, 31))
    assert found == [queries.Counted(sam.pk, "training", DAY)]
    assert len(queries.counted(DAY, date(2026, 4, 1))) == 2
    assert len(queries.counted(date(2026, 3, 10), date(2026, 3, 31))) == 0
    change(sam, yes, counted=False)
    assert queries.counted(date(2026, 3, 1), date(2026, 3, 31)) == []
    actions.take_out(by=sam, item=away)
    assert [c.kind_code for c in queries.counted(DAY, DAY)] == ["money"]


def change(sam: Person, outcome: Outcome, **more: Any) -> Outcome:
    said: dict[str, Any] = {"kind": outcome.kind.code, "day": outcome.day, "words": outcome.words}
    said |= {"goal": outcome.goal, "counted": outcome.counted, "version": outcome.version}
    return actions.change_outcome(by=sam, outcome=outcome, **(said | more))


def test_of_two_editors_of_an_outcome_none_is_overwritten(sam: Person) -> None:
    made = note(sam, words="A course")
    change(sam, made, words="A course in plumbing", version=1)
    with pytest.raises(actions.Changed) as stale:
        change(sam, made, words="Two courses", version=1)
    assert stale.value.now.words == "A course in plumbing"
    assert queries.grown(sam)[0].version == 2


def test_a_retired_kind_stays_on_what_was_told(sam: Person, cora: Person) -> None:
    made = note(sam)
    actions.retire_kind(by=cora, kind=made.kind)
    changed = change(sam, made, words="Still that course")
    assert changed.kind.code == "training"
    assert "training" not in [kind.code for kind in queries.kinds()]
    assert made.kind in queries.kinds_for(changed)
    assert queries.kind_names()["training"] == "Training"
    assert queries.counted(DAY, DAY)[0].kind_code == "training"


def test_what_earlier_records_say_is_the_persons_to_change(sam: Person, kim: Person) -> None:
    actions.bring_in_outcomes(
        by=SYSTEM, rows=[actions.BroughtOutcome(sam.pk, "education", DAY, "access course")]
    )
    [brought] = queries.grown(sam)
    assert brought.brought_in
    assert queries.grown_shared_with(kim) == []
    assert len(queries.counted(DAY, DAY)) == 1
    changed = change(sam, brought, counted=False)
    assert changed.brought_in
    assert queries.counted(DAY, DAY) == []
    actions.put_away(by=sam, item=changed)
    assert queries.grown(sam) == []
    assert queries.grown_put_away(sam) == [changed]


def test_nobody_else_changes_any_of_it(
    sam: Person, kim: Person, cora: Person, bond: Bond, goal: Goal
) -> None:
    step, made = actions.add_step(by=sam, goal=goal, words="Ring"), note(sam)
    for item in (goal, made):
        actions.share_with(by=sam, item=item, through="team")
    attempts: list[Callable[[Person], object]] = [
        lambda by: actions.set_state(by=by, goal=goal, state="doing"),
        lambda by: actions.add_step(by=by, goal=goal, words="Mine"),
        lambda by: actions.change_step(by=by, step=step, words="Mine", version=1),
        lambda by: actions.tick_step(by=by, step=step, done=True),
        lambda by: actions.move_step(by=by, step=step, up=True),
        lambda by: actions.remove_step(by=by, step=step, version=1),
        lambda by: change(by, made, words="Mine"),
        *(
            lambda by, item=item, act=act: act(by=by, item=item)  # type: ignore[misc]
            for item in (goal, made)
            for act in (
                actions.put_away,
                actions.take_out,
                actions.take_back,
                actions.choose_readers,
            )
        ),
        lambda by: actions.share_with(by=by, item=made, through="team"),
        lambda by: actions.let_in(by=by, item=made, reader=kim),
        lambda by: actions.keep_to_oneself(by=by, item=made, reader=kim),
    ]
    for by in (kim, cora):
        for attempt in attempts:
            with pytest.raises(NotYours):
                attempt(by)
    assert Step.objects.get().version == 1


# --- written with somebody


def test_written_with_somebody_and_not_read_afterwards(
    sam: Person, kim: Person, cora: Person, bond: Bond
) -> None:
    goal = actions.say_goal_with(by=kim, person=sam, words="Work with plants")
    made = actions.add_outcome_with(
        by=kim, person=sam, kind="health", day=DAY, words="Sleeping again", counted=False
    )
    assert queries.own(sam) == [goal]
    assert queries.chosen(sam) == goal
    assert queries.grown(sam) == [made]
    for who in (kim, cora):
        assert not access.reach(who, READ_GOAL).exists()
        assert not access.reach(who, READ_OUTCOME).exists()
    assert [w.what for w in known.written_with_to_look_at(cora)] == ["goal", "outcome"]
    assert known.written_with_to_look_at(kim) == []
    assert {verbs.SAID_GOAL_WITH.name, verbs.ADDED_OUTCOME_WITH.name} <= {
        entry.verb for entry in record.about(sam.pk)
    }


def test_only_a_colleague_whom_one_meets_writes_with_one(
    sam: Person, kim: Person, ade: Person, bond: Bond
) -> None:
    for by in (ade, sam):
        with pytest.raises(NotYours):
            actions.say_goal_with(by=by, person=sam, words="Work with plants")
        with pytest.raises(NotYours):
            actions.add_outcome_with(by=by, person=sam, kind="health", day=DAY, counted=True)
    people.set_pace(by=sam, pace=Pace.PAUSED)
    with pytest.raises(NotYours):
        actions.say_goal_with(by=kim, person=sam, words="Work with plants")
    assert not Goal.objects.exists()


def test_the_paper_says_how_much_and_never_what(sam: Person, kim: Person, bond: Bond) -> None:
    goal = actions.say_goal_with(by=kim, person=sam, words="Work with plants")
    actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    made = note(sam, words="The first aid course")
    note(sam, counted=False)
    actions.share_with(by=sam, item=made, through="peer")
    said = " ".join(held_goals(sam) + held_outcomes(sam) + held_shares(sam))
    assert "1 thing you would like" in said
    assert "1 small step." in said
    assert "2 things that have grown" in said
    assert "1 of them is counted" in said
    assert "1 time you let somebody" in said
    assert "plants" not in said
    assert "aid" not in said
    assert held_goals(kim) + held_outcomes(kim) + held_shares(kim) == []


# --- many at once


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("what", ["step", "outcome", "rename"])
def test_of_many_editors_at_once_one_is_kept_and_the_others_are_told(
    what: str, sam: Person, cora: Person, goal: Goal
) -> None:
    many = 32
    step, made = actions.add_step(by=sam, goal=goal, words="Before"), note(sam, words="Before")
    kind = queries.kinds()[0]
    start = threading.Barrier(many)
    kept: list[str] = []
    told: list[str] = []

    def edit(words: str) -> str:
        if what == "step":
            return actions.change_step(by=sam, step=step, words=words, version=1).words
        if what == "outcome":
            return change(sam, made, words=words, version=1).words
        return actions.rename_kind(by=cora, kind=kind, name=words, before="Paid work").name

    def run(words: str) -> None:
        try:
            start.wait()
            kept.append(edit(words))
        except (actions.Changed, actions.KindChanged) as changed:
            now = changed.now
            told.append(now.name if isinstance(changed, actions.KindChanged) else now.words)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[f"Words {n}"]) for n in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept) == 1
    assert told == kept * (many - 1)


@pytest.mark.django_db(transaction=True)
def test_sharing_many_times_at_once_leaves_one_open_share(
    sam: Person, kim: Person, ade: Person, meet: Meet
) -> None:
    meet(sam, kim)
    made, start = note(sam), threading.Barrier(8)
    wrong: list[Exception] = []

    def share() -> None:
        try:
            start.wait()
            actions.choose_readers(by=sam, item=made, through="team")
        except Exception as problem:
            wrong.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=share) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert [share.reader for share in queries.readers(sam, made)] == [kim]
    assert made.shares.filter(until=None).count() == 1
