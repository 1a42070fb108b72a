"""Who may run the partnership's own affairs."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import Rule, rule
from ownway.teams.models import Membership
from ownway.teams.roles import STAFF, Role


def has_role(*roles: Role) -> Q:
    """People who have one of these roles today, in any project."""
    return Q(pk__in=Membership.objects.live().filter(role__in=roles).values("person"))


def for_roles(name: str, *, says: Any, roles: Collection[Role]) -> Rule:
    """A rule about the visitor: they have one of these roles today, in any project."""
    made = rule(name, says=says)
    made.filter(lambda _person: has_role(*roles))
    return made


def projects_where(person: Any, *roles: Role) -> Any:
    """Ids of the projects in which ``person`` has one of these roles today."""
    return Membership.objects.live().filter(person=person, role__in=roles).values("project")


def members_of(projects: Any) -> Q:
    """People who are members of one of these projects today."""
    return Q(
        pk__in=Membership.objects.live()
        .filter(role=Role.MEMBER, project__in=projects)
        .values("person")
    )


def coordinates(person: Any) -> Q:
    """The members of the projects that ``person`` coordinates today."""
    return members_of(projects_where(person, Role.COORDINATOR))


def _answering() -> Any:
    """The memberships of those who answer hellos: colleagues named to, and coordinators."""
    return Membership.objects.live().filter(
        Q(answers=True, role__in=STAFF) | Q(role=Role.COORDINATOR)
    )


def answers_hellos() -> Q:
    """People who answer hellos today, in any project."""
    return Q(pk__in=_answering().values("person"))


def answers_in(person: Any) -> Any:
    """Ids of the projects in which ``person`` answers hellos today."""
    return _answering().filter(person=person).values("project")


RUN_PLACE = for_roles(
    "teams.run_place",
    says=_(
        "Coordinators look after what this place says about itself: names, hours, help numbers, and "
        "the kinds of what has grown."
    ),
    roles=[Role.COORDINATOR],
)


BE_COLLEAGUE = for_roles(
    "teams.be_colleague",
    says=_(
        "Peer supporters, advisers and coordinators share a team page with one another’s names."
    ),
    roles=[*STAFF],
)


GIVE_ROLES = for_roles(
    "teams.give_roles",
    says=_("Coordinators say who works or volunteers here, and until when."),
    roles=[Role.COORDINATOR],
)


WELCOME_MEMBER = rule(
    "teams.welcome_member",
    model="teams.Project",
    says=_(
        "Colleagues who answer hellos may write somebody down as a member of their own project. They "
        "cannot give any other role."
    ),
)


@WELCOME_MEMBER.filter
def _welcome_member(person: Any) -> Q:
    return Q(pk__in=answers_in(person))


CHANGE_ROLE = rule(
    "teams.change_role",
    model="teams.Membership",
    says=_(
        "Coordinators end roles of those who work or volunteer here. Being a member is not theirs to "
        "end: members leave when they like."
    ),
)


@CHANGE_ROLE.filter
def _change_role(person: Any) -> Q:
    if not Membership.objects.live().filter(person=person, role=Role.COORDINATOR).exists():
        return Q(pk__in=[])
    others_as_members = Q(role=Role.MEMBER) & ~Q(person=person)
    return Q(pk__in=Membership.objects.live().exclude(others_as_members).values("pk"))
