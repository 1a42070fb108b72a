"""Deleting, at their owner's wish, everything in somebody's own space."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.journey.models import (
    Attachment,
    CrisisCard,
    Goal,
    GoalShare,
    Outcome,
    OutcomeShare,
    OutsideLink,
    Page,
    PageShare,
    StoryPiece,
    StoryShare,
)
from ownway.people.taken import also_erased

SHARES = (GoalShare, OutcomeShare, StoryShare, PageShare)


@also_erased("outside", place=10)
def links(person: Any) -> int:
    """Links for somebody outside, with what they opened and when they were opened."""
    return _gone(OutsideLink.objects.filter(owner=person))


@also_erased("card", place=11)
def card(person: Any) -> int:
    """The crisis card. The code on a printed one opens nothing from now on."""
    return _gone(CrisisCard.objects.filter(owner=person))


@also_erased("files", place=12, title=_("Pictures and recordings"))
def files(person: Any) -> int:
    """Pictures and recordings, with all of their parts."""
    return _gone(Attachment.objects.filter(owner=person))


@also_erased("story", place=13)
def story(person: Any) -> int:
    """Every piece, with how it read before and its readers."""
    return _gone(StoryPiece.objects.filter(owner=person))


@also_erased("book", place=14)
def book(person: Any) -> int:
    """Every page, with how it read before and its readers."""
    return _gone(Page.objects.filter(owner=person))


@also_erased("grown", place=15)
def grown(person: Any) -> int:
    """What has grown. Yearly figures that were given out already hold numbers, and no names."""
    return _gone(Outcome.objects.filter(owner=person))


@also_erased("goals", place=16)
def goals(person: Any) -> int:
    """What they would like, with its steps and readers."""
    return _gone(Goal.objects.filter(owner=person))


@also_erased("people", place=17)
def what_others_shared(person: Any) -> int:
    """They read nothing of anybody's any more. Whose it is still sees that they once could."""
    now = timezone.now()
    for shares in SHARES:
        open_ones = shares._default_manager.filter(reader=person)
        open_ones.filter(until=None).update(until=now)
        open_ones.filter(until__gt=now).update(until=now)
    return 0


def _gone(rows: Any) -> int:
    """Delete them with all that hangs on them; how many of them, and not of what hung there."""
    number = rows.count()
    rows.delete()
    return int(number)
