"""What comes back on paper: a crisis card that a colleague types in together with somebody."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.journey import pagekinds
from ownway.journey.models import CrisisCard, Page, PageKind, PageVersion
from ownway.journey.verbs import paper as verbs
from ownway.people import actions as people
from ownway.people.rules import WRITE_WITH
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def save_card_with(*, by: "Person", person: "Person", body: dict[str, Any]) -> None:
    """Type in somebody's crisis card together with them, who said yes.

    ``by`` does not read the card that may be there. What is filled in takes its place, what is left
    empty stays, and words that had to give way are kept for their owner as a leaf of their book.
    """
    check(by, WRITE_WITH, person)
    card = CrisisCard.objects.select_for_update().filter(owner=person).first()
    if card is None:
        card = CrisisCard(owner=person, body=body)
    else:
        given = {name: said for name, said in body.items() if said}
        gone = {name: card.body.get(name) for name, said in given.items()}
        _keep_as_leaf(
            person, {name: old for name, old in gone.items() if old and old != given[name]}
        )
        card.body, card.changed = {**card.body, **given}, timezone.now()
        card.version += 1
    card.full_clean()
    card.save()
    people.written_with(by=by, person=person, what=people.WrittenWhat.CARD, on=card)
    write(verbs.WROTE_CARD_WITH, by=by, about=person.pk, on=card, fields=["body"])


def _keep_as_leaf(person: "Person", gone: dict[str, Any]) -> None:
    names = {
        "name": _("What to call me"),
        "helps": _("What helps"),
        "not_helps": _("What does not help"),
        "know": _("What to know about me"),
    }
    sections = [{"heading": names[one], "words": gone[one]} for one in names if one in gone]
    if "ring" in gone:
        ring = "\n".join(f"{one['who']} {one['number']}".strip() for one in gone["ring"])
        sections.insert(0, {"heading": _("Who to ring"), "words": ring})
    if not sections:
        return
    leaf = Page.objects.create(
        owner=person,
        kind=PageKind.objects.get(code=pagekinds.LEAF),
        title=_("My card, as it was before"),
        sections=sections,
        place=Page.objects.filter(owner=person).count(),
    )
    PageVersion.objects.create(
        page=leaf, number=leaf.version, title=leaf.title, sections=leaf.sections
    )
