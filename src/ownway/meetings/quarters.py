"""Quarters of an hour, counted. No clock, no database."""

from datetime import UTC, datetime

QUARTER = 15 * 60


def quarters(starts: datetime, minutes: int) -> range:
    """Every quarter of an hour that is touched from ``starts`` on for so many minutes."""
    first = int(starts.timestamp())
    last = first + minutes * 60
    return range(first // QUARTER, -(-last // QUARTER))


def begins(quarter: int) -> datetime:
    """The moment at which a quarter begins."""
    return datetime.fromtimestamp(quarter * QUARTER, tz=UTC)
