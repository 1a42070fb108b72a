"""Who may read what a colleague writes for themself: nobody but they."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.meetings.models import Reflection
from ownway.meetings.rules.meeting import SEE_MEETING
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import has_role

REFLECT = rule(
    "meetings.reflect",
    says=_(
        "Colleagues and volunteers may write about their work for themselves. They decide alone what "
        "they bring to supervision."
    ),
)


@REFLECT.filter
def _reflect(_person: Any) -> Q:
    wrote = Reflection.objects.values("by")
    return has_role(Role.VOLUNTEER, *STAFF) | Q(pk__in=wrote)


REFLECT_ON = rule(
    "meetings.reflect_on",
    model="meetings.Meeting",
    says=_(
        "Beside a meeting that they see, the colleague who meets somebody may write for themself. It "
        "is no part of the note together."
    ),
)


@REFLECT_ON.filter
def _reflect_on(person: Any) -> Q:
    return Q(colleague=person) & SEE_MEETING.q(person)


OWN_REFLECTION = rule(
    "meetings.own_reflection",
    model="meetings.Reflection",
    says=_(
        "What a colleague writes for themself about their work is read by them alone: not by a "
        "coordinator, and not in an emergency."
    ),
)


@OWN_REFLECTION.filter
def _own_reflection(person: Any) -> Q:
    return Q(by=person)
