"""Rhythms, and what else is in a diary."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.meetings.models import Claim, Entry, EntryPerson, Rhythm
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import DAY, MOMENT, NUMBER, TEXT, YES, maybe


@also_taken(
    "rhythms",
    gettext_lazy("The same day each week"),
    place=46,
    where="meetings",
    lines=True,
    shape={
        "with": TEXT,
        "weekday": NUMBER,
        "at": TEXT,
        "every": NUMBER,
        "first": DAY,
        "until": maybe(DAY),
        "minutes": NUMBER,
        "how": TEXT,
        "where": TEXT,
        "room": TEXT,
        "written": MOMENT,
    },
)
def rhythms(person: Any) -> Iterator[Thing]:
    """Every rhythm as a member; Monday is day 0."""
    for one in Rhythm.objects.filter(member=person).select_related("colleague", "room"):
        yield Thing(
            title=_("With %(name)s") % {"name": one.colleague.called},
            data={
                "with": one.colleague.called,
                "weekday": one.weekday,
                "at": one.at.strftime("%H:%M"),
                "every": one.every,
                "first": one.first,
                "until": one.until,
                "minutes": one.minutes,
                "how": one.how,
                "where": one.where,
                "room": one.room.name if one.room else "",
                "written": one.created,
            },
            facts=[
                (_("From"), words.date(one.first)),
                (_("At"), words.time(one.at)),
                (_("Where"), one.where or str(one.get_how_display())),
            ],
        )


@also_taken(
    "work_entries",
    gettext_lazy("What else is in my diary at work"),
    place=50,
    lines=True,
    at_work=True,
    shape={
        "kind": TEXT,
        "title": TEXT,
        "starts": MOMENT,
        "minutes": NUMBER,
        "room": TEXT,
        "by_you": YES,
        "taken_out": YES,
        "written": MOMENT,
    },
)
def work_entries(person: Any) -> Iterator[Thing]:
    """Entries they made or are in. What somebody else called theirs stays with them."""
    mine = EntryPerson.objects.filter(person=person).values("entry")
    found = Entry.objects.filter(by=person) | Entry.objects.filter(pk__in=mine)
    for one in found.select_related("room").iterator(chunk_size=200):
        title = one.title if one.by_id == person.pk else ""
        yield Thing(
            title=f"{words.moment(one.starts)}, {title or one.get_kind_display()}",
            data={
                "kind": one.kind,
                "title": title,
                "starts": one.starts,
                "minutes": one.minutes,
                "room": one.room.name if one.room else "",
                "by_you": one.by_id == person.pk,
                "taken_out": one.off is not None,
                "written": one.created,
            },
        )


# --- deleted at their wish


@also_erased("rhythms", place=22)
def erase_rhythms(person: Any) -> int:
    """Their rhythms; where they were the colleague, the other one's ends."""
    today = timezone.localdate()
    Rhythm.objects.filter(colleague=person, until=None).update(until=today)
    mine = Rhythm.objects.filter(member=person)
    number = mine.count()
    mine.delete()
    return number


@also_erased("work_entries", place=22)
def erase_entries(person: Any) -> int:
    """What they called it. Others who are in it keep their time; alone in it, what is ahead is off."""
    now = timezone.now()
    EntryPerson.objects.filter(person=person).delete()
    alone = Entry.objects.filter(by=person, people=None, off=None, starts__gt=now)
    Claim.objects.filter(entry__in=alone.values("pk")).delete()
    alone.update(off=now)
    mine = Entry.objects.filter(by=person)
    number = mine.count()
    mine.update(title="")
    return number


also_stays(
    "work_entries",
    what=gettext_lazy("That there was something in colleagues’ diaries which you put there."),
    why=gettext_lazy("Others were in it too. It does not say what it was."),
    how_long=gettext_lazy("As long as the service keeps its hours."),
    concerns=lambda person: Entry.objects.filter(by=person).exists(),
)
