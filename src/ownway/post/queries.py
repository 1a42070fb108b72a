"""Reading the outbox: how many, never to whom or what."""

from uuid import UUID

from django.db.models import Count, QuerySet

from ownway.post.models import Message, State


def counts() -> list[tuple[str, str, str, int]]:
    """State, channel, reason code and number of messages, for whoever runs the place."""
    rows = (
        Message.objects.values_list("state", "channel", "why")
        .annotate(number=Count("pk"))
        .order_by("state", "channel", "why")
    )
    return [(state, channel, why, number) for state, channel, why, number in rows]


def to_person(person_id: UUID) -> QuerySet[Message]:
    """Messages to this person, newest first: what for, when, and whether they left."""
    return (
        Message.objects.filter(person_id=person_id)
        .defer("to", "subject", "body")
        .order_by("-created")
    )


def stuck() -> int:
    """How many messages could not be sent and wait for somebody to see to them."""
    return Message.objects.filter(state=State.DEAD).count()
