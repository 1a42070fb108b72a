"""Reading hellos, and how quickly they are answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.access import queries as access
from ownway.engines.worth.disclosure import LEAST
from ownway.people import queries as people
from ownway.people.rules import SEE_PAGE
from ownway.teams import queries as teams
from ownway.welcome.models import ForWhom, Hello, State
from ownway.welcome.rules import ANSWER_ONE, ANSWERED, OPEN, SEE_HELLO
from ownway.welcome.since import when
from ownway.welcome.waits import Waits, waits

#: Over how long the time to a first answer is worked out.
LOOK_BACK = timedelta(days=90)
_WAYS = {
    "text": gettext_lazy("texts"),
    "phone": gettext_lazy("phone calls"),
    "email": gettext_lazy("e-mail"),
    "letter": gettext_lazy("letters"),
    "someone": gettext_lazy("through somebody they trust"),
    "come_in": gettext_lazy("coming by"),
}


@dataclass(frozen=True)
class Line:
    """One hello in a list: who, what happened when, and their first words."""

    hello: Hello
    name: str
    says: str
    first_words: str
    ways: str
    late: bool


@dataclass(frozen=True)
class Lists:
    """The hellos somebody may see, longest wait first."""

    waiting: list[Line]
    taken: list[Line]
    answered: list[Line]


def name_of(hello: Hello) -> str:
    """What to call whoever is to be answered."""
    if hello.they_know and hello.called:
        return hello.called
    return hello.writer_called or _("Somebody")


def says(hello: Hello, now: datetime) -> str:
    """What follows the name: "said hello yesterday afternoon at ten past four"."""
    said = {
        "when": when(timezone.localtime(hello.created), timezone.localtime(now)),
        "writer": hello.writer_called or ForWhom(hello.for_whom).label,
    }
    if hello.for_whom == ForWhom.MYSELF:
        return _("said hello %(when)s") % said
    if hello.they_know:
        return _("asked through %(writer)s, %(when)s") % said
    return _("asked for somebody, %(when)s") % said


def lists(person: Any) -> Lists:
    """Those waiting, those being answered, and those answered in the last month."""
    now = timezone.now()
    open_ones = [_line(hello, now) for hello in _open(person)]
    done = (
        access.reach(person, ANSWER_ONE)
        .filter(state__in=ANSWERED, created__gt=now - timedelta(days=30))
        .select_related("taken_by")
    )
    return Lists(
        waiting=[line for line in open_ones if line.hello.state == State.WAITING],
        taken=[line for line in open_ones if line.hello.state == State.TAKEN],
        answered=[_line(h, now, ways=False) for h in done.order_by("-created")[:30]],
    )


def _open(person: Any) -> "QuerySet[Hello]":
    return (
        access.reach(person, SEE_HELLO)
        .filter(state__in=OPEN)
        .order_by("created")
        .select_related("taken_by")
        .prefetch_related("ways")
    )


def _line(hello: Hello, now: datetime, *, ways: bool = True) -> Line:
    return Line(
        hello,
        name_of(hello),
        says(hello, now),
        _clip(hello.would_like),
        ways_in_words(hello) if ways else "",
        is_late(hello, now),
    )


def _clip(text: str, most: int = 90) -> str:
    """The first words, cut between two of them."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def ways_in_words(hello: Hello) -> str:
    """``Texts. No phone calls.``"""
    kinds = [way.kind for way in hello.ways.all()]
    said = [str(_WAYS[kind]) for kind in kinds if kind in _WAYS]
    words = ", ".join(said)
    calls = " " + _("No phone calls.") if "text" in kinds and "phone" not in kinds else ""
    return f"{words[:1].upper()}{words[1:]}.{calls}" if words else ""


def is_late(hello: Hello, now: datetime) -> bool:
    """Past the promised time, and nobody has taken it."""
    return hello.state == State.WAITING and hello.promised_by <= now


