"""A place with members, peer supporters with paid hours, and coordinators; how far two of them are."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from ownway.pairing.actions import introducing as actions
from ownway.pairing.actions import wishes
from ownway.pairing.models import Introduction
from ownway.peers import actions as peers
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

WORDS = "I keep a kettle on the barge"
MONDAY = datetime(2026, 10, 5, 9, 0, tzinfo=timezone.get_default_timezone())


def add(called: str, project: Any, *roles: Role) -> Person:
    email = f"{called.lower()}@example.org"
    person = people.add_person(by=SYSTEM, called=called, told=True)
    people.add_account(by=SYSTEM, person=person, email=email)
    people.set_ways(by=SYSTEM, person=person, ways=[Way("email", email)])
    for role in roles:
        teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


def open_page(peer: Any, *, open: bool = True) -> None:
    page = getattr(peer, "peer_page", None)
    wishes.save_peer_page(
        by=peer,
        version=page.version if page else 0,
        line="Tea first",
        parts=[],
        traits={},
        open=open,
    )


def paid(coordinator: Any, peer: Any, minutes: int = 600) -> None:
    """So many paid minutes a week, from today."""
    peers.set_week_minutes(by=coordinator, person=peer, minutes=minutes, since=timezone.localdate())


def asked(here: Any, **more: Any) -> Introduction:
    return actions.ask(**{"by": here.sam, "peer": here.kim, "words": WORDS} | more)


def at_tea(here: Any) -> Introduction:
    one = asked(here)
    actions.say_yes(by=here.kim, introduction=one)
    return one


def had_tea(here: Any, travel: Any) -> Introduction:
    one = at_tea(here)
    tea(here, one)
    travel.shift(timedelta(days=3))
    return one


def tea(here: Any, one: Introduction, *, by: Any = None, days: int = 2) -> Any:
    return actions.have_tea(
        by=by or here.sam,
        introduction=one,
        starts=timezone.now() + timedelta(days=days),
        minutes=60,
        how="cafe",
    )
