"""How it is: what somebody takes with them of what they said, and what is deleted."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.people import actions as people
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import MOMENT, NUMBER, TEXT, YES, many, maybe, of
from ownway.record.actors import SYSTEM
from ownway.voice.models import Listener, Saying


@also_taken(
    "said",
    gettext_lazy("How it is, as you said it"),
    place=52,
    where="my_said",
    shape={
        "said": MOMENT,
        "to": TEXT,
        "words": TEXT,
        "about": many(TEXT),
        "about_words": TEXT,
        "promised": MOMENT,
        "seen": maybe(MOMENT),
        "answered": maybe(MOMENT),
        "came_of": TEXT,
        "came_of_at": maybe(MOMENT),
        "taken_back": maybe(MOMENT),
        "replies": many(of(by_you=YES, words=TEXT, at=MOMENT)),
    },
)
def said(person: Any) -> Iterator[Thing]:
    """Everything they said to a listener, with every answer."""
    found = Saying.objects.filter(by=person).select_related("to__person").order_by("created")
    for one in found.iterator(chunk_size=100):
        replies = list(one.replies.all())
        listener = one.to.person.called
        yield Thing(
            title=_("To %(name)s, %(day)s") % {"name": listener, "day": words.date(one.created)},
            data={
                "said": one.created,
                "to": listener,
                "words": one.words,
                "about": [about.person.called for about in one.abouts.select_related("person")],
                "about_words": one.about_words,
                "promised": one.promised,
                "seen": one.seen_at,
                "answered": one.answered_at,
                "came_of": one.came_of,
                "came_of_at": one.came_of_at,
                "taken_back": one.taken_back,
                "replies": [
                    {"by_you": reply.by_id == person.pk, "words": reply.words, "at": reply.created}
                    for reply in replies
                ],
            },
            facts=[(_("Answer promised by"), words.date(one.promised))],
            words=[
                ("", one.words),
                *([(_("About"), one.about_words)] if one.about_words else []),
                *(
                    (_("You") if reply.by_id == person.pk else listener, reply.words)
                    for reply in replies
                ),
                *([(_("What came of it"), one.came_of)] if one.came_of else []),
            ],
        )


@also_taken(
    "listener",
    gettext_lazy("Where you are the one who listens"),
    place=53,
    at_work=True,
    shape={"says": TEXT, "place": NUMBER, "since": MOMENT, "until": maybe(MOMENT)},
)
def listener(person: Any) -> Iterator[Thing]:
    """That they listen, and how they are introduced. What was said to them is others'."""
    for one in Listener.objects.filter(person=person).order_by("since"):
        yield Thing(
            title=words.date(one.since),
            data={
                "says": one.says,
                "place": one.place,
                "since": one.since,
                "until": one.until,
            },
            words=[("", one.says)] if one.says else [],
        )


@also_erased("said", place=25)
def erase_said(person: Any) -> int:
    """Everything they said, with the answers; who it was about learns nothing either way."""
    mine = Saying.objects.filter(by=person)
    number = mine.count()
    for pk in mine.values_list("pk", flat=True):
        people.erase_drafts(by=SYSTEM, about=f"voice:heard:{pk}")
    mine.delete()
    return number


@also_erased("listener", place=26)
def erase_listener(person: Any) -> int:
    """They listen no more, and are not introduced any more."""
    mine = Listener.objects.filter(person=person)
    mine.filter(until=None).update(until=timezone.now())
    return mine.update(says="")


also_stays(
    "answers",
    what=gettext_lazy("What you answered as somebody who listens."),
    why=gettext_lazy("It belongs to whoever told you how it is."),
    how_long=gettext_lazy("Until that person deletes it."),
    concerns=lambda person: Listener.objects.filter(person=person).exists(),
)
