"""What can be written in the record about the words of a study. The words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ADDED = verb("inquiry.added_source", _("brought what you told into a study"))
CHANGED = verb(
    "inquiry.changed_source", _("changed what a text in a study is called, or when it was told")
)
CHECKED = verb("inquiry.checked_source", _("compared a text in a study with its file"))
REMOVED = verb("inquiry.removed_source", _("removed what you told from a study"))
RECORDED = verb("inquiry.added_recording", _("put a recording beside what you told a study"))
UNRECORDED = verb("inquiry.removed_recording", _("deleted a recording of what you told a study"))
NAMED = verb(
    "inquiry.gave_pseudonyms", _("put other names in place of names in what you told a study")
)
