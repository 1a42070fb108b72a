"""Who works here: roles given and ended, with everything that must follow at once."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.people import verbs
from ownway.people.actions.sessions import end_sessions
from ownway.people.models import Person
from ownway.people.rules import KNOW_NAME
from ownway.record.actions import write
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.teams.rules import GIVE_ROLES

if TYPE_CHECKING:
    from ownway.teams.models import Membership, Project


@transaction.atomic
def give_role(
    *, by: Person, person: Person, project: "Project", role: Role, answers: bool = False
) -> "Membership":
    """Give a role to somebody whose name one knows."""
    check(by, KNOW_NAME, person)
    return teams.give_role(by=by, person=person, project=project, role=role, answers=answers)


@transaction.atomic
def add_colleague(
    *, by: Person, called: str, project: "Project", role: Role, answers: bool = False
) -> Person:
    """Write down a new colleague, who knows of it, and give them their first role."""
    check(by, GIVE_ROLES)
    person = Person(called=called.strip(), told=timezone.now())
    person.full_clean()
    person.save()
    write(verbs.ADDED, by=by, about=person.pk, on=person, fields=["called"])
    teams.give_role(by=by, person=person, project=project, role=role, answers=answers)
    return person


@transaction.atomic
def end_role(*, by: Person, membership: "Membership") -> None:
    """End a role, and with it every session of that person: they sign in anew, as who they are now.

    Raises:
        ValidationError: the last coordinator stays.
    """
    person = Person.objects.get(pk=membership.person_id)
    teams.end_role(by=by, membership=membership)
    end_sessions(by=by, person=person)
