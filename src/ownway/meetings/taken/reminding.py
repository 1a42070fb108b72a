"""How somebody is reminded, and their calendar."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.meetings import wording
from ownway.meetings.models import Feed, Reminder, Reminding
from ownway.people.taken import Thing, also_erased, also_taken
from ownway.people.taken.shapes import DAY, MOMENT, TEXT, YES, many, maybe, of

CALENDAR = of(since=MOMENT, names=YES, places=YES, last_read=maybe(DAY))
REMINDED = of(at=MOMENT, of=MOMENT, kind=TEXT, told=YES, answered=maybe(MOMENT))


@also_taken(
    "reminders",
    gettext_lazy("Reminders and calendar"),
    place=48,
    shape={
        "when": TEXT,
        "saying": TEXT,
        "calendar": maybe(CALENDAR),
        "reminded": many(REMINDED),
    },
)
def reminders(person: Any) -> Iterator[Thing]:
    """What they chose, every reminder that was written, and whether a calendar reads."""
    chosen = Reminding.objects.filter(person=person).first()
    feed = Feed.objects.filter(person=person).first()
    sent = list(
        Reminder.objects.filter(person=person).select_related("meeting").order_by("created")
    )
    if chosen is None and feed is None and not sent:
        return
    calendar = None
    if feed is not None:
        calendar = {
            "since": feed.created,
            "names": feed.names,
            "places": feed.places,
            "last_read": feed.last_read,
        }
    yield Thing(
        title=_("Reminders and calendar"),
        data={
            "when": chosen.when if chosen else "",
            "saying": chosen.saying if chosen else "",
            "calendar": calendar,
            "reminded": [
                {
                    "at": one.created,
                    "of": one.meeting.starts,
                    "kind": one.kind,
                    "told": one.told,
                    "answered": one.answered,
                }
                for one in sent
            ],
        },
        facts=[
            *([(_("When"), str(chosen.get_when_display()))] if chosen else []),
            *([(_("What it says"), str(chosen.get_saying_display()))] if chosen else []),
            *([(_("Calendar since"), words.date(feed.created))] if feed else []),
            *((words.date(one.created), wording.when(one.meeting)) for one in sent),
        ],
    )


@also_erased("reminders", place=20)
def erase_reminders(person: Any) -> int:
    """What they chose, what was sent, and the calendar's address: it answers nobody any more."""
    number = Reminding.objects.filter(person=person).delete()[0]
    number += Feed.objects.filter(person=person).delete()[0]
    Reminder.objects.filter(person=person).delete()
    return number
