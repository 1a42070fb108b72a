"""What we hold and who looked, on paper, for somebody without a sign-in of their own."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from ownway.access.actions import check
from ownway.people import queries, verbs
from ownway.people.held import elsewhere
from ownway.people.history import Line, all_lines_about
from ownway.people.models import Bond, EmergencyOpening, Person, SafeWay, WrittenWith
from ownway.people.rules import PRINT_HELD
from ownway.record.actions import write
from ownway.teams import queries as teams

if TYPE_CHECKING:
    from ownway.teams.models import Membership


@dataclass(frozen=True)
class Held:
    """Everything that is held about a person, as it is printed with them."""

    person: Person
    ways: list[SafeWay]
    bonds: list[Bond]
    roles: "list[Membership]"
    written: list[WrittenWith]
    openings: list[EmergencyOpening]
    #: What other rooms hold, in a sentence each.
    elsewhere: list[str]
    lines: list[Line]


@transaction.atomic
def print_held(*, by: Person, person: Person) -> Held:
    """What is held about ``person`` and who looked, printed with them; this look is in it."""
    check(by, PRINT_HELD, person)
    write(verbs.PRINTED, by=by, about=person.pk, on=person)
    return Held(
        person=person,
        ways=queries.ways_of(by, of=person),
        bonds=queries.bonds_of(person),
        roles=teams.memberships_of(person),
        written=queries.written_with_at(person),
        openings=queries.openings_about(person),
        elsewhere=elsewhere(person),
        lines=all_lines_about(person),
    )