def untried(now: datetime) -> "QuerySet[Hello]":
    """Past the promised time and nobody has taken it, or whoever did has not tried yet."""
    late = Hello.objects.filter(promised_by__lte=now, answered_at=None)
    return late.filter(Q(state=State.WAITING) | Q(state=State.TAKEN, tries=None))


def is_working_day(day: date) -> bool:
    """Is somebody there on this day?"""
    return day not in teams.closed_days() and any(
        hours.weekday == day.weekday() for hours in teams.opening_hours()
    )


def first_answers() -> Waits | None:
    """Median and longest time from a hello to a person's first answer, over 90 days."""
    answered = Hello.objects.filter(
        created__gt=timezone.now() - LOOK_BACK, answered_at__isnull=False
    )
    return waits(
        to - since for since, to in answered.values_list("created", "answered_at") if to is not None
    )


@dataclass(frozen=True)
class Figures:
    """What a commissioner sees. ``None`` is a number too small to show."""

    hellos: int | None
    chats: int | None
    waits: Waits | None
    least: int


def figures() -> Figures:
    """Counts and times over 90 days, with small numbers hidden."""
    least = max(teams.site().report_least, LEAST)
    recent = Hello.objects.filter(created__gt=timezone.now() - LOOK_BACK)
    hellos = recent.exclude(state=State.TAKEN_BACK).count()
    chats = recent.filter(state__in=[State.CHAT, State.CARRIED_ON]).count()
    times = first_answers()
    return Figures(
        hellos=hellos if hellos >= least else None,
        # The difference of two shown numbers must not give a hidden one away.
        chats=chats if chats >= least and (hellos == chats or hellos - chats >= least) else None,
        waits=times if times is not None and times.answered >= least else None,
        least=least,
    )


def tries(person: Any, hello: Hello) -> list[Any]:
    """The tries to reach them so far."""
    return list(hello.tries.select_related("by").order_by("created"))


def may_be(person: Any, hello: Hello) -> list[Any]:
    """Whom ``person`` knows already and who is reached in the same way as this hello."""
    if hello.person_id or not hello.they_know or hello.state not in OPEN:
        return []
    indexes = [way.address_index for way in hello.ways.all()]
    return [
        one
        for one in people.with_address(person, indexes)
        if str(one.pk) not in hello.somebody_else
    ]


def hellos_of(person: Any, members: Iterable[Any]) -> dict[Any, Hello]:
    """The latest hello with which each of ``members`` came, where ``person`` may read it."""
    found = access.reach(person, SEE_HELLO).filter(person__in=[one.pk for one in members])
    return {hello.person_id: hello for hello in found.order_by("created")}


def can_answer(person: Any, hello: Hello) -> bool:
    """May ``person`` work on it: it waits, or they have it, and it is not over?"""
    if hello.state not in (*OPEN, State.CHAT) or hello.taken_by_id not in (None, person.pk):
        return False
    return access.reach(person, ANSWER_ONE).filter(pk=hello.pk).exists()


def can_hand_back(person: Any, hello: Hello) -> bool:
    """May ``person`` put it back in the list: their own, or as a coordinator?"""
    return (
        hello.state == State.TAKEN
        and (
            hello.taken_by_id == person.pk
            or person in teams.coordinators(hello.project)
            or not still_answers(hello)
        )
        and access.reach(person, ANSWER_ONE).filter(pk=hello.pk).exists()
    )


def still_answers(hello: Hello) -> bool:
    """Does whoever took it still answer hellos there?"""
    return (
        hello.taken_by is not None
        and access.reach(hello.taken_by, ANSWER_ONE).filter(pk=hello.pk).exists()
    )


def knows(person: Any, hello: Hello) -> bool:
    """May ``person`` open the page of whoever came with this hello, and invite them?"""
    return (
        hello.person_id is not None
        and access.reach(person, SEE_PAGE).filter(pk=hello.person_id).exists()
    )
