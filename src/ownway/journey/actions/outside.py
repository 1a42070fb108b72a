"""Letting somebody outside read a few things, and the code on the crisis card."""

import hmac
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.doors import SIGNED_IN
from ownway.access.errors import NotYours
from ownway.journey import items as kinds
from ownway.journey.items import Item
from ownway.journey.models import CrisisCard, OutsideItem, OutsideLink, OutsideOpening
from ownway.journey.queries import outside as queries
from ownway.journey.rules.outside import OWN_LINK
from ownway.journey.verbs import outside as verbs
from ownway.journey.versions import still
from ownway.kit import limits
from ownway.kit.ids import token as new_token
from ownway.record.actions import write
from ownway.record.actors import VISITOR

if TYPE_CHECKING:
    from ownway.people.models import Person
    from ownway.record.actors import Actor

#: So many tries a minute with one token, and so many in ten minutes from one network. Whoever is
#: faster waits; nothing is ever locked.
A_MINUTE, FROM_ONE_NETWORK = 6, 60


@transaction.atomic
def make_link(
    *,
    by: "Person",
    for_whom: str,
    items: Iterable[Item],
    until: datetime,
    second_word: str = "",
    held_by: str = "",
) -> OutsideLink:
    """A link that opens these things of one's own, for reading, until then.

    Args:
        until: later than now.
        second_word: asked of whoever opens it, if not empty; ``held_by`` says who knows it.

    Raises:
        NotYours: something of it is somebody else's, or there is nothing to open.
    """
    check(by, SIGNED_IN)
    made = _link(by, second_word, held_by, for_whom=for_whom.strip(), until=until)
    _open(by, made, items, at_least=1)
    write(verbs.MADE_LINK, by=by, about=by.pk, on=made, fields=["until", "items"])
    return made


@transaction.atomic
def end_link(*, by: "Person", link: OutsideLink) -> None:
    """It opens nothing from the next request on."""
    check(by, OWN_LINK, link)
    OutsideLink.objects.filter(pk=link.pk, ended=None).update(ended=timezone.now())
    verb = verbs.ENDED_LINK if link.card_id is None else verbs.CODE_OFF
    write(verb, by=by, about=by.pk, on=link, fields=["ended"])


@transaction.atomic
def save_card(*, by: "Person", version: int, body: dict[str, Any]) -> CrisisCard:
    """What stands on one's own card.

    Args:
        version: of the card on the screen; 0 where there was none.

    Raises:
        Changed: it was changed in between; nothing is overwritten.
    """
    check(by, SIGNED_IN)
    card, made = CrisisCard.objects.get_or_create(owner=by, defaults={"body": body})
    if not made:
        card = still(card, version)
        card.body, card.changed = body, timezone.now()
        card.full_clean()
        card.save(update_fields=["body", "changed"])
    write(verbs.SAVED_CARD, by=by, about=by.pk, on=card, fields=["body"])
    return card


@transaction.atomic
def card_code(
    *,
    by: "Person",
    on: bool,
    items: Iterable[Item] = (),
    second_word: str = "",
    held_by: str = "",
) -> OutsideLink | None:
    """Put a code on one's own card, which opens its newest copy and what is chosen with it; or take
    it off. A code that was taken off never opens anything again.

    Raises:
        NotYours: there is no card yet, or something of it is somebody else's.
    """
    check(by, SIGNED_IN)
    card = CrisisCard.objects.filter(owner=by).select_for_update().first()
    if card is None:
        raise NotYours
    old = OutsideLink.objects.filter(card=card)
    now = timezone.now()
    # A card has one code: an ended one lets go of the card, and keeps its openings to be seen.
    for link in old:
        link.card, link.ended, link.until = None, link.ended or now, link.until or now
        link.save(update_fields=["card", "ended", "until"])
    if not on:
        write(verbs.CODE_OFF, by=by, about=by.pk, on=card, fields=["link"])
        return None
    made = _link(by, second_word, held_by, card=card)
    _open(by, made, items)
    write(verbs.CODE_ON, by=by, about=by.pk, on=made, fields=["items"])
    return made


def slow_down(*, by: "Actor", token: str, network: str) -> bool:
    """Is this one try too many for now? Ask before opening. The same for tokens that are none."""
    only(by, VISITOR)
    one = limits.allow("outside", queries.hashed(token), most=A_MINUTE, seconds=60)
    many = limits.allow("outside-network", network, most=FROM_ONE_NETWORK, seconds=600)
    return not (one and many)


@transaction.atomic
def open_link(*, by: "Actor", token: str, second_word: str = "") -> OutsideLink | None:
    """Somebody outside opens a link. Its owner sees that, also where the second word was wrong.

    Returns:
        The link, or nothing where it opens nothing: unknown, ended, over, asleep, or a wrong word.
    """
    only(by, VISITOR)
    link = queries.live(token)
    wanted = link.second_word if link is not None else ""
    right = hmac.compare_digest(_folded(second_word), _folded(wanted)) or not wanted
    if link is None:
        return None
    OutsideOpening.objects.create(link=link, opened=right)
    verb = verbs.OPENED_LINK if right else verbs.TRIED_LINK
    write(verb, by=VISITOR, about=link.owner_id, on=link)
    return link if right else None


def _folded(word: str) -> bytes:
    return " ".join(word.split()).casefold().encode("utf-8", "surrogatepass")


def _link(by: "Person", second_word: str, held_by: str, **more: Any) -> OutsideLink:
    token = new_token()
    made = OutsideLink(
        owner=by,
        token=token,
        token_hash=queries.hashed(token),
        second_word=" ".join(second_word.split()),
        held_by=held_by.strip(),
        **more,
    )
    made.full_clean()
    made.save()
    return made


def _open(by: "Person", link: OutsideLink, chosen: Iterable[Item], at_least: int = 0) -> None:
    rows = []
    for item in dict.fromkeys(chosen):
        check(by, kinds.of(item).own, item)
        rows.append(OutsideItem(link=link, **{kinds.of(item).name: item}))
    if len(rows) < at_least:
        raise NotYours
    OutsideItem.objects.bulk_create(rows)
