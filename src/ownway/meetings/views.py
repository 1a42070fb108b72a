"""The diary: one's meetings, one meeting, and what to do when it does not suit."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.meetings import actions, queries
from ownway.meetings.forms import MeetingForm, WithForm, as_before
from ownway.meetings.models import Meeting, State
from ownway.meetings.rules import SEE_MEETING
from ownway.meetings.wording import place
from ownway.people import queries as people

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SIGNED_IN)
def meetings(request: Any) -> HttpResponse:
    """What is arranged, and past meetings of which nobody has said whether they happened."""
    me = request.person
    return render(
        request,
        "meetings/meetings.jinja",
        {
            "coming": [(one, queries.other(me, one)) for one in queries.coming(me)],
            "off": [(one, queries.other(me, one)) for one in queries.off(me)],
            "to_note": [(one, queries.other(me, one)) for one in queries.to_note(me)],
            "can_arrange": bool(_people(me)),
            "where_of": place,
        },
    )


@page
@needs(SIGNED_IN)
def meeting_new(request: Any) -> HttpResponse:
    """Arrange a meeting with somebody one meets."""
    me = request.person
    form = WithForm(request.POST or None, people=_people(me))
    if form.is_valid():
        other = form.chosen()
        as_member = people.are_together(me, other)
        try:
            made = actions.arrange(
                by=me,
                member=me if as_member else other,
                colleague=other if as_member else me,
                **form.given(),
            )
        except actions.NotFree as taken:
            form.not_free(taken.who, me)
        else:
            _say_arranged(request, made)
            return redirect("meetings")
    return render(request, "meetings/meeting_new.jinja", {"form": form, "people": _people(me)})


@require_safe
@needs(SEE_MEETING, on="meeting")
def meeting(request: Any, meeting: Meeting) -> HttpResponse:
    """One meeting: when, how, where, with whom, and every way to change it."""
    return render(
        request,
        "meetings/meeting.jinja",
        {
            "meeting": meeting,
            "other": queries.other(request.person, meeting),
            "mine": meeting.member_id == request.person.pk,
            "begun": meeting.starts <= timezone.now(),
            "new_time": meeting.moved_to,
            "where_of": place,
        },
    )


@require_POST
@needs(SEE_MEETING, on="meeting")
def cannot_come(request: Any, meeting: Meeting) -> HttpResponse:
    """ "I can't come": one button. What next is asked on the page after it."""
    try:
        actions.call_off(by=request.person, meeting=meeting)
    except actions.NoLonger:
        _say_changed(request)
    return redirect("meeting", meeting=meeting.pk)


@page
@needs(SEE_MEETING, on="meeting")
def move(request: Any, meeting: Meeting) -> HttpResponse:
    """Another time."""
    form = MeetingForm(request.POST or None, initial=as_before(meeting))
    if form.is_valid():
        try:
            made = actions.move(by=request.person, meeting=meeting, **form.given())
        except actions.NotFree as taken:
            form.not_free(taken.who, request.person)
        except actions.NoLonger:
            _say_changed(request)
            return redirect("meeting", meeting=meeting.pk)
        else:
            _say_arranged(request, made)
            return redirect("meeting", meeting=made.pk)
    return render(
        request,
        "meetings/move.jinja",
        {"form": form, "meeting": meeting, "other": queries.other(request.person, meeting)},
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
        )
    except actions.NotFree:
        messages.info(request, _("That time is not free next week. Choose another."))
        return redirect("meeting_move", meeting=meeting.pk)
    except actions.NoLonger:
        _say_changed(request)
        return redirect("meeting", meeting=meeting.pk)
    _say_arranged(request, made)
    return redirect("meeting", meeting=made.pk)


@require_POST
@needs(SEE_MEETING, on="meeting")
def met(request: Any, meeting: Meeting) -> HttpResponse:
    """We met."""
    try:
        actions.say_afterwards(by=request.person, meeting=meeting, what=State.MET)
    except actions.NotYet:
        _say_changed(request)
    return redirect("meeting", meeting=meeting.pk)


@require_POST
@needs(SEE_MEETING, on="meeting")
def did_not_happen(request: Any, meeting: Meeting) -> HttpResponse:
    """It did not happen; why is nobody's question."""
    try:
        actions.say_afterwards(by=request.person, meeting=meeting, what=State.OFF)
    except actions.NotYet:
        _say_changed(request)
    return redirect("meeting", meeting=meeting.pk)


def _people(me: Any) -> list[Any]:
    """Everybody whom one meets just now, from either side."""
    met = [bond.member for bond in people.live_bonds_of(me).select_related("member")]
    found = {one.pk: one for one in (*people.supporters_of(me), *met)}
    return sorted(found.values(), key=lambda one: one.called.casefold())


def _say_arranged(request: HttpRequest, made: Meeting) -> None:
    me: Any = request.person  # type: ignore[attr-defined]
    name = queries.other(me, made).called
    if me.pk == made.member_id or made.member_told:
        messages.success(request, _("It’s in the diary, and %(name)s is told.") % {"name": name})
    else:
        messages.success(
            request,
            _(
                "It’s in the diary. No message goes to %(name)s by itself: please tell them the time "
                "in the way they chose."
            )
            % {"name": name},
        )


def _say_changed(request: HttpRequest) -> None:
    messages.info(request, _("This was changed in between. Here is how it is now."))
