"""Homes: one a role, one job each."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import actions as journey
from ownway.journey import queries as goals
from ownway.journey.tree import of as tree_of
from ownway.meetings import actions as diary
from ownway.meetings import queries as meetings
from ownway.meetings.wording import place, soon
from ownway.pairing.queries import introducing
from ownway.peers import queries as ready
from ownway.peers import wording
from ownway.people import queries as people
from ownway.teams import queries as teams
from ownway.teams.roles import Role
from ownway.welcome import queries, rules
from ownway.welcome.context import HOMES, role_now

#: So far back what is over can be put into one's hours from My week; before that by hand.
LATELY = timedelta(days=14)


@require_safe
@needs(SIGNED_IN)
def home(request: Any) -> HttpResponse:
    """To one's own home: the one opened last, else by role."""
    return redirect(HOMES[role_now(request, teams.roles_of(request.person))].url)


@require_safe
@needs(SIGNED_IN)
def my_home(request: Any) -> HttpResponse:
    """The next meeting, and one thing you chose."""
    me = request.person
    own, grown = goals.own(me), goals.grown(me)
    chosen = next((goal for goal in own if goal.chosen), None)
    meeting = meetings.next_as_member(me)
    return render(
        request,
        "welcome/homes/my_home.jinja",
        {
            "meeting": meeting,
            "when": soon(meeting.starts, timezone.now()) if meeting else "",
            "where": place(meeting) if meeting else "",
            "how_was": next(iter(meetings.to_note(me)), None),
            "goals": own,
            "tree": tree_of(me),
            "chosen": chosen,
            "step": goals.next_step(chosen),
            "grown": next(iter(grown), None),
            "newcomers": goals.all_newcomers(me),
        },
    )


@require_safe
@needs(rules.TODAY)
def today(request: Any) -> HttpResponse:
    """Who waits for a human answer."""
    me = request.person
    lists, day = queries.lists(me), timezone.localdate()
    return render(
        request,
        "welcome/homes/today.jinja",
        {
            "today": day,
            "shut": bool(teams.not_ready(day)),
            "lists": lists,
            "late": [line for line in lists.waiting if line.late],
            "answerers": _each(teams.answerers()),
            "chats": meetings.coming(me),
            "written": len(people.written_with_to_look_at(me)),
            "introductions_wait": introducing.waiting_in_today(me),
        },
    )


@require_safe
@needs(rules.MY_WEEK)
def my_week(request: Any) -> HttpResponse:
    """Who, where and when, and what of it is paid. Nobody's history."""
    me, now = request.person, timezone.now()
    begins = _monday(timezone.localdate())
    after = _midnight(begins + timedelta(days=7))
    lately = meetings.paid_week(me, _midnight(begins - LATELY), after)
    lines = [line for line in lately if line.starts >= _midnight(begins)]
    met = people.people_met_by(me)
    return render(
        request,
        "welcome/homes/my_week.jinja",
        {
            "days": _by_day(lines),
            "now": now,
            "week": _span(begins, begins + timedelta(days=6)),
            "where_of": place,
            "paid": sum(line.minutes + line.travel for line in lines),
            "to_write": any(line.ends <= now and not line.logged for line in lately),
            "short": wording.short,
            "long": wording.long,
            **_beside(me, lines, now),
            "met": met,
            "hellos": queries.hellos_of(me, [bond.member for bond in met]),
            "after": _after(me, after),
        },
    )


@require_POST
@needs(rules.MY_WEEK)
def my_week_hours(request: Any) -> HttpResponse:
    """What is over of these weeks goes into one's hours, in one tap."""
    begins = _monday(timezone.localdate()) - LATELY
    diary.log_week(by=request.person, begins=_midnight(begins), ends=timezone.now())
    return redirect("hours")


def _after(me: Any, after: datetime) -> list[Any]:
    coming = meetings.coming(me)
    return [one for one in coming if one.colleague_id == me.pk and one.starts >= after][:5]


def _beside(me: Any, lines: list[Any], now: datetime) -> dict[str, Any]:
    """Who would like to meet them, and what there is to do where a meeting fell through."""
    fell = _fell_through(lines, now)
    tasks = ready.ready_work(me)[:3] if fell and not fell.taking else []
    return {"asked": introducing.waits_for(me), "fell": fell, "tasks": tasks}


def _fell_through(lines: list[Any], now: datetime) -> Any:
    """The one for which ready work is offered: what is taken and not done, else the next, else the
    latest that has no work beside it yet."""
    kept = [line for line in lines if line.kept]
    taken = [line for line in kept if line.taking and not line.taking.done]
    open_ = [line for line in kept if not line.taking and not line.logged]
    coming = [line for line in open_ if line.ends > now]
    return next(iter([*taken, *coming, *reversed(open_)]), None)


@require_safe
@needs(rules.PEOPLE_I_MEET)
def people_i_meet(request: Any) -> HttpResponse:
    """The people one meets, each with what they chose to share. Reading it is noted."""
    me = request.person
    shared: dict[Any, list[Any]] = {}
    for goal in journey.look_at_shared(by=me):
        shared.setdefault(goal.owner_id, []).append(goal)
    coming: dict[Any, Any] = {}
    for one in meetings.coming(me):
        coming.setdefault(one.member_id, one)
    now, met = timezone.now(), people.people_met_by(me)
    return render(
        request,
        "welcome/homes/people_i_meet.jinja",
        {
            "hellos": queries.hellos_of(me, [bond.member for bond in met]),
            "when": lambda one: soon(one.starts, now),
            "met": [
                (bond, coming.get(bond.member_id), shared.get(bond.member_id, [])) for bond in met
            ],
        },
    )


@require_safe
@needs(rules.LEND_A_HAND)
def lend_a_hand(request: Any) -> HttpResponse:
    """The team, where help is, and where to go with a worry."""
    return render(
        request,
        "welcome/homes/lend_a_hand.jinja",
        {"coordinators": teams.coordinators(), "lines": teams.help_lines()},
    )


@require_safe
@needs(rules.INQUIRE)
def inquiry(request: Any) -> HttpResponse:
    """Who is in the group, and the first thing everybody can learn from."""
    group = [m for m in teams.team() if m.role == Role.INQUIRY]
    return render(
        request,
        "welcome/homes/inquiry.jinja",
        {"group": _each(group), "figures": queries.figures()},
    )


def _each(memberships: list[Any]) -> list[Any]:
    """The persons, each once."""
    return list({m.person_id: m.person for m in memberships}.values())


def _monday(today: date) -> date:
    """The Monday of this week; at the weekend, of the next one."""
    return today - timedelta(days=today.weekday()) + timedelta(days=7 * (today.weekday() > 4))


def _span(begins: date, ends: date) -> str:
    """``23 to 29 November``; both months where there are two."""
    first = str(begins.day) if begins.month == ends.month else date_format(begins, "j F")
    return _("%(start)s to %(end)s") % {"start": first, "end": date_format(ends, "j F")}


def _midnight(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _by_day(week: list[Any]) -> list[tuple[Any, list[Any]]]:
    days: dict[Any, list[Any]] = {}
    for one in week:
        days.setdefault(timezone.localdate(one.starts), []).append(one)
    return sorted(days.items())
