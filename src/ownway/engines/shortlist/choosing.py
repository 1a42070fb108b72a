"""Rows in, a list with its reasons out."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

#: Counts up when the same rows would give another list.
VERSION = "1"
#: People on a list, and reasons given for each.
MOST, REASONS = 4, 3
#: Of these kinds one that fits is enough: nobody needs every language or every free morning.
ANY_OF = frozenset({"language", "place", "time", "nearness"})


@dataclass(frozen=True, order=True)
class Wish:
    """One wish about a peer. What does not matter is not handed in."""

    kind: str
    trait: str
    #: It must be so; else it would be nice.
    must: bool = False


@dataclass(frozen=True)
class Peer:
    """Somebody who could be met, and what of it is known."""

    key: str
    #: Trait to whether it is seen on their page; False is for matching only.
    traits: Mapping[str, bool] = field(default_factory=dict)
    #: Paid hours are free for one more person.
    free: bool = True
    #: They meet somebody new just now.
    open: bool = True
    #: One of the two would rather not, has passed by, or they meet already.
    excluded: bool = False

    @property
    def there(self) -> bool:
        """Can they be met at all?"""
        return self.free and self.open and not self.excluded


@dataclass(frozen=True)
class Suggestion:
    """Somebody on the list."""

    key: str
    #: Traits that were wished for and are seen on their page; at most three.
    reasons: tuple[str, ...]
    #: A wish of which their page says nothing; "" where there is none.
    but: str = ""


@dataclass(frozen=True)
class Opening:
    """What would give a longer list: these musts of one kind as "would be nice"."""

    traits: tuple[str, ...]
    #: How many more people could be met then.
    more: int


@dataclass(frozen=True)
class ShortList:
    """Who could be met. ``people`` has an order, so that it can be made again; no page shows one."""

    people: tuple[Suggestion, ...]
    opening: Opening | None
    #: Wishes that nobody who can be met just now fulfils.
    gaps: tuple[str, ...]
    version: str = VERSION


def choose(
    wishes: Iterable[Wish], peers: Iterable[Peer], *, member: str, most: int = MOST
) -> ShortList:
    """The list for one person.

    Args:
        wishes: what must be so and what would be nice.
        peers: everybody who could be thought of; those who cannot be met are left out here.
        member: a stable key of who looks, so that among equals not everybody sees the same four.
        most: how many people at most.
    """
    wanted = sorted(set(wishes))
    there = [peer for peer in peers if peer.there]
    held = Counter(trait for peer in there for trait in peer.traits)
    needs = _needs(wanted)
    fitting = [peer for peer in there if _fits(peer, needs)]
    names = {wish.trait for wish in wanted}
    # Only the best few are wanted, but ties need the whole order; sorting a thousand is quick.
    fitting.sort(
        key=lambda peer: (
            -_met(peer, wanted),
            max((1 / held[trait] for trait in peer.traits if trait not in names), default=0.0),
            _hash(member, peer.key),
        )
    )
    return ShortList(
        people=tuple(_suggest(peer, wanted) for peer in fitting[:most]),
        opening=_opening(there, needs, len(fitting)) if len(fitting) < most else None,
        gaps=tuple(wish.trait for wish in wanted if not held[wish.trait]),
    )


def _needs(wanted: Iterable[Wish]) -> list[frozenset[str]]:
    """What must be so: of each set, one trait."""
    sets: dict[str, set[str]] = {}
    for wish in wanted:
        if wish.must:
            sets.setdefault(wish.kind if wish.kind in ANY_OF else wish.trait, set()).add(wish.trait)
    return [frozenset(one) for one in sets.values()]


def _fits(peer: Peer, needs: Iterable[Collection[str]]) -> bool:
    return all(any(trait in peer.traits for trait in need) for need in needs)


def _met(peer: Peer, wanted: Iterable[Wish]) -> int:
    """Wishes met; of kinds in :data:`ANY_OF`, one for the kind."""
    met = (wish for wish in wanted if wish.trait in peer.traits)
    return len({wish.kind if wish.kind in ANY_OF else wish.trait for wish in met})


def _suggest(peer: Peer, wanted: list[Wish]) -> Suggestion:
    """Musts are said first, then what two people share, then when, where and how they could talk."""
    in_order = sorted(wanted, key=lambda wish: (not wish.must, wish.kind in ANY_OF, wish))
    seen = [wish for wish in in_order if peer.traits.get(wish.trait)]
    kinds = {wish.kind for wish in seen} & ANY_OF
    # What is for matching only is treated as what they do not have, or it could be told apart.
    unsaid = [one for one in in_order if one not in seen and one.kind not in kinds]
    return Suggestion(
        key=peer.key,
        reasons=tuple(wish.trait for wish in _once(seen)[:REASONS]),
        but=next((wish.trait for wish in unsaid), ""),
    )


def _once(seen: list[Wish]) -> list[Wish]:
    """Of kinds in :data:`ANY_OF` the first is enough of a reason."""
    first = {wish.kind: wish for wish in reversed(seen)}
    return [wish for wish in seen if wish.kind not in ANY_OF or first[wish.kind] == wish]


def _opening(there: list[Peer], needs: list[frozenset[str]], now: int) -> Opening | None:
    """The one set of musts that keeps most people from the list."""
    found = []
    for number, need in enumerate(needs):
        others = needs[:number] + needs[number + 1 :]
        more = sum(_fits(peer, others) for peer in there) - now
        if more:
            found.append((-more, tuple(sorted(need))))
    return Opening(min(found)[1], -min(found)[0]) if found else None


def _hash(member: str, peer: str) -> str:
    return sha256(f"{VERSION}|{member}|{peer}".encode()).hexdigest()
