"""What can be written in the record about telling one's story, and about pictures and recordings."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

WROTE_PIECE = verb("journey.wrote_piece", _("added a piece to your story"))
CHANGED_PIECE = verb("journey.changed_piece", _("changed a piece of your story"))
PUT_PIECE_BACK = verb(
    "journey.put_piece_back", _("put a piece of your story back as it was before")
)
WROTE_PIECE_WITH = verb(
    "journey.wrote_piece_with", _("wrote down with you a piece of your story, and you said yes")
)
ATTACHED = verb("journey.attached", _("added a picture or a recording"))
REMOVED_ATTACHMENT = verb("journey.removed_attachment", _("deleted a picture or a recording"))
SAID_OF_ATTACHMENT = verb(
    "journey.said_of_attachment", _("changed what a picture shows or a recording says")
)
