"""What can be written in the record about yearly figures."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

TOOK_TABLE = verb("worth.took_table", _("took a table of yearly figures along"))
TOOK_WHOLE_TABLE = verb(
    "worth.took_whole_table", _("took a table of yearly figures along, small numbers too")
)
