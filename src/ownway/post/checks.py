"""Said when the place starts: the address it writes from must not tell what it is either."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning

from ownway.post.neutral import problems


def neutral_addresses(**_kwargs: Any) -> list[CheckMessage]:
    """The site's own address and the sender's address are seen by whoever sees a message."""
    _name, _at, host = settings.DEFAULT_FROM_EMAIL.rpartition("@")
    shown = {
        "OWNWAY_URL": settings.BASE_URL,
        "OWNWAY_FROM": f"{settings.DEFAULT_FROM_EMAIL} https://{host.rstrip('>')}",
    }
    return [
        Warning(
            f"{name} says {', '.join(map(repr, telling))}.",
            hint="Whoever sees a message on somebody's phone sees this. Use a name that tells "
            "nothing. Messages whose link tells too much are held back, not sent.",
            id="post.W001",
        )
        for name, text in shown.items()
        if (telling := sorted(set(problems(text))))
    ]
