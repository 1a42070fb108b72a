"""Who may see a meeting, and who may arrange one."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.meetings.models import Meeting
from ownway.people import queries as people
from ownway.teams.rules import answers_hellos


def _between_two(person: Any) -> Q:
    """The member's always; the colleague's while they meet."""
    meetings = Meeting.objects.all()
    met = people.live_bonds_of(person)
    return either(
        "meetings.Meeting",
        meetings.filter(member=person),
        meetings.filter(colleague=person, member__supported_by__in=met),
    )


SEE_MEETING = rule(
    "meetings.see_meeting",
    model="meetings.Meeting",
    says=_(
        "A meeting is known to the two people who meet. Either may change it or call it off. If you "
        "take a break, leave or end meeting somebody, they stop seeing your meetings with them."
    ),
)


@SEE_MEETING.filter
def _see_meeting(person: Any) -> Q:
    return _between_two(person)


SHARE_NOTE = rule(
    "meetings.share_note",
    model="meetings.Meeting",
    says=_(
        "What is written together about a meeting is read and changed by the two who met, and by "
        "nobody else. If you take a break, leave or end meeting somebody, they stop reading it. "
        "What one of you has not saved yet is seen by the one who types it. A note from earlier "
        "records is read by the member it is about."
    ),
)


@SHARE_NOTE.filter
def _share_note(person: Any) -> Q:
    return _between_two(person)


ARRANGE_FIRST_CHAT = rule(
    "meetings.arrange_first_chat",
    says=_(
        "Colleagues who answer hellos may arrange a first chat, with themselves or with a colleague."
    ),
)


@ARRANGE_FIRST_CHAT.filter
def _arrange_first_chat(person: Any) -> Q:
    return answers_hellos()
