"""What can be written in the record about files of a study. Their words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

TOOK = verb("inquiry.took_file", _("took a study you told something to as a file"), look=True)
BROUGHT = verb("inquiry.brought_project", _("brought a project from a file into a study"))
