"""Paid work: what a colleague takes with them, and what becomes of it."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.peers.models import PaidTime, Taking, WeekHours
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import DAY, MOMENT, NUMBER, TEXT, YES, maybe


@also_taken(
    "paid_time",
    gettext_lazy("My hours"),
    place=50,
    where="hours",
    lines=True,
    at_work=True,
    says=gettext_lazy("What was corrected stands there too, as it was before."),
    shape={
        "kind": TEXT,
        "starts": MOMENT,
        "minutes": NUMBER,
        "words": TEXT,
        "written": MOMENT,
        "by_you": YES,
        "corrected": YES,
        "struck_out": YES,
    },
)
def paid_time(person: Any) -> Iterator[Thing]:
    """Every row of their log. Whom they met is not in it."""
    rows = PaidTime.objects.filter(person=person).select_related("corrected")
    for one in rows.iterator(chunk_size=200):
        yield Thing(
            title=f"{words.moment(one.starts)}, {one.get_kind_display()}",
            data={
                "kind": one.kind,
                "starts": one.starts,
                "minutes": one.minutes,
                "words": one.words,
                "written": one.created,
                "by_you": one.by_id == person.pk,
                "corrected": hasattr(one, "corrected"),
                "struck_out": one.struck_out,
            },
            facts=[(_("Minutes"), str(one.minutes))],
            words=[("", one.words)] if one.words else [],
        )


@also_taken(
    "ready_work",
    gettext_lazy("Ready work I took"),
    place=51,
    lines=True,
    at_work=True,
    shape={
        "title": TEXT,
        "kind": TEXT,
        "once": YES,
        "taken": MOMENT,
        "given_back": maybe(MOMENT),
        "done": maybe(MOMENT),
    },
)
def ready_work(person: Any) -> Iterator[Thing]:
    """Tasks they took, gave back or did."""
    for one in Taking.objects.filter(person=person).select_related("task"):
        yield Thing(
            title=one.task.title,
            data={
                "title": one.task.title,
                "kind": one.task.kind,
                "once": one.once,
                "taken": one.created,
                "given_back": one.given_back,
                "done": one.done,
            },
            facts=[(_("Taken"), words.date(one.created))],
        )


@also_taken(
    "week_hours",
    gettext_lazy("My paid hours in a week"),
    place=51,
    lines=True,
    at_work=True,
    shape={"minutes": NUMBER, "since": DAY, "written": MOMENT},
)
def week_hours(person: Any) -> Iterator[Thing]:
    """How many hours were paid for, from which day on."""
    for one in WeekHours.objects.filter(person=person):
        yield Thing(
            title=words.date(one.since),
            data={"minutes": one.minutes, "since": one.since, "written": one.created},
            facts=[(_("Minutes"), str(one.minutes))],
        )


# --- deleted at their wish


@also_erased("paid_time", place=28)
def erase_words(person: Any) -> int:
    """What they wrote to their hours. The hours stay, nameless; tasks not done are free again."""
    open_ones = Taking.objects.filter(person=person, given_back=None, done=None)
    open_ones.update(given_back=timezone.now())
    mine = PaidTime.objects.filter(person=person)
    number = sum(1 for one in mine.iterator(chunk_size=200) if one.words)
    mine.update(words="")
    return number


also_stays(
    "paid_time",
    what=gettext_lazy("Your paid hours: when, how long, and what kind of work."),
    why=gettext_lazy("A service has to be able to show what was paid. Your name is not in it."),
    how_long=gettext_lazy("As long as the service keeps its hours."),
    concerns=lambda person: (
        PaidTime.objects.filter(person=person).exists()
        or WeekHours.objects.filter(person=person).exists()
    ),
)
