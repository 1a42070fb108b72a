"""Small steps, what has grown, sharing and the site's kinds, as pages."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownway.journey import actions, queries
from ownway.journey.models import Goal, Outcome
from ownway.journey.tests.conftest import Make, Meet
from ownway.people import actions as people
from ownway.people.models import Bond, BondKind, Person
from ownway.people.signin.testing import enter as sign_in
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
NOTED = {"kind": "training", "words": "First aid", "when": "today", "goal": "none", "counted": "no"}
#: An outcome form filled in for another day.
EARLIER = {"when": "day", "day_day": "9", "day_month": "3", "day_year": "2026"}


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(datetime(2026, 10, 5, 9, tzinfo=UTC), tick=False) as traveller:
        yield traveller


def enter(person: Person) -> Client:
    client = Client()
    sign_in(client, person)
    return client


def text(client: Client, address: str, data: Any = None) -> str:
    """The page one ends on: opened, or posted to and followed."""
    asked = client.get(address) if data is None else client.post(address, data, follow=True)
    return asked.content.decode()


def at(name: str, row: Any, **keys: Any) -> str:
    key = "goal" if isinstance(row, Goal) else "outcome"
    return reverse(name, kwargs={key: row.pk, **keys})


@pytest.fixture
def grown(sam: Person) -> Outcome:
    return actions.add_outcome(
        by=sam, kind="education", day=date(2026, 3, 9), words="Horology", counted=True
    )


# --- goals and steps


def test_steps_on_the_page(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    assert "none are needed" in text(client, at("goal", goal))
    assert "Ring the nursery" in text(client, at("step_new", goal), {"words": "Ring the nursery"})
    assert "Write a small step" in text(client, at("step_new", goal), {"words": " "})
    [step] = queries.steps_of(sam, goal)
    assert "Take the tick off" in text(client, at("step_tick", goal, step=step.pk), {"done": "yes"})
    assert "Take the tick off" not in text(client, at("step_tick", goal, step=step.pk), {})
    shown = text(client, at("step", goal, step=step.pk), {"words": "Write", "version": "1"})
    assert "Write" in shown
    removed = text(client, at("step_remove", goal, step=step.pk), {"version": "1"})
    assert "so it stays" in removed
    assert "Taken out" in text(client, at("step_remove", goal, step=step.pk), {"version": "2"})
    assert queries.steps_of(sam, goal) == []


def test_a_step_changed_or_gone_in_between_loses_no_words(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    address = at("step", goal, step=step.pk)
    actions.change_step(by=sam, step=step, words="Ring at nine", version=1)
    stale = text(client, address, {"words": "Ring at ten", "version": "1"})
    assert "Ring at nine" in stale
    assert "Ring at ten" in stale
    assert 'name="version" value="2"' in stale
    actions.remove_step(by=sam, step=step, version=2)
    gone = text(client, address, {"words": "Ring at ten", "version": "2"})
    assert "taken out in between" in gone
    assert "Ring at ten" in gone
    assert f'action="{at("step_new", goal)}"' in gone
    assert client.get(address).status_code == 404


def test_a_step_of_another_goal_is_not_there(sam: Person, kim: Person, goal: Goal) -> None:
    other = actions.say_goal(by=kim, words="Hers")
    step = actions.add_step(by=kim, goal=other, words="Her step")
    client = enter(sam)
    assert client.get(at("step", goal, step=step.pk)).status_code == 404
    for name in ("step_tick", "step_move", "step_remove"):
        assert client.post(at(name, goal, step=step.pk)).status_code == 404
    posted = text(client, at("step", goal, step=step.pk), {"words": "Mine", "version": "1"})
    assert "Her step" not in posted
    step.refresh_from_db()
    assert (step.words, step.done) == ("Her step", None)


def test_has_grown_offers_and_never_asks_twice(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    offered = text(client, at("goal_state", goal), {"state": "grown"})
    assert "If you like, note what has grown" in offered
    assert f"{reverse('outcome_new')}?goal={goal.pk}" in offered
    text(client, reverse("outcome_new"), NOTED | {"goal": str(goal.pk)})
    after = text(client, at("goal", goal))
    assert "If you like, note what has grown" not in after
    assert "First aid" in after
    assert 'aria-pressed="true">Let go' in text(client, at("goal_state", goal), {"state": "let_go"})
    assert 'aria-pressed="true">Let go' in text(client, at("goal_state", goal), {"state": "failed"})


# --- what has grown


def test_note_it_on_one_page(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    assert "Nothing noted just now" in text(client, reverse("grown"))
    blank = text(client, reverse("outcome_new"))
    assert " checked" not in blank.partition("May we count this")[2]
    empty = text(client, reverse("outcome_new"), {"words": "Something"})
    for wanted in ("fits best", "Say when, roughly", "Say yes or no. Either is fine."):
        assert wanted in empty
    assert "still to come" in text(
        client, reverse("outcome_new"), NOTED | EARLIER | {"day_month": "11"}
    )
    made = text(client, reverse("outcome_new"), NOTED | EARLIER)
    assert "Only you can see it" in made
    assert "9 March 2026" in made
    assert "It is not counted" in made
    [one] = queries.grown(sam)
    assert (one.words, one.day, one.counted, one.goal) == (
        "First aid",
        date(2026, 3, 9),
        False,
        None,
    )


def test_changed_in_between_both_stand_on_the_page(sam: Person, grown: Outcome) -> None:
    client = enter(sam)
    said = NOTED | EARLIER | {"version": "1"}
    assert "Horology" in text(client, at("outcome_change", grown))
    text(client, at("outcome_change", grown), said | {"words": "Clocks"})
    stale = text(client, at("outcome_change", grown), said | {"words": "Watches"})
    assert "This was changed in between" in stale
    assert "Clocks" in stale
    assert "Watches" in stale
    assert 'name="version" value="2"' in stale
    text(client, at("outcome_change", grown), said | {"words": "Watches", "version": "2"})
    grown.refresh_from_db()
    assert grown.words == "Watches"


def test_put_away_and_out_again(sam: Person, grown: Outcome) -> None:
    client = enter(sam)
    assert "Take it out again" in text(client, at("outcome_put_away", grown), {})
    assert "it is not counted" in text(client, at("outcome", grown))
    assert "Put it away" in text(client, at("outcome_take_out", grown), {})


def test_earlier_records_are_said_to_be(sam: Person) -> None:
    client = enter(sam)
    actions.bring_in_outcomes(
        by=SYSTEM, rows=[actions.BroughtOutcome(sam.pk, "home", date(2013, 5, 2))]
    )
    assert "before you came here yourself" in text(client, reverse("grown"))
    [one] = queries.grown(sam)
    assert "From earlier records" in text(client, at("outcome", one))
    text(client, at("outcome_change", one), NOTED | EARLIER | {"kind": "home", "version": "1"})
    assert queries.counted(date(2000, 1, 1), date(2030, 1, 1)) == []


def test_home_says_it_in_a_quiet_line(sam: Person, goal: Goal, grown: Outcome) -> None:
    actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    home = text(enter(sam), reverse("my_home"))
    assert "Ring the nursery" in home
    assert "Horology" in home


@pytest.mark.parametrize("page", ["grown", "goals", "my_home", "new_readers"])
def test_a_long_list_needs_no_more_queries(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, goal: Goal, page: str
) -> None:
    client = enter(sam)

    def more(number: int) -> int:
        for _each in range(number):
            made = actions.add_outcome(by=sam, kind="home", day=date(2026, 3, 9), counted=True)
            actions.share_with(by=sam, item=made, through="peer")
            actions.add_step(by=sam, goal=actions.say_goal(by=sam, words="Thing"), words="Step")
        client.get(reverse(page))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse(page)).status_code == 200
        return len(asked)

    assert more(2) == more(8)


# --- sharing


def test_one_page_to_choose_readers(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, grown: Outcome
) -> None:
    meet(sam, ade, BondKind.ADVISER)
    client = enter(sam)
    asked = text(client, at("outcome_share", grown))
    assert "Today that is Kim. If somebody joins" in asked
    assert "Today that is Kim and Ade." in asked
    shown = f"{kim.pk} {ade.pk}"
    said = text(
        client, at("outcome_share", grown), {"through": "team", "until": "back", "shown": shown}
    )
    assert "Kim, Ade can read this now" in said
    assert "Who can see this: you and Kim, Ade." in said
    nobody = text(client, at("outcome_share", grown), {"through": "named", "until": "back"})
    assert "Choose at least one person" in nobody
    named = {"through": "named", "readers": [str(ade.pk)], "until": "back"}
    assert "Ade can read this now" in text(client, at("outcome_share", grown), named)
    assert enter(kim).get(at("outcome", grown)).status_code == 404
    only = text(client, at("outcome_share", grown), {"through": "me", "until": "back"})
    assert "Only you can read this now" in only
    assert enter(ade).get(at("outcome", grown)).status_code == 404


def test_without_a_peer_supporter_none_is_offered(
    sam: Person, ade: Person, meet: Meet, grown: Outcome
) -> None:
    client = enter(sam)
    assert "you meet nobody here" in text(client, at("outcome_share", grown))
    meet(sam, ade, BondKind.ADVISER)
    asked = text(client, at("outcome_share", grown))
    assert "My peer supporter" not in asked
    assert "My team" in asked


def test_read_noted_and_taken_back(sam: Person, kim: Person, bond: Bond, grown: Outcome) -> None:
    actions.share_with(by=sam, item=grown, through="peer")
    client, reader = enter(sam), enter(kim)
    for address in (
        at("outcome", grown),
        reverse("shared_with_me"),
        reverse("person_shared", kwargs={"person": sam.pk}),
    ):
        before = record.looks_at(sam.pk).count()
        read = text(reader, address)
        assert "Horology" in read
        assert "counted" not in read
        assert "Put it away" not in read
        assert record.looks_at(sam.pk).count() == before + 1
    assert "Looked Monday 5 October" in text(client, at("outcome", grown))
    assert "Kim looked at something that has grown" in " ".join(
        text(client, reverse("who_looked")).replace("</strong>", "").split()
    )
    assert "Taken back" in text(client, at("outcome_take_back", grown), {"reader": str(kim.pk)})
    assert reader.get(at("outcome", grown)).status_code == 404
    assert "Horology" not in text(reader, reverse("shared_with_me"))
    assert "Nothing just now" in text(reader, reverse("person_shared", kwargs={"person": sam.pk}))


def test_somebody_new_is_asked_about(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, goal: Goal, grown: Outcome
) -> None:
    for item in (goal, grown):
        actions.share_with(by=sam, item=item, through="team")
    meet(sam, ade, BondKind.ADVISER)
    client = enter(sam)
    assert "Nothing you shared before is shown to Ade" in text(client, reverse("my_home"))
    assert text(client, reverse("new_readers")).count("Ade is in your team now") == 2
    yes = {"reader": str(ade.pk), "answer": "yes", "back": "all"}
    assert text(client, at("goal_let_in", goal), yes).count("Ade is in your team now") == 1
    no = {"reader": str(ade.pk), "answer": "no", "back": "all"}
    assert "Only you" not in text(client, at("outcome_let_in", grown), no)
    assert "Nobody to ask about" in text(client, reverse("new_readers"))
    assert enter(ade).get(at("goal", goal)).status_code == 200
    assert enter(ade).get(at("outcome", grown)).status_code == 404


# --- written together


def test_a_colleague_writes_with_somebody_who_says_yes(
    sam: Person, kim: Person, cora: Person, bond: Bond
) -> None:
    client = enter(kim)
    goal_page = reverse("person_goal", kwargs={"person": sam.pk})
    grown_page = reverse("person_outcome", kwargs={"person": sam.pk})
    assert "Sam is with me or on the phone, and said yes to this" in text(client, goal_page)
    for address, said in ((goal_page, {"words": "Plants"}), (grown_page, NOTED)):
        assert "Only write this down together with them" in text(client, address, said)
        assert queries.own(sam) + queries.grown(sam) == []
    kept = text(client, goal_page, {"words": "Plants", "said_yes": "on"})
    assert "you do not see it unless they share it" in kept
    text(client, grown_page, NOTED | {"said_yes": "on", "words": "Slept"})
    assert [goal.words for goal in queries.own(sam)] == ["Plants"]
    assert [one.words for one in queries.grown(sam)] == ["Slept"]
    for who in (client, enter(cora)):
        for page in ("shared_with_me", "written_with"):
            shown = text(who, reverse(page))
            assert "Plants" not in shown
            assert "Slept" not in shown
    listed = text(enter(cora), reverse("written_with"))
    assert "Something they would like" in listed
    assert "Something that has grown" in listed


# --- the site's kinds


def test_a_coordinator_looks_after_the_kinds(cora: Person) -> None:
    client = enter(cora)
    assert reverse("place_kinds") in text(client, reverse("place"))
    added = text(client, reverse("place_kind_add"), {"name": "Singing", "family": "self"})
    assert "Singing" in added
    kind = queries.kinds()[-1]
    address = {"kind": kind.pk}
    for word in ("Choir", "Band"):
        said = {"name": word, "before": "Singing"}
        shown = text(client, reverse("place_kind", kwargs=address), said)
        assert "Choir" in shown
    assert "A colleague renamed it in between" in shown
    assert 'value="Band"' in shown
    assert 'name="before" value="Choir"' in shown
    text(client, reverse("place_kind_move", kwargs=address), {"way": "up"})
    assert queries.kinds()[-2] == kind
    assert "No longer offered" in text(client, reverse("place_kind_retire", kwargs=address), {})
    assert kind not in queries.kinds()
    assert "Offered again" in text(client, reverse("place_kind_offer", kwargs=address), {})
    empty = text(client, reverse("place_kind_add"), {"name": "", "family": "self"})
    assert "Give it a name" in empty


def test_a_retired_kind_is_offered_only_where_it_was_told(
    cora: Person, sam: Person, grown: Outcome
) -> None:
    actions.rename_kind(by=cora, kind=grown.kind, name="Evening class", before="Education")
    actions.retire_kind(by=cora, kind=grown.kind)
    client = enter(sam)
    assert "Evening class" not in text(client, reverse("outcome_new"))
    assert "Evening class" in text(client, at("outcome_change", grown))
    assert "Evening class" in text(client, reverse("grown"))


def test_a_break_shuts_the_reader_s_pages(
    sam: Person, kim: Person, bond: Bond, goal: Goal, grown: Outcome, make: Make
) -> None:
    for item in (goal, grown):
        actions.share_with(by=sam, item=item, through="team")
    reader = enter(kim)
    people.set_pace(by=sam, pace="paused")
    assert reader.get(at("goal", goal)).status_code == 404
    assert reader.get(at("outcome", grown)).status_code == 404
    assert "Nothing just now" in text(reader, reverse("shared_with_me"))
    assert "Nothing just now" in text(reader, reverse("person_shared", kwargs={"person": sam.pk}))
    stranger = enter(make("Una", Role.PEER))
    assert stranger.get(reverse("person_shared", kwargs={"person": sam.pk})).status_code == 404
