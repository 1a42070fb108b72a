"""What is deleted of wishes, introductions and agreements at somebody's wish, and what is not."""

import json
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy

from ownway.pairing.models import (
    OPEN,
    Agreement,
    Gap,
    HelpToChoose,
    Introduction,
    Passed,
    PeerPage,
    PleaseNot,
    ShortList,
    State,
    Wishes,
)
from ownway.people.taken import also_erased, also_stays


@also_erased("wishes", place=22)
def erase_wishes(person: Any) -> int:
    """Wishes, and that nobody here could meet some of them."""
    Gap.objects.filter(person=person).delete()
    return Wishes.objects.filter(person=person).delete()[0]


@also_erased("please_not", place=22)
def erase_please_not(person: Any) -> int:
    """Whom they would rather not meet; and that somebody would rather not meet them."""
    number = PleaseNot.objects.filter(by=person).count()
    number += Passed.objects.filter(person=person).count()
    PleaseNot.objects.filter(Q(by=person) | Q(whom=person)).delete()
    Passed.objects.filter(Q(person=person) | Q(peer=person)).delete()
    return number


@also_erased("choosing", place=22)
def erase_choosing(person: Any) -> int:
    """What they asked, the lists they were shown, and the lists of others that they stand in."""
    number = HelpToChoose.objects.filter(person=person).delete()[0]
    number += ShortList.objects.filter(person=person).delete()[0]
    if PeerPage.objects.filter(person=person).exists():
        for other in ShortList.objects.iterator(chunk_size=200):
            if str(person.pk) in json.dumps([other.inputs, other.result]):
                other.delete()
    return number


@also_erased("agreements", place=23)
def erase_agreements(person: Any) -> int:
    """Their agreements with every version. One they made as a colleague is the other's: it ends."""
    mine = Agreement.objects.filter(member=person)
    number = mine.count()
    mine.delete()
    theirs = Agreement.objects.filter(colleague=person, ended=None)
    theirs.update(ended=timezone.now())
    return number


@also_erased("introductions", place=24)
def erase_introductions(person: Any) -> int:
    """Whom they asked to meet. Where they were asked, it is over, and what they said of it is gone."""
    mine = Introduction.objects.filter(member=person)
    number = mine.count()
    mine.delete()
    asked = Introduction.objects.filter(peer=person)
    asked.filter(state__in=OPEN).update(state=State.OVER, over=timezone.now())
    asked.update(peer_after="")
    return number


@also_erased("peer_page", place=24)
def erase_peer_page(person: Any) -> int:
    """A peer supporter's own page."""
    return PeerPage.objects.filter(person=person).delete()[0]


also_stays(
    "agreements_of_others",
    what=gettext_lazy(
        "That somebody asked to meet you, and what you agreed with somebody you supported."
    ),
    why=gettext_lazy("It belongs to the person who asked, or with whom you agreed it."),
    how_long=gettext_lazy("Until that person deletes it."),
    concerns=lambda person: (
        Introduction.objects.filter(peer=person).exists()
        or Agreement.objects.filter(colleague=person).exists()
    ),
)
