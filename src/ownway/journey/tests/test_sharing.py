"""Who reads what: my peer supporter, my team, people one chooses; goals and outcomes alike."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions, items, queries
from ownway.journey.items import Item
from ownway.journey.models import Goal
from ownway.journey.tests.conftest import Make, Meet
from ownway.people import actions as people
from ownway.people.models import Bond, BondKind, Pace, Person
from ownway.record import queries as record
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["goal", "outcome"])
def item(request: Any, sam: Person, goal: Goal) -> Item:
    """Both kinds of things that can be shared: whatever holds for one holds for the other."""
    if request.param == "goal":
        return goal
    return actions.add_outcome(by=sam, kind="training", day=date(2026, 3, 9), counted=False)


@pytest.fixture
def team(sam: Person, kim: Person, ade: Person, meet: Meet) -> tuple[Person, Person]:
    """Kim, her peer supporter, and Ade, her adviser."""
    meet(sam, kim)
    meet(sam, ade, BondKind.ADVISER)
    return kim, ade


def reads(person: Person, item: Item) -> bool:
    return access.reach(person, items.of(item).read).filter(pk=item.pk).exists()


def readers(sam: Person, item: Item) -> list[Person]:
    return [share.reader for share in queries.readers(sam, item)]


def test_my_peer_supporter_is_not_my_adviser(
    sam: Person, team: tuple[Person, Person], item: Item
) -> None:
    kim, ade = team
    actions.share_with(by=sam, item=item, through="peer")
    assert (reads(kim, item), reads(ade, item)) == (True, False)
    assert readers(sam, item) == [kim]


def test_my_team_is_everybody_i_meet_today_and_nobody_else(
    sam: Person, cora: Person, team: tuple[Person, Person], item: Item, make: Make, meet: Meet
) -> None:
    """A coordinator, and a colleague who joins tomorrow, are not in it."""
    actions.share_with(by=sam, item=item, through="team")
    assert readers(sam, item) == list(team)
    assert not reads(cora, item)
    una = make("Una", Role.PEER)
    meet(sam, una)
    assert not reads(una, item)
    assert readers(sam, item) == list(team)


def test_who_joins_is_asked_about_and_read_nothing_until_then(
    sam: Person, team: tuple[Person, Person], item: Item, make: Make, meet: Meet
) -> None:
    actions.share_with(by=sam, item=item, through="team")
    assert queries.newcomers(sam, item) == []
    una = make("Una", Role.PEER)
    assert queries.all_newcomers(sam) == []
    meet(sam, una)
    assert queries.newcomers(sam, item) == [queries.Newcomer(item, una, "team")]
    assert queries.all_newcomers(sam) == queries.newcomers(sam, item)
    actions.let_in(by=sam, item=item, reader=una)
    assert reads(una, item)
    assert queries.all_newcomers(sam) == []
    actions.take_back(by=sam, item=item, reader=una)
    assert queries.all_newcomers(sam) == []


def test_a_no_is_kept_until_they_meet_anew(
    sam: Person, team: tuple[Person, Person], item: Item, make: Make, meet: Meet
) -> None:
    actions.share_with(by=sam, item=item, through="team")
    una = make("Una", Role.PEER)
    bond = meet(sam, una)
    actions.keep_to_oneself(by=sam, item=item, reader=una)
    assert not reads(una, item)
    assert queries.all_newcomers(sam) == []
    with pytest.raises(NotYours):
        actions.keep_to_oneself(by=sam, item=item, reader=una)
    with pytest.raises(NotYours):
        actions.let_in(by=sam, item=item, reader=una)
    people.end_bond(by=sam, bond=bond)
    meet(sam, una)
    assert [new.person for new in queries.all_newcomers(sam)] == [una]
    assert not reads(una, item)


def test_an_adviser_who_joins_is_no_peer_supporter(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, make: Make, item: Item
) -> None:
    actions.share_with(by=sam, item=item, through="peer")
    meet(sam, ade, BondKind.ADVISER)
    assert queries.all_newcomers(sam) == []
    una = make("Una", Role.PEER)
    meet(sam, una)
    assert [(new.person, new.through) for new in queries.all_newcomers(sam)] == [(una, "peer")]


def test_nobody_is_asked_about_for_what_was_shared_by_name_or_no_longer(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, item: Item
) -> None:
    actions.share_with(by=sam, item=item, through="named", readers=[kim])
    meet(sam, ade, BondKind.ADVISER)
    assert queries.all_newcomers(sam) == []
    actions.choose_readers(by=sam, item=item, through="peer")
    actions.take_back(by=sam, item=item)
    assert queries.all_newcomers(sam) == []


def test_nobody_is_asked_about_on_a_break_or_for_what_is_put_away(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, item: Item
) -> None:
    actions.share_with(by=sam, item=item, through="team")
    meet(sam, ade, BondKind.ADVISER)
    actions.put_away(by=sam, item=item)
    assert queries.all_newcomers(sam) + queries.newcomers(sam, item) == []
    actions.take_out(by=sam, item=item)
    people.set_pace(by=sam, pace=Pace.PAUSED)
    assert queries.all_newcomers(sam) + queries.newcomers(sam, item) == []


def test_who_is_let_in_reads_as_long_as_the_others(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, item: Item
) -> None:
    until = timezone.now() + timedelta(days=3)
    actions.share_with(by=sam, item=item, through="team", until=until)
    meet(sam, ade, BondKind.ADVISER)
    assert actions.let_in(by=sam, item=item, reader=ade).until == until
    with time_machine.travel(until + timedelta(seconds=1), tick=False):
        assert not reads(ade, item)
        assert queries.newcomers(sam, item) == []


def test_the_names_on_the_screen_are_those_that_count(
    sam: Person, kim: Person, ade: Person, bond: Bond, meet: Meet, item: Item
) -> None:
    """Ade joined while the page was open: the yes was not about him, so he is asked about."""
    meet(sam, ade, BondKind.ADVISER)
    actions.choose_readers(by=sam, item=item, through="team", readers=[kim])
    assert readers(sam, item) == [kim]
    assert [new.person for new in queries.newcomers(sam, item)] == [ade]


def test_choosing_again_is_the_whole_answer(
    sam: Person, team: tuple[Person, Person], item: Item
) -> None:
    kim, ade = team
    actions.choose_readers(by=sam, item=item, through="team")
    actions.choose_readers(by=sam, item=item, through="named", readers=[ade])
    assert (reads(kim, item), reads(ade, item)) == (False, True)
    actions.choose_readers(by=sam, item=item)
    assert not reads(ade, item)
    assert readers(sam, item) == []


def test_only_people_one_meets(sam: Person, kim: Person, cora: Person, item: Item) -> None:
    for through, chosen in (("named", [kim]), ("named", []), ("peer", None), ("team", None)):
        with pytest.raises(NotYours):
            actions.share_with(by=sam, item=item, through=through, readers=chosen)


def test_nobody_new_among_those_chosen_by_name(
    sam: Person, kim: Person, cora: Person, bond: Bond, item: Item
) -> None:
    with pytest.raises(NotYours):
        actions.share_with(by=sam, item=item, through="named", readers=[kim, cora])
    assert not reads(kim, item)


@pytest.mark.parametrize("through", ["named", "peer", "team"])
def test_it_holds_for_this_meeting_together_and_not_the_next(
    sam: Person, kim: Person, bond: Bond, meet: Meet, item: Item, through: str
) -> None:
    actions.share_with(by=sam, item=item, through=through, readers=[kim])
    people.end_bond(by=kim, bond=bond)
    assert not reads(kim, item)
    meet(sam, kim)
    assert not reads(kim, item)
    asked = [new.person for new in queries.newcomers(sam, item)]
    assert asked == ([] if through == "named" else [kim])


@pytest.mark.parametrize("pace", [Pace.PAUSED, Pace.LEFT])
def test_away_nobody_reads(sam: Person, kim: Person, bond: Bond, item: Item, pace: Pace) -> None:
    actions.share_with(by=sam, item=item, through="team")
    people.set_pace(by=sam, pace=pace)
    assert not reads(kim, item)
    assert queries.shared_with(kim) + queries.grown_shared_with(kim) == []
    assert readers(sam, item) == []
    assert reads(sam, item)


def test_put_away_nobody_else_reads_it(sam: Person, kim: Person, bond: Bond, item: Item) -> None:
    actions.share_with(by=sam, item=item, through="team")
    actions.put_away(by=sam, item=item)
    assert not reads(kim, item)
    with pytest.raises(NotYours):
        actions.look_at(by=kim, item=item)
    actions.take_out(by=sam, item=item)
    assert reads(kim, item)


def test_a_look_is_seen_by_its_owner(sam: Person, kim: Person, bond: Bond, item: Item) -> None:
    actions.share_with(by=sam, item=item, through="team")
    actions.look_at(by=sam, item=item)
    assert queries.last_looks(sam, item) == {}
    with time_machine.travel(datetime(2030, 1, 2, 9, tzinfo=UTC), tick=False):
        actions.look_at(by=kim, item=item)
    later = datetime(2030, 1, 5, 9, tzinfo=UTC)
    with time_machine.travel(later, tick=False):
        listed = actions.look_at_shared(by=kim) + actions.look_at_grown(by=kim)
    assert listed == [item]
    assert queries.last_looks(sam, item) == {kim.pk: later}
    assert queries.last_looks(kim, item) == {}
    assert record.looks_at(sam.pk).count() == 2


def test_what_one_person_shares_is_not_what_another_does(
    sam: Person, kim: Person, bond: Bond, make: Make, meet: Meet, item: Item
) -> None:
    rui = make("Rui", Role.MEMBER)
    meet(rui, kim)
    theirs = actions.say_goal(by=rui, words="A loft with pigeons")
    actions.share_with(by=rui, item=theirs, through="team")
    actions.share_with(by=sam, item=item, through="team")
    assert actions.look_at_shared(by=kim, of=rui) == [theirs]
    assert actions.look_at_grown(by=kim, of=rui) == []
    assert record.looks_at(sam.pk).count() == 0


def test_sharing_a_goal_shares_its_steps_and_not_what_grew_from_it(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    made = actions.add_outcome(
        by=sam, kind="training", day=date(2026, 3, 9), counted=True, goal=goal
    )
    actions.share_with(by=sam, item=goal, through="team")
    assert queries.steps_of(kim, goal) == [step]
    assert not reads(kim, made)
    assert queries.names_of_readers(sam, [made]) == {}
    actions.share_with(by=sam, item=made, through="team")
    assert queries.names_of_readers(sam, queries.grown(sam)) == {made.pk: "Kim"}
