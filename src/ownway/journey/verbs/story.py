"""What can be written in the record about who reads a piece of your story."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

SHARED_PIECE = verb("journey.shared_piece", _("let somebody read a piece of your story"))
TOOK_BACK_PIECE = verb("journey.took_back_piece", _("took back who may read a piece of your story"))
PIECE_NOT_READ_BY = verb(
    "journey.piece_not_read_by", _("said that somebody new does not read a piece of your story")
)
PUT_PIECE_AWAY = verb("journey.put_piece_away", _("put a piece of your story away"))
TOOK_PIECE_OUT = verb("journey.took_piece_out", _("took a piece of your story out again"))
LOOKED_AT_PIECE = verb(
    "journey.looked_at_piece", _("looked at a piece of your story, which you shared"), look=True
)
