"""Pause, leave, come back: by the person, in two taps. Nothing is lost."""

from typing import TYPE_CHECKING

from django.db import transaction

from ownway.meetings import actions as meetings
from ownway.pairing.actions import agreeing as pairing
from ownway.pairing.actions import introducing
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.persons import Pace

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def pause(*, by: "Person") -> None:
    """Take a break. Readers stop at once, meetings to come are put off, everything stays."""
    meetings.put_off(by=by)
    people.set_pace(by=by, pace=Pace.PAUSED)


@transaction.atomic
def leave(*, by: "Person") -> None:
    """Leave. As a break, and meeting others ends too; coming back starts with a first chat."""
    meetings.put_off(by=by)
    introducing.end_all(by=by)
    for bond in known.bonds_of(by):
        if bond.member_id == by.pk:
            pairing.end_meeting(by=by, bond=bond)
    people.set_pace(by=by, pace=Pace.LEFT)


@transaction.atomic
def come_back(*, by: "Person") -> None:
    """Come back from a break or after leaving, at any time."""
    people.set_pace(by=by, pace=Pace.HERE)


@transaction.atomic
def pause_with(*, by: "Person", person: "Person") -> None:
    """Write down with somebody, who said so by phone or in person, that they take a break."""
    meetings.put_off(by=by, member=person)
    people.set_pace_with(by=by, person=person, pace=Pace.PAUSED)


@transaction.atomic
def come_back_with(*, by: "Person", person: "Person") -> None:
    """Write down with somebody, who said so by phone or in person, that they are back."""
    people.set_pace_with(by=by, person=person, pace=Pace.HERE)
