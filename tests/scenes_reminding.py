"""Olive has a calendar address; Otto has none."""

from typing import Any

from ownway.meetings.actions import feeds


def set_up(cast: Any) -> None:
    """One address."""
    cast.has.feed = feeds.make_feed(by=cast.olive)
