"""What can be written in the record about links for somebody outside, and the crisis card."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

MADE_LINK = verb("journey.made_link", _("made a link for somebody outside"))
ENDED_LINK = verb("journey.ended_link", _("ended a link for somebody outside"))
OPENED_LINK = verb(
    "journey.opened_link", _("opened something with a link or a code of yours"), look=True
)
TRIED_LINK = verb(
    "journey.tried_link", _("tried a link or a code of yours with a wrong second word")
)
CODE_ON = verb("journey.code_on", _("put a code on your crisis card"))
CODE_OFF = verb("journey.code_off", _("took the code off your crisis card"))
SAVED_CARD = verb("journey.saved_card", _("changed what stands on your crisis card"))
