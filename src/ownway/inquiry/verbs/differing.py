"""What can be written in the record about where people of a study differ."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

TALKED = verb("inquiry.talked_about_difference", _("said how they see some words of a study"))
SETTLED = verb("inquiry.settled_difference", _("wrote down what came of a difference in a study"))
OPENED = verb("inquiry.opened_difference", _("opened a difference in a study again"))
