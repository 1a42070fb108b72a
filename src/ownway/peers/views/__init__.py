"""Pages of ready work and paid time."""

from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ownway.peers.models import PaidTime

page = require_http_methods(["GET", "HEAD", "POST"])


def to_week_of(row: PaidTime) -> HttpResponse:
    """To one's hours, in the week in which this was."""
    week = monday(timezone.localdate(row.starts))
    answer = redirect("hours")
    if week != monday(timezone.localdate()):
        answer["Location"] += f"?week={week.isoformat()}"
    return answer


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())
