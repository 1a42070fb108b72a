"""What can be written in the record about choosing whom to meet. Nobody who was shown is named."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

LOOKED_FOR = verb("pairing.looked_for", _("looked for somebody to meet"))
PASSED_BY = verb("pairing.passed_by", _("said of people they could meet: not for me"))
SEES_EVERYBODY = verb("pairing.sees_everybody", _("asked to see everybody they could meet again"))
LOOSENED = verb("pairing.loosened", _("made a wish about whom to meet less strict"))
