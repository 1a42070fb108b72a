"""Reading links for somebody outside: one's own, and what one of them opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db.models import Q
from django.utils import timezone

from ownway.access import queries as access
from ownway.journey.items import Item
from ownway.journey.models import (
    Attachment,
    Goal,
    Outcome,
    OutsideItem,
    OutsideLink,
    OutsideOpening,
    Page,
    StoryPiece,
)
from ownway.journey.rules import OWN_GOAL, OWN_OUTCOME, OWN_PAGE, OWN_PIECE
from ownway.journey.rules.outside import OWN_LINK

#: In the order in which they are offered.
_KINDS: dict[str, tuple[type[Item], Any]] = {
    "page": (Page, OWN_PAGE),
    "piece": (StoryPiece, OWN_PIECE),
    "goal": (Goal, OWN_GOAL),
    "outcome": (Outcome, OWN_OUTCOME),
}


def hashed(token: str) -> str:
    """How a token is looked up. It is 192 random bits, so a plain hash tells nothing."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def own_links(person: Any, *, live: bool = True) -> list[OutsideLink]:
    """``person``'s links that open something now (or those that are over), the newest first. Not
    the code on their card."""
    rows = access.reach(person, OWN_LINK).filter(card=None)
    over = Q(ended__isnull=False) | Q(until__lte=timezone.now())
    return list((rows.exclude(over) if live else rows.filter(over)).order_by("-created"))


def card_link(person: Any) -> OutsideLink | None:
    """The code on ``person``'s card, while it is on."""
    return access.reach(person, OWN_LINK).filter(card__isnull=False, ended=None).first()


def openings_of(person: Any, link: OutsideLink) -> list[OutsideOpening]:
    """Each time one of ``person``'s own links was opened, or tried with a wrong word, newest first."""
    mine = access.reach(person, OWN_LINK).filter(pk=link.pk)
    return list(OutsideOpening.objects.filter(link__in=mine).order_by("-created"))


def items_of(link: OutsideLink) -> list[Item]:
    """What a link opens at this moment: its owner's, and not put away."""
    rows = OutsideItem.objects.filter(link=link).select_related(
        "page__kind", "piece", "goal", "outcome__kind"
    )
    found = [row.page or row.piece or row.goal or row.outcome for row in rows]
    return [
        one
        for one in found
        if one is not None and one.owner_id == link.owner_id and one.put_away is None
    ]


def own_items(person: Any) -> list[tuple[str, Item]]:
    """Everything ``person`` could let a link open: a key for each, and the item."""
    found: list[tuple[str, Item]] = []
    for name, (_model, rule) in _KINDS.items():
        rows = access.reach(person, rule).filter(put_away=None).order_by("created")
        found += [(f"{name}:{one.pk}", one) for one in rows]
    return found


def live(token: str) -> OutsideLink | None:
    """The link with this token, if it opens anything: not ended, not over, its owner here."""
    link = (
        OutsideLink.objects.filter(token_hash=hashed(token), ended=None)
        .filter(Q(until=None) | Q(until__gt=timezone.now()))
        .select_related("owner", "card")
        .first()
    )
    return link if link is not None and link.owner.pace == "here" else None


@dataclass(frozen=True)
class Opened:
    """What somebody outside reads."""

    owner: Any
    card: dict[str, Any] | None
    items: list[Item]


def opened(link: OutsideLink) -> Opened:
    """What a live link shows now."""
    card = link.card.body if link.card is not None else None
    return Opened(link.owner, card, items_of(link))


def attachments(items: Iterable[Item]) -> dict[Any, list[Attachment]]:
    """Pictures and recordings of what a link opens, by the key of what they belong to."""
    keys = [one.pk for one in items]
    rows = Attachment.objects.filter(Q(piece__in=keys) | Q(page__in=keys), whole=True)
    found: dict[Any, list[Attachment]] = {}
    for one in rows.order_by("created"):
        found.setdefault(one.piece_id or one.page_id, []).append(one)
    return found


def attachment_of(link: OutsideLink, key: Any) -> Attachment | None:
    """One picture or recording of what a live link opens."""
    everything = attachments(items_of(link)).values()
    return next((one for some in everything for one in some if one.pk == key), None)
