"""Who may read a piece of somebody's story, and who may change it."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.journey.models import StoryPiece
from ownway.journey.rules.growing import readable

OWN_PIECE = rule(
    "journey.own_piece",
    model="journey.StoryPiece",
    says=_(
        "Your story is yours, piece by piece. Only you can change a piece, put it away, delete it, or "
        "choose who reads it."
    ),
)


@OWN_PIECE.filter
def _own_piece(person: Any) -> Q:
    return Q(owner=person)


READ_PIECE = rule(
    "journey.read_piece",
    model="journey.StoryPiece",
    says=_(
        "Each piece of your story is read by you alone, unless you share that piece with somebody you "
        "meet. They stop seeing it the moment you take it back, put it away, take a break, leave or "
        "end meeting them. Sharing one piece shares no other."
    ),
)


@READ_PIECE.filter
def _read_piece(person: Any) -> Q:
    return readable(person, StoryPiece.objects.all())
