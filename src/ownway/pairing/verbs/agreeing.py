"""What can be written in the record about agreements. Their words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

BEGAN = verb("pairing.began_agreement", _("began to write down how meeting is to be"))
CHANGED = verb("pairing.changed_agreement", _("changed what you write down together"))
SAID_YES = verb("pairing.said_yes_to_agreement", _("said yes to what you wrote down together"))
ENDED = verb("pairing.ended_agreement", _("ended what you agreed together"))
LOOKED = verb("pairing.looked_at_agreement", _("looked at what you agreed together"), look=True)
