"""What can be written in the record about the table of a study."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

PUT = verb("inquiry.put_in_table", _("put words of yours into the table of a study"))
CHANGED = verb("inquiry.changed_in_table", _("changed words of yours in the table of a study"))
TAKEN_OUT = verb("inquiry.took_from_table", _("took words of yours out of the table of a study"))
LOOKED = verb("inquiry.looked_at_table", _("looked at the table of a study"), look=True)
