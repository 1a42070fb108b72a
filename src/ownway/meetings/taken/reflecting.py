"""What a colleague wrote for themself."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.meetings import prompts, wording
from ownway.meetings.models import Reflection
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import MOMENT, NUMBER, TEXT, YES, maybe


@also_taken(
    "reflections",
    gettext_lazy("What I wrote for myself about my work"),
    place=51,
    where="reflections",
    at_work=True,
    shape={
        "words": TEXT,
        "questions": TEXT,
        "meeting": maybe(MOMENT),
        "written": MOMENT,
        "changed": MOMENT,
        "version": NUMBER,
        "bring": YES,
        "brought": maybe(MOMENT),
    },
)
def reflections(person: Any) -> Iterator[Thing]:
    """All of it, with the day of the meeting it stands beside, and nobody's name."""
    for one in Reflection.objects.filter(by=person).select_related("meeting"):
        chosen = prompts.named(one.template)
        yield Thing(
            title=words.date(one.created),
            data={
                "words": one.words,
                "questions": one.template,
                "meeting": one.meeting.starts if one.meeting else None,
                "written": one.created,
                "changed": one.changed,
                "version": one.version,
                "bring": one.bring,
                "brought": one.brought,
            },
            facts=[
                *([(_("Questions"), str(chosen.name))] if chosen else []),
                *([(_("Meeting"), wording.when(one.meeting))] if one.meeting else []),
            ],
            words=[("", one.words)],
        )


@also_erased("reflections", place=19)
def erase_reflections(person: Any) -> int:
    """Theirs; one that a colleague wrote beside a meeting with them is beside nothing any more."""
    number = Reflection.objects.filter(by=person).delete()[0]
    Reflection.objects.filter(meeting__member=person).update(meeting=None)
    return number


also_stays(
    "reflections_of_others",
    what=gettext_lazy("What a colleague wrote for themself about their own part in meeting you."),
    why=gettext_lazy(
        "It is theirs, nobody else here reads it, and they are asked to leave names out."
    ),
    how_long=gettext_lazy("Until that colleague deletes it."),
    concerns=lambda person: Reflection.objects.filter(meeting__member=person).exists(),
)
