"""Writing to the outbox and emptying it.

``post`` lies below ``record``: the action that calls ``enqueue`` writes the entry.
Delivery is at least once: a worker that dies between sending and noting it makes a second copy
possible; the other way round a message would be lost.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone, translation

from ownway.kit import phones
from ownway.kit.sealed import blind_index
from ownway.post import senders, templates
from ownway.post.models import Channel, Message, State, index_kind
from ownway.post.neutral import problems

#: Minutes until the next try after each failure; after the last of them a message is dead.
BACK_OFF = (1, 5, 30, 120, 360, 720)
#: A worker that has not come back after this long has died.
CLAIM = timedelta(minutes=10)
DAY = timedelta(days=1)


@transaction.atomic
def enqueue(
    *,
    channel: str,
    to: str,
    template: str,
    words: Mapping[str, object],
    not_before: datetime | None = None,
    good_until: datetime | None = None,
    person_id: UUID | None = None,
    sender_name: str = "",
    once_a_day: bool = False,
    hold: str = "",
    language: str | None = None,
) -> Message:
    """Write a message into the outbox. It goes out only if the transaction around this commits.

    ``once_a_day``: the address was never shown to be theirs, so it gets one message a day.
    ``hold``: a short code why this must not go out. Either way the same row is written with the
    same work, so that nobody can tell from outside what became of it. Look at ``state``.
    ``sender_name``: the site's neutral name; left out of the message if it says too much.
    """
    chosen = templates.named(template)
    if channel not in chosen.channels:
        raise ValueError(f"{template} is not written to go by {channel}.")
    with translation.override(language or translation.get_language()):
        subject, body = chosen.fill(words)
        telling = problems(" ".join(chosen.fill(templates.without_names(words))))
    now = timezone.now()
    message = Message(
        channel=channel,
        to=phones.normal(to) if channel == Channel.TEXT else to.strip(),
        subject=subject,
        body=body,
        sender_name="" if problems(sender_name) else " ".join(sender_name.split()),
        template=template,
        person_id=person_id,
        unverified=once_a_day,
        next_try=max(now, not_before or now),
        good_until=good_until,
    )
    message.to_index = blind_index(index_kind(message), to)
    today = _written_today(message.to_index, now)
    reason = hold or _why_not(message)
    reason = reason or ("not_neutral" if telling else "")
    reason = reason or ("once_a_day" if once_a_day and today else "")
    message.state, message.why = (State.HELD if reason else State.QUEUED), reason
    message.save(force_insert=True)
    transaction.on_commit(_wake_worker, robust=True)
    return message


def deliver_due(*, most: int = 200) -> int:
    """Send what is due; returns how many left. Any number of workers may do this at once."""
    sent = 0
    due = Message.objects.filter(_due(timezone.now())).order_by("next_try")
    for pk in list(due.values_list("pk", flat=True)[:most]):
        message = _claim(pk)
        if message is not None and _deliver(message):
            sent += 1
    return sent


@transaction.atomic
def retry_dead() -> int:
    """Put every dead letter back into the queue; returns how many. Held ones stay held."""
    now = timezone.now()
    return Message.objects.filter(
        Q(good_until__isnull=True) | Q(good_until__gt=now), state=State.DEAD
    ).update(state=State.QUEUED, why="", tries=0, next_try=now, claimed=None)


@transaction.atomic
def tidy(*, days: int = 30) -> int:
    """Forget messages this old that are sent, held or dead; returns how many."""
    old = timezone.now() - timedelta(days=days)
    gone, _ = Message.objects.filter(
        state__in=(State.SENT, State.HELD, State.DEAD), created__lt=old
    ).delete()
    return gone


@transaction.atomic
def forget_of(*, person_id: UUID, but_waiting: bool = False) -> int:
    """Forget every message to somebody (or those that are not on their way any more); how many."""
    messages = Message.objects.filter(person_id=person_id)
    if but_waiting:
        messages = messages.filter(state__in=(State.SENT, State.HELD, State.DEAD))
    gone, _ = messages.delete()
    return gone


def _why_not(message: Message) -> str:
    """Why this message can reach nobody; "" where it can."""
    if not senders.ready(message.channel):
        return "no_sender"
    if message.channel == Channel.TEXT and not phones.can_text(message.to):
        return "no_address"
    if message.channel == Channel.EMAIL and "@" not in message.to[1:-1]:
        return "no_address"
    return ""


def _written_today(to_index: str, now: datetime) -> bool:
    """Whether this unverified address had its message of the day. Asked every time, used or not,
    so that the work is the same; one asker at a time for each address."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int(to_index[:15], 16)])
    return (
        Message.objects.filter(to_index=to_index, unverified=True, created__gt=now - DAY)
        .exclude(state=State.HELD)
        .exists()
    )


def _wake_worker() -> None:
    from ownway.post.tasks import deliver

    deliver.enqueue()


def _due(now: datetime) -> Q:
    """Waiting and due, or claimed by a worker that died."""
    waiting = Q(state=State.QUEUED, next_try__lte=now)
    return waiting | Q(state=State.SENDING, claimed__lt=now - CLAIM)


def _claim(pk: UUID) -> Message | None:
    """Take one message for this worker, in one statement; None if another was quicker."""
    now = timezone.now()
    mine = Message.objects.filter(_due(now), pk=pk).update(
        state=State.SENDING, claimed=now, tries=F("tries") + 1
    )
    return Message.objects.get(pk=pk) if mine else None


def _deliver(message: Message) -> bool:
    if message.good_until is not None and message.good_until <= timezone.now():
        return _give_up(message, "too_late")
    if message.tries > len(BACK_OFF) + 1:
        return _give_up(message, message.why or "worker_died")
    try:
        senders.send(message)
    except senders.CouldNotSend as problem:
        if problem.for_good or message.tries > len(BACK_OFF):
            return _give_up(message, problem.code)
        later = timezone.now() + timedelta(minutes=BACK_OFF[message.tries - 1])
        _mine(message).update(state=State.QUEUED, why=problem.code, next_try=later, claimed=None)
        return False
    _mine(message).update(
        state=State.SENT, sent_at=timezone.now(), why="", claimed=None, to="", subject="", body=""
    )
    return True


def _give_up(message: Message, code: str) -> bool:
    _mine(message).update(state=State.DEAD, why=code, claimed=None)
    return False


def _mine(message: Message) -> QuerySet[Message]:
    """The claimed row, as long as it is still claimed by this worker."""
    return Message.objects.filter(pk=message.pk, state=State.SENDING, claimed=message.claimed)
