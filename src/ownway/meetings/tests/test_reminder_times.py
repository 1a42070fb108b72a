"""From when until when a reminder may go, within quiet hours and across the clock changes."""

from datetime import datetime, time

import pytest
from django.utils import timezone

from ownway.meetings.reminder_times import DAY, HOURS, span


def local(said: str) -> datetime:
    """A moment as the clocks of this place show it."""
    return timezone.make_aware(datetime.fromisoformat(said))


@pytest.mark.parametrize(
    ("kind", "starts", "quiet", "first", "last"),
    [
        (DAY, "2026-10-06T11:00", None, "2026-10-05T11:00", "2026-10-06T08:00"),
        (HOURS, "2026-10-06T11:00", None, "2026-10-06T09:00", "2026-10-06T10:50"),
        # Over the clock changes the day before is the same time on the clock; two hours are two hours.
        (DAY, "2026-10-25T11:00", None, "2026-10-24T11:00", "2026-10-25T08:00"),
        (DAY, "2026-03-29T11:00", None, "2026-03-28T11:00", "2026-03-29T08:00"),
        (HOURS, "2026-03-29T02:30", None, "2026-03-28T23:30", "2026-03-29T02:20"),
        # Quiet until nine: after it where that helps, else a little before it began.
        (DAY, "2026-10-06T08:30", ("21:00", "09:00"), "2026-10-05T09:00", "2026-10-06T05:30"),
        (DAY, "2026-10-06T13:00", ("12:30", "14:00"), "2026-10-05T14:00", "2026-10-06T10:00"),
        (HOURS, "2026-10-06T10:00", ("21:00", "09:00"), "2026-10-06T09:00", "2026-10-06T09:50"),
        (HOURS, "2026-10-06T09:00", ("21:00", "09:00"), "2026-10-05T20:45", "2026-10-06T08:50"),
        (HOURS, "2026-10-06T11:00", ("21:00", "09:00"), "2026-10-06T09:00", "2026-10-06T10:50"),
        (HOURS, "2026-10-06T11:00", ("08:00", "08:00"), "2026-10-06T09:00", "2026-10-06T10:50"),
    ],
)
def test_when_a_reminder_may_go(
    kind: str, starts: str, quiet: tuple[str, str] | None, first: str, last: str
) -> None:
    begins, ends = (time.fromisoformat(one) for one in quiet) if quiet else (None, None)
    assert span(kind, local(starts), begins, ends) == (local(first), local(last))
