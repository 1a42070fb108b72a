"""Reading one's own story, and how a piece of it read before."""

from typing import Any, NamedTuple

from ownway.access import queries as access
from ownway.journey import prompts
from ownway.journey.models import Part, StoryPiece, StoryVersion
from ownway.journey.queries.files import attachments_of, chunks, room_left
from ownway.journey.rules.files import READ_ATTACHMENT
from ownway.journey.rules.story import OWN_PIECE

#: What happened, what one comes from, what one has got, what one hopes for.
ORDER = (Part.HAPPENED, Part.ROOT, Part.STRENGTH, Part.HOPE)


class Told(NamedTuple):
    """One part of the story, with its pieces and the questions one may write to."""

    part: Part
    pieces: list[StoryPiece]
    prompts: list[prompts.Prompt]


def own_pieces(person: Any, part: str | None = None) -> list[StoryPiece]:
    """The pieces of ``person``'s story (of one part), in their order. Not what they put away."""
    rows = access.reach(person, OWN_PIECE).filter(put_away=None)
    if part is not None:
        rows = rows.filter(part=part)
    found = list(rows.order_by("place", "created"))
    return sorted(found, key=lambda piece: ORDER.index(Part(piece.part)))


def own_pieces_put_away(person: Any) -> list[StoryPiece]:
    """The pieces that ``person`` put away, the latest first."""
    return list(access.reach(person, OWN_PIECE).exclude(put_away=None).order_by("-put_away"))


def told(person: Any) -> list[Told]:
    """The whole story, part by part, empty parts too."""
    pieces = own_pieces(person)
    return [
        Told(part, [one for one in pieces if one.part == part], prompts.of_part(part))
        for part in ORDER
    ]


def hope_in_the_crown(person: Any) -> StoryPiece | None:
    """The one hope that stands in the crown of ``person``'s tree."""
    return next(iter(own_pieces(person, Part.HOPE)), None)


def kinds_kept_with(person: Any, pieces: list[StoryPiece]) -> dict[Any, set[str]]:
    """For each of several pieces, whether a picture or a recording belongs to it."""
    rows = access.reach(person, READ_ATTACHMENT).filter(piece__in=[one.pk for one in pieces])
    found: dict[Any, set[str]] = {}
    for piece, kind in rows.values_list("piece_id", "kind"):
        found.setdefault(piece, set()).add(kind)
    return found


def versions_of(person: Any, piece: StoryPiece) -> list[StoryVersion]:
    """How a piece of ``person``'s own read after each save, the newest first."""
    mine = access.reach(person, OWN_PIECE).filter(pk=piece.pk)
    return list(StoryVersion.objects.filter(piece__in=mine).order_by("-number"))


__all__ = [
    "ORDER",
    "Told",
    "attachments_of",
    "chunks",
    "hope_in_the_crown",
    "kinds_kept_with",
    "own_pieces",
    "own_pieces_put_away",
    "room_left",
    "told",
    "versions_of",
]
