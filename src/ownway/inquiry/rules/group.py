"""Who is in an inquiry group, and what that opens. Nobody in it may do more than another."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.models import Group, GroupMember
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import for_roles

BEGIN_GROUP = for_roles(
    "inquiry.begin_group",
    says=_(
        "Colleagues and people of an inquiry group can begin one. Whoever begins it has no more say "
        "in it than anybody else."
    ),
    roles=STAFF | {Role.INQUIRY},
)

IN_GROUP = rule(
    "inquiry.in_group",
    model="inquiry.Group",
    says=_(
        "People in an inquiry group read its agenda, minutes and decisions, and write them. All of "
        "them may do the same. Coordinators who are not in it read nothing."
    ),
)


def groups_of(person: Any) -> Any:
    """Keys of the groups they said yes to and have not left. Nobody who left the place is in one."""
    if person.pace == "left":
        return Group.objects.none().values("pk")
    yes = GroupMember.objects.filter(person=person, until=None, said_yes__isnull=False)
    return yes.values("group")


@IN_GROUP.filter
def _in_group(person: Any) -> Q:
    return Q(pk__in=groups_of(person))
