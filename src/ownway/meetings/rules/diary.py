"""Who keeps a diary here, and what others see of it: that somebody is not free, and nothing else."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.meetings.models import Entry, Rhythm
from ownway.people import queries as people
from ownway.teams.roles import STAFF
from ownway.teams.rules import for_roles, projects_where

KEEP_DIARY = for_roles(
    "meetings.keep_diary",
    says=_(
        "Peer supporters, advisers and coordinators keep a diary here, and see when a room is free."
    ),
    roles=STAFF,
)


SEE_TEAM_DIARY = rule(
    "meetings.see_team_diary",
    model="teams.Project",
    says=_(
        "Colleagues of a project see when each of them is not free. With whom and what for stays "
        "with those who are in it."
    ),
)


@SEE_TEAM_DIARY.filter
def _see_team_diary(person: Any) -> Q:
    return Q(pk__in=projects_where(person, *STAFF))


SEE_ENTRY = rule(
    "meetings.see_entry",
    model="meetings.Entry",
    says=_("What else stands in a colleague’s diary is read by the colleagues who are in it."),
)


@SEE_ENTRY.filter
def _see_entry(person: Any) -> Q:
    entries = Entry.objects.all()
    return either(
        "meetings.Entry", entries.filter(by=person), entries.filter(people__person=person)
    )


SEE_RHYTHM = rule(
    "meetings.see_rhythm",
    model="meetings.Rhythm",
    says=_(
        "A set day to meet is known to the two people who meet. Either may change it or end it. If "
        "you take a break, leave or end meeting somebody, they stop seeing it."
    ),
)


@SEE_RHYTHM.filter
def _see_rhythm(person: Any) -> Q:
    rhythms = Rhythm.objects.all()
    met = people.live_bonds_of(person)
    return either(
        "meetings.Rhythm",
        rhythms.filter(member=person),
        rhythms.filter(colleague=person, member__supported_by__in=met),
    )
