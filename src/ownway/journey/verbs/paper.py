"""What can be written in the record about what is typed in from paper."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

WROTE_CARD_WITH = verb(
    "journey.wrote_card_with", _("wrote your crisis card down with you, and you said yes")
)
