"""What can be written in the record about the words of a study. The words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ADDED = verb("inquiry.added_source", _("brought words into a study"))
