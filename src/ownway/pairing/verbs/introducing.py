"""What can be written in the record about introductions. What was said after tea is not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ASKED = verb("pairing.asked", _("asked to meet a peer supporter"))
PROPOSED = verb("pairing.proposed", _("suggested somebody to meet"))
YES = verb("pairing.yes", _("said yes to meeting for a cup of tea"))
CANT = verb("pairing.cant", _("said: not this time"))
TEA = verb("pairing.tea", _("arranged a cup of tea"))
AFTER = verb("pairing.after", _("said how to go on after the cup of tea"))
OVER = verb("pairing.over", _("ended an introduction"))
LOOKED = verb("pairing.looked", _("looked at your wish to meet them"), look=True)
ASKED_HELP = verb("pairing.asked_help", _("asked somebody to help choose whom to meet"))
TOOK_BACK_HELP = verb("pairing.took_back_help", _("took back asking for help to choose"))
LOOKED_AT_HELP = verb(
    "pairing.looked_at_help", _("looked at what you wrote, to help you choose"), look=True
)
ANSWERED_HELP = verb("pairing.answered_help", _("answered your wish for help to choose"))
