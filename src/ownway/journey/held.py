"""What this room holds about a person, said on paper without the words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ownway.journey.models import (
    Attachment,
    CrisisCard,
    Goal,
    Outcome,
    Page,
    Step,
    StoryPiece,
)
from ownway.people.held import also_held


@also_held
def goals(person: Any) -> list[str]:
    """How many things they would like are written down, and how many small steps."""
    number = Goal.objects.filter(owner=person).count()
    steps = Step.objects.filter(goal__owner=person).count()
    said = []
    if number:
        said.append(
            ngettext(
                "%(number)s thing you would like, in your own words.",
                "%(number)s things you would like, in your own words.",
                number,
            )
            % {"number": number}
        )
    if steps:
        said.append(
            ngettext("%(number)s small step.", "%(number)s small steps.", steps) % {"number": steps}
        )
    return said


@also_held
def outcomes(person: Any) -> list[str]:
    """How much of what has grown is noted, and what of it may be counted."""
    mine = Outcome.objects.filter(owner=person)
    number, counted = mine.count(), mine.filter(counted=True, put_away=None).count()
    earlier = mine.filter(brought_in=True).count()
    if not number:
        return []
    said = [
        ngettext(
            "%(number)s thing that has grown, with its kind and its day.",
            "%(number)s things that have grown, each with its kind and its day.",
            number,
        )
        % {"number": number},
        ngettext(
            "%(number)s of them is counted, without your name, in the yearly figures.",
            "%(number)s of them are counted, without your name, in the yearly figures.",
            counted,
        )
        % {"number": counted},
    ]
    if earlier:
        said.append(
            ngettext(
                "%(number)s of them comes from earlier records.",
                "%(number)s of them come from earlier records.",
                earlier,
            )
            % {"number": earlier}
        )
    return said


@also_held
def story(person: Any) -> list[str]:
    """How many pieces of their story, and how many pictures and recordings."""
    number = StoryPiece.objects.filter(owner=person).count()
    kept = Attachment.objects.filter(owner=person).count()
    said = []
    if number:
        said.append(
            ngettext("%(number)s piece of your story.", "%(number)s pieces of your story.", number)
            % {"number": number}
        )
    if kept:
        said.append(
            ngettext(
                "%(number)s picture or recording.", "%(number)s pictures and recordings.", kept
            )
            % {"number": kept}
        )
    return said


@also_held
def book(person: Any) -> list[str]:
    """How many pages of their book, and whether there is a crisis card."""
    number = Page.objects.filter(owner=person).count()
    said = []
    if number:
        said.append(
            ngettext("%(number)s page of your book.", "%(number)s pages of your book.", number)
            % {"number": number}
        )
    if CrisisCard.objects.filter(owner=person).exists():
        said.append(_("What stands on your crisis card."))
    return said


@also_held
def shares(person: Any) -> list[str]:
    """How much of it somebody else may read at this moment."""
    goals = Goal.objects.filter(owner=person, put_away=None)
    outcomes = Outcome.objects.filter(owner=person, put_away=None)
    pieces = StoryPiece.objects.filter(owner=person, put_away=None)
    pages = Page.objects.filter(owner=person, put_away=None)
    number = sum(
        item.shares.live().count()
        for rows in (goals, outcomes, pieces, pages)
        for item in rows.filter(shares__isnull=False).distinct()
    )
    return (
        [
            ngettext(
                "%(number)s time you let somebody you meet read one of these.",
                "%(number)s times you let somebody you meet read one of these.",
                number,
            )
            % {"number": number}
        ]
        if number
        else []
    )
