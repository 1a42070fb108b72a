"""Who is in an inquiry group, and what that opens. Nobody in it may do more than another."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.models import Attendance, Group, GroupMember
from ownway.people.rules import KNOW_NAME
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import for_roles, has_role

#: Colleagues, and whoever has the role of an inquiry group.
_ROLES = STAFF | {Role.INQUIRY}

BEGIN_GROUP = for_roles(
    "inquiry.begin_group",
    says=_(
        "Colleagues and people of an inquiry group can begin one. Whoever begins it has no more say "
        "in it than anybody else."
    ),
    roles=_ROLES,
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


OPEN_INQUIRY = rule(
    "inquiry.open",
    says=_("Colleagues, and whoever is in an inquiry group or asked into one, see their groups."),
)


@OPEN_INQUIRY.filter
def _open_inquiry(person: Any) -> Q:
    here = GroupMember.objects.filter(person=person, until=None).exclude(person__pace="left")
    return has_role(*_ROLES) | Q(pk__in=here.values("person"))


ASK_IN = rule(
    "inquiry.ask_in",
    model="people.Person",
    says=_(
        "Who is in an inquiry group can ask in somebody whose name they know, a colleague, or "
        "somebody of another inquiry group. Whoever is asked says yes or no themselves."
    ),
)


@ASK_IN.filter
def _ask_in(person: Any) -> Q:
    return (KNOW_NAME.q(person) | has_role(*_ROLES)) & ~Q(pace="left")


ASKED_IN = rule(
    "inquiry.asked_in",
    model="inquiry.GroupMember",
    says=_(
        "Asked into an inquiry group, you say yes or no. You need no reason, and nothing else changes."
    ),
)


@ASKED_IN.filter
def _asked_in(person: Any) -> Q:
    if person.pace == "left":
        return Q(pk__in=())
    return Q(person=person, until=None, said_yes=None)


AT_MEETING = rule(
    "inquiry.at_group_meeting",
    model="inquiry.GroupMeeting",
    says=_(
        "The agenda, the minutes and what was decided at a group’s meeting are read and written by "
        "everybody in the group."
    ),
)


@AT_MEETING.filter
def _at_meeting(person: Any) -> Q:
    return Q(group__in=groups_of(person))


SEE_DECISION = rule(
    "inquiry.see_decision",
    model="inquiry.Decision",
    says=_(
        "What a group decided is read by everybody in it. Anybody of them may say that they see it "
        "differently, with or without their name."
    ),
)


@SEE_DECISION.filter
def _see_decision(person: Any) -> Q:
    return Q(meeting__group__in=groups_of(person))


SAY_ACTION = rule(
    "inquiry.say_group_action",
    model="inquiry.GroupAction",
    says=_("Anybody in a group can say what became of something the group set out to do."),
)


@SAY_ACTION.filter
def _say_action(person: Any) -> Q:
    return Q(meeting__group__in=groups_of(person))


SETTLE_PAY = rule(
    "inquiry.settle_pay",
    model="inquiry.Attendance",
    says=_(
        "That you came to a group’s meeting, and whether it is paid, is seen by you and by everybody "
        "in the group. That it is in your wages, or that you want no pay, only you can say."
    ),
)


@SETTLE_PAY.filter
def _settle_pay(person: Any) -> Q:
    return Q(meeting__group__in=groups_of(person))


OWN_COMING = rule(
    "inquiry.own_coming",
    model="inquiry.Attendance",
    says=_("You alone say whether your time at a meeting is in your wages, or not to be paid."),
)


@OWN_COMING.filter
def _own_coming(person: Any) -> Q:
    came = Attendance.objects.filter(person=person, meeting__group__in=groups_of(person))
    return Q(pk__in=came.values("pk"))
