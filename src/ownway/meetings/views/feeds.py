"""A secret address for one's calendar."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.meetings.actions import feeds as actions
from ownway.meetings.forms.reminding import FeedForm
from ownway.meetings.queries.feeds import as_calendar
from ownway.meetings.queries.reminding import feed_by_token, feed_of
from ownway.meetings.views.outside import shut
from ownway.people.actions.telling import language_of
from ownway.record.actors import VISITOR
from ownway.teams import queries as teams
from ownway.teams.roles import Role

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(SIGNED_IN)
def my_calendar(request: Any) -> HttpResponse:
    """My calendar address, and what it says."""
    me = request.person
    feed = feed_of(me)
    if feed is None:
        return render(request, "meetings/my_calendar.jinja", {"address": ""})
    form = FeedForm(
        request.POST if request.method == "POST" else None,
        may_name=Role.MEMBER in teams.roles_of(me),
        initial={"names": feed.names, "places": feed.places},
    )
    if form.is_valid():
        actions.change_feed(by=me, **form.given())
        messages.success(request, _("Kept."))
        return redirect("my_calendar")
    address = request.build_absolute_uri(reverse("calendar", args=[feed.token]))
    given = {"form": form, "address": address, "last_read": feed.last_read}
    return render(request, "meetings/my_calendar.jinja", given)


@require_POST
@needs(SIGNED_IN)
def my_calendar_new(request: Any) -> HttpResponse:
    """A new address; one from before opens nothing any more."""
    actions.make_feed(by=request.person)
    return redirect("my_calendar")


@require_POST
@needs(SIGNED_IN)
def my_calendar_end(request: Any) -> HttpResponse:
    """No address any more."""
    actions.end_feed(by=request.person)
    messages.success(request, _("Ended. It opens nothing any more."))
    return redirect("my_calendar")


@require_safe
@needs(None)
def calendar(request: Any, token: str) -> HttpResponse:
    """What a calendar fetches."""
    feed = feed_by_token(token)
    if feed is None:
        raise Http404
    actions.note_fetched(by=VISITOR, feed=feed)
    whole = as_calendar(feed, language_of(feed.person))
    return shut(HttpResponse(whole, content_type="text/calendar; charset=utf-8"))
