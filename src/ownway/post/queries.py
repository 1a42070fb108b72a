"""Reading the outbox: how many, never to whom or what."""

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
