"""Who somebody could meet just now, and why. What goes in is listed here and nowhere else."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from ownway.access import queries as access
from ownway.engines import shortlist
from ownway.pairing.models import (
    Introduction,
    Passed,
    PeerPage,
    PleaseNot,
    ShortList,
    Shows,
    State,
    TraitKind,
    Weight,
)
from ownway.pairing.queries.introducing import NOT_AGAIN, not_now
from ownway.pairing.queries.wishes import TraitShown, as_seen, traits, wishes_of
from ownway.pairing.reasons import reason
from ownway.pairing.rules.choosing import OWN_LIST
from ownway.pairing.rules.wishes import OWN_PEER_PAGE, kept_apart
from ownway.pairing.sameness import same_place
from ownway.peers import queries as peers
from ownway.people import queries as people
from ownway.teams import queries as teams


@dataclass(frozen=True)
class Facts:
    """All that goes into a list: wishes, and of each peer supporter what :class:`Peer` says."""

    member: str
    wishes: tuple[shortlist.Wish, ...]
    peers: tuple[shortlist.Peer, ...]

    def stored(self) -> dict[str, Any]:
        """As it is kept with the list, in one order."""
        return {
            "member": self.member,
            "wishes": [asdict(one) for one in sorted(self.wishes)],
            "peers": [
                asdict(one) | {"traits": dict(sorted(one.traits.items()))}
                for one in sorted(self.peers, key=lambda peer: peer.key)
            ],
        }

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "Facts":
        """As it was when the list was made."""
        return cls(
            member=stored["member"],
            wishes=tuple(shortlist.Wish(**one) for one in stored["wishes"]),
            peers=tuple(shortlist.Peer(**one) for one in stored["peers"]),
        )

    def choose(self) -> shortlist.ShortList:
        """The list these facts give."""
        return shortlist.choose(self.wishes, self.peers, member=self.member)


@dataclass(frozen=True)
class Card:
    """Somebody on the list, as their card shows them."""

    person: Any
    line: str
    #: What was wished for and stands on their page, a sentence each; at most three.
    reasons: list[str]
    #: A wish of which their page says nothing.
    but: TraitShown | None
    #: When they are free, where that is no reason already.
    times: list[TraitShown]


@dataclass(frozen=True)
class Shown:
    """A list as a page shows it: cards by name, and what would give a longer one."""

    cards: list[Card]
    #: Wishes that must be so: as "would be nice" they would open the list.
    opens: list[TraitShown]
    #: Somebody was put aside, and can be seen again.
    put_aside: bool


def facts(person: Any) -> Facts:
    """What goes into a list for ``person``: wishes, and peer supporters' pages, paid hours, whether
    they meet somebody new, and whether two would rather not or have met. Nothing else of anybody."""
    offered = {one.code: one for one in traits()}
    mine = wishes_of(person)
    said = mine.wanted if mine else {}
    pages = list(
        PeerPage.objects.filter(person__in=OWN_PEER_PAGE.rows(person)).select_related("person")
    )
    ids = [page.person_id for page in pages]
    away = kept_apart(person, [page.person for page in pages]) | not_now(person) | _ended(person)
    away |= set(Passed.objects.filter(person=person).values_list("peer", flat=True)) | {person.pk}
    no_places = _places_not([person.pk, *ids], offered.values())
    minutes, each = free_minutes_of([page.person for page in pages]), teams.site().minutes_each
    return Facts(
        member=str(person.pk),
        wishes=tuple(
            shortlist.Wish(offered[code].kind.value, code, weight == Weight.MUST)
            for code, weight in sorted(said.items())
            if code in offered and code not in no_places.get(person.pk, ())
        ),
        peers=tuple(
            shortlist.Peer(
                key=str(page.person_id),
                traits={
                    code: how == Shows.SEEN
                    for code, how in page.traits.items()
                    if code in offered
                    and code not in no_places.get(person.pk, ())
                    and code not in no_places.get(page.person_id, ())
                },
                free=minutes.get(page.person_id, 0) >= each,
                open=page.open and page.person.pace == "here",
                excluded=page.person_id in away,
            )
            for page in pages
        ),
    )


def short_list(person: Any) -> shortlist.ShortList:
    """Who ``person`` could meet just now. It writes nothing."""
    return facts(person).choose()


def shown(person: Any, kept: ShortList) -> Shown:
    """The list as a page shows it, from the one that was kept."""
    by_code = {one.code: one for one in traits()}
    result = {one["key"]: one for one in kept.result["people"]}
    rows = PeerPage.objects.filter(person__in=list(result)).select_related("person")
    cards = [_card(page, result[str(page.person_id)], by_code) for page in rows]
    opening = kept.result["opening"] or {"traits": []}
    return Shown(
        cards=sorted(cards, key=lambda card: (card.person.called.casefold(), card.person.pk)),
        opens=[by_code[code] for code in opening["traits"] if code in by_code],
        put_aside=Passed.objects.filter(person=person).exists(),
    )


def _card(page: PeerPage, one: dict[str, Any], by_code: dict[str, TraitShown]) -> Card:
    seen = as_seen(page)
    why = [by_code[code] for code in one["reasons"] if code in by_code]
    said = {each.kind for each in why}
    times = [each for each in seen.traits if each.kind == TraitKind.TIME]
    return Card(
        person=page.person,
        line=seen.line,
        reasons=[reason(page.person.called, each) for each in why],
        but=by_code.get(one["but"]),
        times=[] if TraitKind.TIME in said else times,
    )


def newest(person: Any) -> ShortList | None:
    """The list that ``person`` was shown last."""
    return access.reach(person, OWN_LIST).order_by("-created", "-id").first()


def same_again(kept: ShortList) -> bool | None:
    """Do the same rules give the same list from what was kept with it? None: other rules by now."""
    if kept.rules != shortlist.VERSION:
        return None
    return as_kept(Facts.of(kept.inputs).choose()) == kept.result


def made_again() -> tuple[int, int, int]:
    """How many kept lists come out the same again, how many do not, how many are of other rules."""
    found = Counter(same_again(kept) for kept in ShortList.objects.iterator())
    return found[True], found[False], found[None]


def as_kept(made: shortlist.ShortList) -> dict[str, Any]:
    """A list as it is kept."""
    return {
        "people": [
            {"key": one.key, "reasons": list(one.reasons), "but": one.but} for one in made.people
        ],
        "opening": (
            {"traits": list(made.opening.traits), "more": made.opening.more}
            if made.opening
            else None
        ),
        "gaps": list(made.gaps),
    }


def not_a_gap(person: Any) -> set[str]:
    """What somebody has whom ``person`` meets or has asked already: no gap, though nobody else has."""
    rows = PeerPage.objects.filter(person__in=not_now(person))
    return {code for page in rows for code in page.traits}


def free_minutes(peer: Any) -> int:
    """Paid minutes a week that ``peer`` has left for meeting somebody new."""
    return free_minutes_of([peer]).get(peer.pk, 0)


def free_minutes_of(those: Collection[Any]) -> dict[UUID, int]:
    """The same of many, by their keys. Whoever has no paid hours is not in it."""
    ids = [one.pk for one in those]
    met = people.agreed_bonds().filter(kind="peer", supporter__in=ids, member__pace="here")
    begun = Introduction.objects.filter(peer__in=ids, state__in=(State.TEA, State.AGREEING))
    taken = Counter(
        [*met.values_list("supporter", flat=True), *begun.values_list("peer", flat=True)]
    )
    each = teams.site().minutes_each
    paid = peers.weeks_minutes(those, timezone.localdate())
    return {key: minutes - each * taken[key] for key, minutes in paid.items()}


def _ended(person: Any) -> set[UUID]:
    """Whom ``person`` had tea with and did not carry on, whoever of the two said so: not at once again."""
    lately = timezone.now() - NOT_AGAIN
    over = Introduction.objects.filter(member=person, state=State.OVER, over__gt=lately)
    return set(over.exclude(answered=None).values_list("peer", flat=True))


def _places_not(ids: Iterable[UUID], offered: Iterable[TraitShown]) -> dict[UUID, set[str]]:
    """Of each, the codes of ways to meet they would rather not: read once for all of them."""
    places = [one for one in offered if one.kind == TraitKind.PLACE]
    found: dict[UUID, set[str]] = {}
    for row in PleaseNot.objects.filter(by__in=list(ids)):
        if row.place:
            codes = {one.code for one in places if same_place(row.place, one.name)}
            found.setdefault(row.by_id, set()).update(codes)
    return found
