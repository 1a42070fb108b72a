"""What can be written in the record about themes. No words of anybody are among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ADDED = verb("inquiry.added_theme", _("added a theme to a study"))
CHANGED = verb("inquiry.changed_theme", _("changed a theme of a study"))
MERGED = verb("inquiry.merged_themes", _("made one theme of two"))
SPLIT = verb("inquiry.split_theme", _("made two themes of one"))
REMOVED = verb("inquiry.removed_theme", _("took a theme out of a study"))
LOOKED_THROUGH = verb("inquiry.looked_through_lens", _("looked at a theme through a lens"))
LENS = verb("inquiry.added_lens", _("added a lens to a study"))
