"""Said when the place starts: no message tells what it is, in any language, nor does its address."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.utils import translation

from ownway.post import http
from ownway.post.neutral import problems
from ownway.post.templates import every


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


def neutral_messages(**_kwargs: Any) -> list[CheckMessage]:
    """No message tells what it is, in any language that somebody may choose."""
    found: list[CheckMessage] = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found += [
                Error(
                    f"The message {template.name} says {word!r} in {language}.",
                    hint="Mend its translation. Until then such a message is held back, not sent.",
                    id="post.E001",
                )
                for template in every()
                for word in problems("\n".join(template.sample()))
            ]
    return found


def text_provider(**_kwargs: Any) -> list[CheckMessage]:
    """Texts that could not leave, said before somebody waits for one."""
    if settings.OWNWAY_TEXT_SENDER != "ownway.post.http.send":
        return []
    return [
        Warning(problem, hint="docs/self-hosting.md, “Texts”.", id="post.W002")
        for problem in http.problems()
    ]
