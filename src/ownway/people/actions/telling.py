"""Sending somebody a neutral message, within what they said is safe."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ownway.people import verbs
from ownway.people.models import Pace, Person, SafeWay, WayKind
from ownway.people.shown import chosen_by
from ownway.post import actions as post
from ownway.record.actions import write
from ownway.record.actors import Actor
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role

#: The state of a message that the outbox will not hand on.
HELD = "held"
CHANNELS = {WayKind.TEXT: "text", WayKind.EMAIL: "email"}


def way_to_write(person: Person) -> SafeWay | None:
    """The first safe way that a message can go by itself: a text or an e-mail.

    An address from earlier records is not safe until the person has said so, or said another.
    """
    if person.brought_in and person.ways_asked is None:
        return None
    return (
        SafeWay.objects.filter(person=person, kind__in=list(CHANNELS))
        .exclude(address_index="")
        .first()
    )


def not_before(person: Person, now: datetime) -> datetime:
    """``now``, or the end of the person's quiet hours if these are quiet hours."""
    start, end = person.quiet_from, person.quiet_until
    if start is None or end is None or start == end:
        return now
    local = timezone.localtime(now)
    quiet = (
        start <= local.time() < end
        if start < end
        else (local.time() >= start or local.time() < end)
    )
    if not quiet:
        return now
    until = local.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
    return until if until > local else until + timedelta(days=1)


def language_of(person: Person) -> str:
    """The language somebody reads: as they chose, else that of this place; never a colleague's."""
    return chosen_by(person.shown) or settings.LANGUAGE_CODE


@transaction.atomic
def tell(
    *,
    by: Actor,
    person: Person,
    template: str,
    words: dict[str, Any],
    good_until: datetime | None = None,
) -> bool:
    """Queue a neutral message to ``person``, in their language, whoever acts. Returns False where
    there is no safe way to. A date among the words is a lazy one (``kit.words.later``).

    Nothing goes to somebody who does not know yet that we hold something about them, nor to
    somebody who has left; during a break only what they asked for goes out, so nothing does.
    """
    channel, address = _channel_and_address(person)
    if person.told is None or person.pace != Pace.HERE or not address:
        write(verbs.HELD, by=by, about=person.pk, why=template)
        return False
    message = post.enqueue(
        channel=channel,
        to=address,
        template=template,
        words=words,
        not_before=not_before(person, timezone.now()),
        good_until=good_until,
        person_id=person.pk,
        sender_name=teams.site().neutral_name,
        language=language_of(person),
    )
    held = message.state == HELD
    write(verbs.HELD if held else verbs.SENT, by=by, about=person.pk, why=template)
    return not held


def _channel_and_address(person: Person) -> tuple[str, str]:
    """Where a message to this person goes, or two empty strings.

    A colleague who never said how is written to where they sign in, so that a hello does not wait
    unseen; members are only ever reached in the ways they named.
    """
    way = way_to_write(person)
    if way is not None:
        return CHANNELS[WayKind(way.kind)], way.address
    account = person.account
    if account is None or not account.email or SafeWay.objects.filter(person=person).exists():
        return "", ""
    roles = teams.roles_of(person)
    return ("email", account.email) if roles & STAFF and Role.MEMBER not in roles else ("", "")


def can_tell(person: Person) -> bool:
    """Could a message go to them by itself, as things are?"""
    return (
        person.told is not None
        and person.pace == Pace.HERE
        and bool(_channel_and_address(person)[1])
    )
