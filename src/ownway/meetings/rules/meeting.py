"""Who may see a meeting, and who may arrange one."""

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.meetings.models import Meeting
from ownway.people import queries as people
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import answers_hellos, has_role

#: So long after a cup of tea its colleague still finds it, where nothing was agreed.
TEA_SEEN = timedelta(days=14)


def _between_two(person: Any) -> "tuple[QuerySet[Meeting], QuerySet[Meeting]]":
    """The member's always; the colleague's while they meet. What was before an ending stays closed
    to the colleague, also when they meet again."""
    meetings = Meeting.objects.all()
    met = people.live_bonds_of(person)
    return (
        meetings.filter(member=person),
        meetings.filter(~_parted(person), colleague=person, member__supported_by__in=met),
    )


def _parted(colleague: Any) -> Exists:
    """Did the two end meeting after this was arranged?"""
    ended = people.ended_bonds_of(colleague)
    return Exists(ended.filter(member=OuterRef("member"), until__gt=OuterRef("created")))


def _teas(colleague: Any) -> "QuerySet[Meeting]":
    """Cups of tea of a colleague with somebody they have no bond with; closed by an ending since."""
    persons: Any = Meeting._meta.get_field("colleague").related_model
    return Meeting.objects.filter(
        ~_parted(colleague),
        colleague__in=persons._base_manager.filter(
            has_role(Role.VOLUNTEER, *STAFF), pk=colleague.pk
        ),
        tea=True,
        brought_in=False,
        member__pace="here",
        starts__gt=timezone.now() - TEA_SEEN,
    )


SEE_MEETING = rule(
    "meetings.see_meeting",
    model="meetings.Meeting",
    says=_(
        "A meeting is known to the two people who meet. Either may change it or call it off. If you "
        "take a break, leave or end meeting somebody, they stop seeing your meetings with them. A first "
        "cup of tea is seen by whoever you said yes to it with, until two weeks after it, and nothing "
        "else opens by it."
    ),
)


@SEE_MEETING.filter
def _see_meeting(person: Any) -> Q:
    return either("meetings.Meeting", *_between_two(person), _teas(person))


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
    return either("meetings.Meeting", *_between_two(person))


ARRANGE_FIRST_CHAT = rule(
    "meetings.arrange_first_chat",
    says=_(
        "Colleagues who answer hellos may arrange a first chat, with themselves or with a colleague."
    ),
)


@ARRANGE_FIRST_CHAT.filter
def _arrange_first_chat(person: Any) -> Q:
    return answers_hellos()
