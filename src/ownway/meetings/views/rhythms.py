"""The same day each week: agreeing on it, seeing its weeks, changing and ending it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access import queries as access
from ownway.access.doors import SIGNED_IN, needs
from ownway.kit import words
from ownway.meetings import actions, queries, wording
from ownway.meetings.forms.diary import NewRhythmForm, RhythmForm
from ownway.meetings.forms.meeting import NO_ROOM
from ownway.meetings.models import Rhythm
from ownway.meetings.rules import KEEP_DIARY, SEE_RHYTHM
from ownway.meetings.views.diary import people_met, sides
from ownway.meetings.views.saying import say_changed

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(SIGNED_IN)
def rhythm_new(request: Any) -> HttpResponse:
    """Agree on a set day with somebody one meets."""
    me = request.person
    people = people_met(me)
    form = NewRhythmForm(request.POST or None, people=people, **_asked(me))
    if form.is_valid():
        member, colleague = sides(me, form.chosen())
        try:
            made = actions.begin_rhythm(by=me, member=member, colleague=colleague, **form.given())
        except actions.NotFree as taken:
            form.not_free(taken.who, me, taken.room)
        else:
            return redirect("rhythm", rhythm=made.pk)
    return render(request, "meetings/rhythm_new.jinja", {"form": form, "people": people})


@require_safe
@needs(SEE_RHYTHM, on="rhythm")
def rhythm(request: Any, rhythm: Rhythm) -> HttpResponse:
    """A set day, the weeks that are made, and those in which it was not free."""
    return render(
        request,
        "meetings/rhythm.jinja",
        {
            "rhythm": rhythm,
            "weekly": wording.weekly(rhythm),
            "where": wording.place(rhythm),
            "other": queries.other(request.person, rhythm),
            "weeks": queries.weeks(request.person, rhythm) if rhythm.until is None else [],
            "became": wording.became,
        },
    )


@page
@needs(SEE_RHYTHM, on="rhythm")
def rhythm_change(request: Any, rhythm: Rhythm) -> HttpResponse:
    """Another day, time or place from now on."""
    me = request.person
    form = RhythmForm(request.POST or None, initial=_as_it_is(me, rhythm), **_asked(me))
    if form.is_valid():
        try:
            made = actions.change_rhythm(by=me, rhythm=rhythm, **form.given())
        except actions.NotFree as taken:
            form.not_free(taken.who, me, taken.room)
        except actions.NoLonger:
            say_changed(request)
            return redirect("meetings")
        else:
            return redirect("rhythm", rhythm=made.pk)
    return render(
        request,
        "meetings/rhythm_change.jinja",
        {"form": form, "rhythm": rhythm, "other": queries.other(me, rhythm)},
    )


@require_POST
@needs(SEE_RHYTHM, on="rhythm")
def rhythm_end(request: Any, rhythm: Rhythm) -> HttpResponse:
    """No set day any more."""
    try:
        actions.end_rhythm(by=request.person, rhythm=rhythm)
    except actions.NoLonger:
        say_changed(request)
    else:
        messages.success(request, _("The set day has ended."))
    return redirect("meetings")


def _asked(me: Any) -> dict[str, Any]:
    return {"rooms": queries.rooms(me), "travel": access.may(me, KEEP_DIARY)}


def _as_it_is(me: Any, rhythm: Rhythm) -> dict[str, Any]:
    coming = [week.day for week in queries.weeks(me, rhythm)]
    return {
        "every": rhythm.every,
        "day": coming[0] if coming else rhythm.first,
        "time": words.time(rhythm.at),
        "minutes": rhythm.minutes,
        "how": rhythm.how,
        "where": rhythm.where,
        "room": str(rhythm.room_id or NO_ROOM),
        "travel_before": rhythm.travel_before,
        "travel_after": rhythm.travel_after,
    }
