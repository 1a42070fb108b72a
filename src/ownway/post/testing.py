"""For the test suite only: a text sender that remembers instead of sending.

The suite sets ``OWNWAY_TEXT_SENDER = "ownway.post.testing.keep"``. Empty ``texts`` before a test.
"""

from typing import NamedTuple


class Text(NamedTuple):
    """A text that would have gone out."""

    to: str
    body: str


texts: list[Text] = []


def keep(to: str, body: str) -> None:
    """Remember a text."""
    texts.append(Text(to, body))
