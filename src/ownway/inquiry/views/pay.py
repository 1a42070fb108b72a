"""The time people give to a group, and what becomes of it."""

import csv
import io
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import group as actions
from ownway.inquiry.models import Attendance, Group, Pay
from ownway.inquiry.queries import group as queries
from ownway.inquiry.rules.group import IN_GROUP, OWN_COMING
from ownway.kit.files import defused
from ownway.peers import actions as peers
from ownway.peers.wording import long


def month(day: date) -> str:
    """``November 2026``, in the reader's language."""
    return date_format(day, "YEAR_MONTH_FORMAT")


_SAID = {"long": long, "month": month}
page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(IN_GROUP, on="group")
def group_pay(request: Any, group: Group) -> HttpResponse:
    """What is to be paid, per person and month; and that it was."""
    lines = queries.to_pay(group)
    if request.method == "POST":
        ticked = set(request.POST.getlist("paid"))
        for one in (row for line in lines for row in line.rows if str(row.pk) in ticked):
            actions.settle_pay(by=request.person, attendance=one, pay=Pay.PAID)
        return redirect("group_pay", group=group.pk)
    shown = {"group": group, "lines": lines, "paid": queries.paid_lately(group)} | _SAID
    return render(request, "inquiry/group_pay.jinja", shown)


@require_safe
@needs(IN_GROUP, on="group")
def group_pay_list(request: Any, group: Group) -> HttpResponse:
    """The same as a file, for whoever pays."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([_("Month"), _("Who"), _("Meetings"), _("Minutes")])
    for one in queries.by_month(actions.take_pay_list(by=request.person, group=group)):
        row = [f"{one.month:%Y-%m}", one.person.called, str(len(one.rows)), str(one.minutes)]
        table.writerow([defused(cell) for cell in row])
    answer = HttpResponse(
        out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="to-be-paid.csv"'
    return answer


@require_safe
@needs(IN_GROUP, on="group")
def group_pay_print(request: Any, group: Group) -> HttpResponse:
    """The same on a page to print."""
    rows = actions.take_pay_list(by=request.person, group=group)
    shown = {
        "group": group,
        "lines": queries.by_month(rows),
        "today": timezone.localdate(),
        **_SAID,
    }
    return render(request, "inquiry/group_pay_print.jinja", shown)


@require_POST
@needs(OWN_COMING, on="attendance")
def group_own_pay(request: Any, attendance: Attendance) -> HttpResponse:
    """What becomes of the time I gave."""
    pay = request.POST.get("pay", "")
    if pay in (Pay.TO_PAY, Pay.WAGES, Pay.NO_THANKS):
        actions.settle_pay(by=request.person, attendance=attendance, pay=pay)
    return redirect("group_meeting", group_meeting=attendance.meeting_id)


@require_POST
@needs(OWN_COMING, on="attendance")
def group_own_hours(request: Any, attendance: Attendance) -> HttpResponse:
    """Into my paid hours."""
    try:
        actions.put_in_hours(by=request.person, attendance=attendance)
    except peers.NotYet:
        messages.info(request, _("It is not over yet. Afterwards it can go into your hours."))
    except peers.AlreadyWritten:
        messages.info(request, _("Some of that time is in your hours already."))
    else:
        return redirect("hours")
    return redirect("group_meeting", group_meeting=attendance.meeting_id)
