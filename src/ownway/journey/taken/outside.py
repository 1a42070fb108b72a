"""Ways for somebody outside to read a few things, as their owner takes them with them."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.journey.models import OutsideLink
from ownway.kit import words
from ownway.people.taken import Thing, also_taken
from ownway.people.taken.shapes import ID, MOMENT, TEXT, YES, many, maybe, of


@also_taken(
    "outside",
    gettext_lazy("Links for somebody outside"),
    place=40,
    where="outside_links",
    says=gettext_lazy(
        "Whom a link was for and each time it was opened. The link itself is not in here."
    ),
    shape={
        "for_whom": TEXT,
        "on_the_card": YES,
        "second_word": TEXT,
        "held_by": TEXT,
        "made": MOMENT,
        "until": maybe(MOMENT),
        "ended": maybe(MOMENT),
        "opens": many(of(what=TEXT, id=ID)),
        "openings": many(of(at=MOMENT, opened=YES)),
    },
)
def outside(person: Any) -> Iterator[Thing]:
    """Every link, ended or not, without what opens it."""
    rows = OutsideLink.objects.filter(owner=person).order_by("created")
    for link in rows.iterator(chunk_size=100):
        openings = list(link.openings.order_by("created"))
        yield Thing(
            title=link.for_whom or _("The code on my crisis card"),
            data={
                "for_whom": link.for_whom,
                "on_the_card": link.card_id is not None,
                "second_word": link.second_word,
                "held_by": link.held_by,
                "made": link.created,
                "until": link.until,
                "ended": link.ended,
                "opens": [_item(one) for one in link.items.all()],
                "openings": [{"at": one.created, "opened": one.opened} for one in openings],
            },
            facts=[
                (_("Made on"), words.date(link.created)),
                *([(_("Until"), words.date(link.until))] if link.until else []),
                *([(_("Ended on"), words.date(link.ended))] if link.ended else []),
                *([(_("Second word"), link.second_word)] if link.second_word else []),
                *([(_("Held by"), link.held_by)] if link.held_by else []),
                *(
                    (
                        _("Opened on") if one.opened else _("Tried with a wrong word on"),
                        words.moment(one.created),
                    )
                    for one in openings
                ),
            ],
        )


def _item(one: Any) -> dict[str, Any]:
    for name in ("page", "piece", "goal", "outcome"):
        key = getattr(one, f"{name}_id")
        if key is not None:
            return {"what": name, "id": key}
    raise ValueError("An outside item is one thing.")  # the database does not hold another
