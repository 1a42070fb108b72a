"""One's own paid time."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.peers import actions, queries, wording
from ownway.peers.forms import LogForm, StretchForm, as_written
from ownway.peers.models import PaidTime
from ownway.peers.rules import DO_READY_WORK, OWN_TIME
from ownway.peers.views import monday, page, to_week_of


@require_safe
@needs(DO_READY_WORK)
def hours(request: Any) -> HttpResponse:
    """A week of paid time, as it was written down and put right."""
    me, begins = request.person, _week(request.GET.get("week", ""))
    after = begins + timedelta(days=7)
    rows = queries.log_of(me, _midnight(begins), _midnight(after))
    return render(
        request,
        "peers/hours.jinja",
        {
            "begins": begins,
            "ends": after - timedelta(days=1),
            "week_before": begins - timedelta(days=7),
            "week_after": after if after <= timezone.localdate() else None,
            "rows": [
                (timezone.localdate(row.starts), row, queries.before(me, row)) for row in rows
            ],
            "gone": queries.struck_out(me, _midnight(begins), _midnight(after)),
            "total": sum(row.minutes for row in rows),
            "planned": queries.week_minutes(me, after - timedelta(days=1)),
            "short": wording.short,
            "long": wording.long,
        },
    )


@page
@needs(DO_READY_WORK)
def hours_new(request: Any) -> HttpResponse:
    """Write down a stretch of paid time."""
    form = LogForm(request.POST or None, initial={"day": timezone.localdate()})
    if form.is_valid():
        try:
            row = actions.log(by=request.person, **form.given())
        except (actions.NotYet, actions.AlreadyWritten) as why:
            form.refused(why)
        else:
            return to_week_of(row)
    return render(request, "peers/stretch.jinja", {"form": form})


@page
@needs(OWN_TIME, on="stretch")
def hours_change(request: Any, stretch: PaidTime) -> HttpResponse:
    """Put right what I wrote down."""
    form = StretchForm(request.POST or None, initial=as_written(stretch))
    if form.is_valid():
        try:
            row = actions.correct(by=request.person, row=stretch, **form.given())
        except (actions.NotYet, actions.AlreadyWritten) as why:
            form.refused(why)
        except actions.NoLonger:
            return redirect("hours")
        else:
            return to_week_of(row)
    return render(request, "peers/stretch.jinja", {"form": form, "row": stretch})


@require_POST
@needs(OWN_TIME, on="stretch")
def hours_strike_out(request: Any, stretch: PaidTime) -> HttpResponse:
    """It did not happen at all."""
    try:
        row = actions.correct(by=request.person, row=stretch, struck_out=True)
    except actions.NoLonger:
        return redirect("hours")
    messages.success(request, _("Struck out. It stays readable, and counts nothing."))
    return to_week_of(row)


def _week(said: str) -> date:
    try:
        day = parse_date(said)
    except ValueError:
        day = None
    today = timezone.localdate()
    return monday(day if day and date(2000, 1, 10) < day < today else today)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
