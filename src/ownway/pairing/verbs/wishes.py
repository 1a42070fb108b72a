"""What can be written in the record about wishes, pages of peer supporters, and traits."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

SAVED_WISHES = verb("pairing.saved_wishes", _("said what you wish of somebody you would meet"))
LOOKED_AT_WISHES = verb(
    "pairing.looked_at_wishes",
    _("looked at what you wish of somebody you would meet, to choose with you"),
    look=True,
)
PLEASE_NOT = verb("pairing.please_not", _("said whom or what you would rather not meet"))
TOOK_OFF_PLEASE_NOT = verb(
    "pairing.took_off_please_not", _("took back that you would rather not meet somebody")
)
LOOKED_AT_PLEASE_NOT = verb(
    "pairing.looked_at_please_not", _("looked at whom you would rather not meet"), look=True
)
SAVED_PEER_PAGE = verb("pairing.saved_peer_page", _("changed your page for those you could meet"))
OPENED_PEER_PAGE = verb("pairing.opened_peer_page", _("said that you can meet somebody new"))
CLOSED_PEER_PAGE = verb("pairing.closed_peer_page", _("said that you meet nobody new just now"))

ADDED_TRAIT = verb("pairing.added_trait", _("added something people can wish for"))
CHANGED_TRAIT = verb("pairing.changed_trait", _("renamed something people can wish for"))
RETIRED_TRAIT = verb("pairing.retired_trait", _("took something people can wish for off the list"))
OFFERED_TRAIT = verb("pairing.offered_trait", _("offers something people can wish for again"))
