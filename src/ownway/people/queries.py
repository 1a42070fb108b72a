"""Reading about persons. Each takes the person who looks."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from ownway.access import queries as access
from ownway.people.models import Account, Bond, Person, SafeWay, WrittenWith
from ownway.people.rules import KNOW_NAME, SECOND_LOOK, SEE_BOND, SEE_PAGE, SEE_WAYS


def of_account(account: Account) -> Person | None:
    """The person who signs in with this account."""
    return Person.objects.filter(account=account).first()


def anybody() -> bool:
    """Has anybody been written down here yet?"""
    return Person.objects.exists()


def known(person: Person) -> list[Person]:
    """Everybody whose name ``person`` knows, by name."""
    return sorted(access.reach(person, KNOW_NAME), key=lambda p: p.called.casefold())


def ways_of(person: Person, *, of: Person) -> list[SafeWay]:
    """The safe ways to reach ``of`` that ``person`` may see."""
    return list(access.reach(person, SEE_WAYS).filter(person=of))


def bonds_of(person: Person) -> list[Bond]:
    """Who ``person`` meets or is asked to meet, still open."""
    return list(access.reach(person, SEE_BOND).filter(until=None)
                .select_related("member", "supporter").order_by("since"))


def supporters_of(person: Person) -> list[Person]:
    """The people whom ``person`` meets as a member, live now: who may be chosen as readers."""
    return [b.supporter for b in Bond.objects.live().filter(member=person)
            .select_related("supporter").order_by("since")]


def people_met_by(person: Person) -> list[Bond]:
    """The agreed bonds in which ``person`` is the supporter, paused ones too (by name only)."""
    return list(Bond.objects.agreed().filter(supporter=person).exclude(member__pace="left")
                .select_related("member").order_by("since"))


def are_together(member: Person, supporter: Person) -> bool:
    """Is there a live bond between the two?"""
    return Bond.objects.live().filter(member=member, supporter=supporter).exists()


def people_known(person: Person) -> list[Person]:
    """The members whose page ``person`` may open, by name. Fellow colleagues are not among them."""
    return sorted(access.reach(person, SEE_PAGE), key=lambda p: p.called.casefold())


def written_with_to_look_at(person: Person) -> list[WrittenWith]:
    """What others wrote down with somebody and no second colleague has looked at, oldest first."""
    return list(access.reach(person, SECOND_LOOK).filter(looked_at=None)
                .select_related("person", "by").order_by("created"))


def live_bonds_of(supporter: Any) -> QuerySet[Bond]:
    """The live bonds in which ``supporter`` meets somebody, for the rules of other rooms."""
    return Bond.objects.live().filter(supporter=supporter)


def with_address(person: Person, indexes: Iterable[str]) -> list[Person]:
    """Whom ``person`` knows already and who is reached at one of these addresses.

    Takes blind indexes. Somebody whose name ``person`` may not know is never among them.
    """
    same = SafeWay.objects.filter(address_index__in=[i for i in indexes if i]).values("person")
    return sorted(access.reach(person, SEE_PAGE).filter(pk__in=same),
                  key=lambda p: p.called.casefold())
