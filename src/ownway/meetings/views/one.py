"""One meeting: what to do when it does not suit, and what became of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.meetings import actions, queries, wording
from ownway.meetings.forms import BecameForm, MeetingForm, WhyForm, as_before
from ownway.meetings.models import Meeting, State
from ownway.meetings.rules import SEE_MEETING
from ownway.meetings.views.saying import say_arranged, say_changed
from ownway.peers.rules import DO_READY_WORK

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SEE_MEETING, on="meeting")
def meeting(request: Any, meeting: Meeting) -> HttpResponse:
    """One meeting: when, how, where, with whom, what became of it, and every way to change it."""
    me = request.person
    other, mine = queries.other(me, meeting), meeting.member_id == me.pk
    said = queries.said_afterwards(me, meeting)
    return render(
        request,
        "meetings/meeting.jinja",
        {
            "meeting": meeting,
            "other": other,
            "mine": mine,
            "begun": meeting.starts <= timezone.now(),
            "lately": queries.lately(meeting) and queries.goes_on(meeting),
            "together": queries.both_read(meeting),
            "ready_work": not mine and access.may(me, DO_READY_WORK),
            "new_time": meeting.moved_to,
            "said": [(row, wording.said(row, me)) for row in said],
            "why": _ask_why(me, meeting, said, other.called),
            **_written(me, meeting),
            "when": wording.when(meeting),
            "where": wording.place(meeting),
            "about_room": wording.about_room(meeting.room) if meeting.room else "",
        },
    )


def _written(me: Any, meeting: Meeting) -> dict[str, bool]:
    """What is written about it, and whether ``me`` may write for themself beside it."""
    return {
        "has_note": queries.note_of(me, meeting) is not None,
        "has_draft": queries.open_draft(me, meeting) is not None,
        "may_reflect": queries.may_reflect_on(me, meeting),
    }


def _ask_why(me: Any, meeting: Meeting, said: list[Any], name: str) -> Any:
    """Whose reason it was is asked once, after one said that it did not happen as arranged.

    Whoever moved a meeting is on the page of the new time by then, and is asked there.
    """
    if not said and (moved := queries.moved_from(me, meeting)) is not None:
        meeting, said = moved, queries.said_afterwards(me, moved)
    last = said[-1] if said else None
    if last is None or last.by_id != me.pk or last.what == State.MET:
        return None
    if last.whose or last.reason or last.words:
        return None
    form = WhyForm(mine=meeting.member_id == me.pk, name=name, initial={"what": meeting.state})
    return meeting, form


@page
@needs(SEE_MEETING, on="meeting")
def afterwards(request: Any, meeting: Meeting) -> HttpResponse:
    """What became of it, in one's own view; another's word stays beside it."""
    me = request.person
    if meeting.starts > timezone.now() and request.method != "POST":
        return redirect("meeting", meeting=meeting.pk)
    other = queries.other(me, meeting)
    form = BecameForm(request.POST or None, mine=meeting.member_id == me.pk, name=other.called)
    if form.is_valid():
        try:
            actions.say_afterwards(by=me, meeting=meeting, **form.cleaned_data)
        except actions.NotYet:
            say_changed(request)
        return redirect("meeting", meeting=meeting.pk)
    return render(
        request,
        "meetings/afterwards.jinja",
        {
            "form": form,
            "meeting": meeting,
            "other": other,
            "when": wording.when(meeting),
            "said": [(row, wording.said(row, me)) for row in queries.said_afterwards(me, meeting)],
        },
    )


@require_POST
@needs(SEE_MEETING, on="meeting")
def cannot_come(request: Any, meeting: Meeting) -> HttpResponse:
    """ "I can't come": one button. What next is asked on the page after it."""
    try:
        actions.call_off(by=request.person, meeting=meeting)
    except actions.NoLonger:
        say_changed(request)
    return redirect("meeting", meeting=meeting.pk)


@page
@needs(SEE_MEETING, on="meeting")
def move(request: Any, meeting: Meeting) -> HttpResponse:
    """Another time."""
    me = request.person
    form = MeetingForm(
        request.POST or None,
        initial=as_before(meeting),
        rooms=queries.rooms(me),
        travel=me.pk == meeting.colleague_id,
    )
    if form.is_valid():
        try:
            made = actions.move(by=me, meeting=meeting, **form.given())
        except actions.NotFree as taken:
            form.not_free(taken.who, me, taken.room)
        except actions.NoLonger:
            say_changed(request)
            return redirect("meeting", meeting=meeting.pk)
        else:
            say_arranged(request, made)
            return redirect("meeting", meeting=made.pk)
    return render(
        request,
        "meetings/move.jinja",
        {"form": form, "meeting": meeting, "other": queries.other(me, meeting)},
    )


@require_POST
@needs(SEE_MEETING, on="meeting")
def next_week(request: Any, meeting: Meeting) -> HttpResponse:
    """The same time next week, in one tap."""
    try:
        made = actions.move(
            by=request.person,
            meeting=meeting,
            starts=actions.a_week_later(meeting),
            minutes=meeting.minutes or 60,
            how=meeting.how,
            where=meeting.where,
            room=meeting.room,
        )
    except actions.NotFree:
        messages.info(request, _("That time is not free next week. Choose another."))
        return redirect("meeting_move", meeting=meeting.pk)
    except actions.NoLonger:
        say_changed(request)
        return redirect("meeting", meeting=meeting.pk)
    say_arranged(request, made)
    return redirect("meeting", meeting=made.pk)
