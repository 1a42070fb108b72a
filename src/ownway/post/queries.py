"""Reading the outbox: how many; and to one person, what was sent to them."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Count

from ownway.post.models import Message


def counts() -> list[tuple[str, str, str, int]]:
    """State, channel, reason code and number of messages, for whoever runs the place."""
    rows = (
        Message.objects.values_list("state", "channel", "why")
        .annotate(number=Count("pk"))
        .order_by("state", "channel", "why")
    )
    return [(state, channel, why, number) for state, channel, why, number in rows]


def to_person(person_id: UUID) -> Iterator[Message]:
    """What was written to one person, oldest first. For what they take with them."""
    return Message.objects.filter(person_id=person_id).order_by("created").iterator()
