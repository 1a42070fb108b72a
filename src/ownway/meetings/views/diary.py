"""The diary: what is arranged, what was, and writing down what was not."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access import queries as access
from ownway.access.doors import SIGNED_IN, needs
from ownway.meetings import actions, queries, wording
from ownway.meetings.forms import WithForm, WriteDownForm
from ownway.meetings.rules import KEEP_DIARY
from ownway.meetings.views.saying import say_arranged
from ownway.meetings.wording import place
from ownway.people import queries as people

#: Earlier meetings at a time.
SHOWN = 20

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
            "can_arrange": bool(people_met(me)),
            "rhythms": [
                (one, queries.other(me, one), wording.weekly(one)) for one in queries.rhythms(me)
            ],
            "left_out": queries.left_out(me),
            "keeps_diary": access.may(me, KEEP_DIARY),
            "where_of": place,
        },
    )


@require_safe
@needs(SIGNED_IN)
def earlier(request: Any) -> HttpResponse:
    """What was, some at a time, the newest first. Nothing is counted, not even pages."""
    me = request.person
    shown = Paginator(queries.earlier(me), SHOWN).get_page(request.GET.get("page"))
    return render(
        request,
        "meetings/earlier.jinja",
        {
            "page": shown,
            "with_note": queries.with_note(me, shown),
            "lines": [
                (one, queries.other(me, one), wording.when(one), wording.became(one))
                for one in shown
            ],
            "can_write": bool(people_met(me)),
        },
    )


@page
@needs(SIGNED_IN)
def write_down(request: Any) -> HttpResponse:
    """A meeting that was not in the diary, written down once it is over."""
    me = request.person
    form = WriteDownForm(request.POST or None, people=people_met(me))
    if form.is_valid():
        member, colleague = sides(me, form.chosen())
        made = actions.write_down(by=me, member=member, colleague=colleague, **form.given())
        return redirect("meeting", meeting=made.pk)
    return render(request, "meetings/write_down.jinja", {"form": form, "people": people_met(me)})


@page
@needs(SIGNED_IN)
def meeting_new(request: Any) -> HttpResponse:
    """Arrange a meeting with somebody one meets."""
    me = request.person
    form = WithForm(
        request.POST or None,
        people=people_met(me),
        rooms=queries.rooms(me),
        travel=access.may(me, KEEP_DIARY),
    )
    if form.is_valid():
        member, colleague = sides(me, form.chosen())
        try:
            made = actions.arrange(by=me, member=member, colleague=colleague, **form.given())
        except actions.NotFree as taken:
            form.not_free(taken.who, me, taken.room)
        else:
            say_arranged(request, made)
            return redirect("meetings")
    return render(request, "meetings/meeting_new.jinja", {"form": form, "people": people_met(me)})


def people_met(me: Any) -> list[Any]:
    """Everybody whom one meets just now, from either side."""
    met = [bond.member for bond in people.live_bonds_of(me).select_related("member")]
    found = {one.pk: one for one in (*people.supporters_of(me), *met)}
    return sorted(found.values(), key=lambda one: one.called.casefold())


def sides(me: Any, other: Any) -> tuple[Any, Any]:
    """Who of the two is the member, who the colleague."""
    return (me, other) if people.are_together(me, other) else (other, me)
