"""Diaries: one's own by the week, a team's and the rooms' as "not free"."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.meetings import actions, queries, wording
from ownway.meetings.forms.diary import EntryForm
from ownway.meetings.forms.meeting import NO_ROOM
from ownway.meetings.models import Entry
from ownway.meetings.rules import KEEP_DIARY, SEE_ENTRY, SEE_TEAM_DIARY

page = require_http_methods(["GET", "HEAD", "POST"])
WEEK, MONTH = 7, 28


@require_safe
@needs(KEEP_DIARY)
def diary(request: Any) -> HttpResponse:
    """One's own week: what it is, where, and the time to get there."""
    me, first = request.person, _first(request)
    blocks = queries.own_diary(me, *_span(first, WEEK))
    return render(
        request,
        "meetings/diary.jinja",
        {
            "days": [
                (day, found) for day, found in _by_day(first, WEEK, blocks) if _shown(day, found)
            ],
            "projects": queries.team_projects(me),
            "other": lambda meeting: queries.other(me, meeting),
            "wording": wording,
            **_around(first, WEEK),
        },
    )


@require_safe
@needs(SEE_TEAM_DIARY, on="project")
def diary_team(request: Any, project: Any) -> HttpResponse:
    """When each colleague of a project is not free, for a week or for four."""
    first = _first(request)
    length = MONTH if request.GET.get("weeks") == "4" else WEEK
    lines = queries.team_diary(request.person, project, *_span(first, length))
    return render(
        request,
        "meetings/diary_team.jinja",
        {
            "project": project,
            "days": _days(first, length, lines),
            "names": [line.of.called for line in lines],
            "month": length == MONTH,
            "span": wording.span,
            **_around(first, length),
        },
    )


@require_safe
@needs(KEEP_DIARY)
def diary_rooms(request: Any) -> HttpResponse:
    """When each room and desk is not free, for a week."""
    first = _first(request)
    lines = queries.room_diaries(request.person, *_span(first, WEEK))
    return render(
        request,
        "meetings/diary_rooms.jinja",
        {
            "rooms": [(line.of, wording.about_room(line.of)) for line in lines],
            "days": _days(first, WEEK, lines),
            "span": wording.span,
            **_around(first, WEEK),
        },
    )


@page
@needs(KEEP_DIARY)
def diary_new(request: Any) -> HttpResponse:
    """Put something into one's own diary, or into those of the team."""
    me = request.person
    form = EntryForm(
        request.POST or None,
        team=queries.colleagues_to_ask(me),
        rooms=queries.rooms(me),
        initial={"room": request.GET.get("room", NO_ROOM)},
    )
    if form.is_valid():
        try:
            entry = actions.put_in_diary(by=me, **form.given())
        except actions.NotFree as taken:
            form.not_free(taken.who, me, taken.room)
        else:
            return redirect("diary_entry", entry=entry.pk)
    return render(request, "meetings/diary_new.jinja", {"form": form})


@require_safe
@needs(SEE_ENTRY, on="entry")
def diary_entry(request: Any, entry: Entry) -> HttpResponse:
    """What it is, who is in it, and taking it out again."""
    return render(
        request,
        "meetings/diary_entry.jinja",
        {
            "entry": entry,
            "said": wording.entry(entry),
            "span": wording.span(entry.starts, entry.ends),
            "about_room": wording.about_room(entry.room) if entry.room else "",
            "people": queries.in_it(request.person, entry),
            "mine": entry.by_id == request.person.pk,
        },
    )


@require_POST
@needs(SEE_ENTRY, on="entry")
def diary_entry_out(request: Any, entry: Entry) -> HttpResponse:
    """Take it out: of every diary by whoever put it in, else of one's own."""
    actions.take_out_of_diary(by=request.person, entry=entry)
    return redirect("diary")


def _first(request: Any) -> date:
    """The first day that is shown: the one asked for, or today."""
    try:
        day = date.fromisoformat(request.GET.get("from", ""))
    except ValueError:
        day = timezone.localdate()
    return min(max(day, date(2000, 1, 3)), date(2100, 1, 1))


def _span(first: date, length: int) -> tuple[datetime, datetime]:
    begins = datetime.combine(first, time.min)
    ends = datetime.combine(first + timedelta(days=length), time.min)
    return timezone.make_aware(begins), timezone.make_aware(ends)


def _around(first: date, length: int) -> dict[str, Any]:
    last = first + timedelta(days=length - 1)
    return {
        "first": first,
        "last": last,
        "week_before": first - timedelta(days=length),
        "week_after": first + timedelta(days=length),
        "today": timezone.localdate(),
    }


def _by_day(first: date, length: int, blocks: list[Any]) -> list[tuple[date, list[Any]]]:
    found: dict[date, list[Any]] = {first + timedelta(days=n): [] for n in range(length)}
    for block in blocks:
        found.setdefault(timezone.localdate(block.begins), []).append(block)
    return sorted(found.items())


def _days(first: date, length: int, lines: list[Any]) -> list[tuple[date, list[Any]]]:
    """Day by day, who or what is not free, each with its times."""
    found: dict[date, list[Any]] = {first + timedelta(days=n): [] for n in range(length)}
    for line in lines:
        for day, blocks in _by_day(first, 0, line.blocks):
            found.setdefault(day, []).append((line.of, blocks))
    return [(day, shown) for day, shown in sorted(found.items()) if _shown(day, shown)]


def _shown(day: date, found: list[Any]) -> bool:
    """Of a weekend, only what stands in it."""
    return bool(found) or day.weekday() < 5
