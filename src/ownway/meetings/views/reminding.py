"""Reminders: one's own page, what their link opens, and texts that come in."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from ownway.access.doors import SIGNED_IN, needs
from ownway.meetings import actions
from ownway.meetings.actions import reminding
from ownway.meetings.forms.reminding import RemindingForm
from ownway.meetings.models import Reminder, Saying, State
from ownway.meetings.queries import reminding as queries
from ownway.meetings.samples import sample
from ownway.meetings.views.outside import shut
from ownway.people.actions.telling import can_tell, way_to_write
from ownway.post import answers
from ownway.teams import queries as teams
from ownway.teams.roles import Role

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(SIGNED_IN)
def my_reminders(request: Any) -> HttpResponse:
    """When I am reminded, and how a reminder looks."""
    me = request.person
    wish = queries.reminding_of(me)
    member = Role.MEMBER in teams.roles_of(me)
    form = RemindingForm(
        request.POST or None,
        may_name=member,
        initial={"when": wish.when, "saying": wish.saying},
    )
    if form.is_valid():
        reminding.save_reminding(by=me, **form.given())
        messages.success(request, _("Kept."))
        return redirect("my_reminders")
    return render(
        request,
        "meetings/my_reminders.jinja",
        {
            "form": form,
            "can_tell": can_tell(me),
            "sample": sample(named=member and wish.saying == Saying.NAME),
            "way": way_to_write(me),
        },
    )


# A page that names nobody to others sends no origin, and no check against forged forms lets that
# through. There is nothing to forge: whoever knows the token can press the button themself.
@csrf_exempt
@page
@needs(None)
def reminded(request: Any, token: str) -> HttpResponse:
    """What a reminder's link opens: a time and a button. Opening it changes nothing."""
    reminder = queries.by_token(token)
    if reminder is None:
        return shut(render(request, "meetings/link.jinja", {"state": "over"}))
    if request.method == "POST":
        return _press(request, reminder, request.POST.get("what", ""))
    return _show(request, reminder)


def _press(request: Any, reminder: Reminder, what: str) -> HttpResponse:
    by = reminder.person
    try:
        if what == "later":
            made = reminding.a_week_on(by=by, reminder=reminder)
            return _show(request, reminder, state="later", new_time=made.starts)
        if what == "off":
            reminding.cannot_come(by=by, reminder=reminder)
    except actions.NotFree:
        return _show(request, reminder, state="not_free")
    except actions.NoLonger:
        return shut(render(request, "meetings/link.jinja", {"state": "over"}))
    return _show(request, reminder)


def _show(request: Any, reminder: Reminder, **more: Any) -> HttpResponse:
    meeting = reminder.meeting
    state = "arranged" if meeting.state == State.ARRANGED else "off"
    given = {"state": state, "starts": meeting.starts}
    return shut(render(request, "meetings/link.jinja", given | more))


@csrf_exempt  # a provider has no form of ours; what it shows instead is the secret
@require_POST
@needs(None)
def answers_in(request: Any, secret: str) -> HttpResponse:
    """A text came in. The provider learns that it arrived, and nothing of what became of it."""
    if not answers.is_secret(secret):
        raise Http404
    said = answers.read(request)
    if said is not None:
        number, words = said
        answers.take(number=number, words=words)
    return HttpResponse(status=204)
