"""What can be written in the record about copies. Their words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

INTERPRETED = verb("inquiry.interpreted", _("wrote what something you told was taken to mean"))
UNINTERPRETED = verb(
    "inquiry.uninterpreted", _("removed what something you told was taken to mean")
)
HANDED = verb("inquiry.handed_copy", _("handed you your copy of what you told"))
MEETS = verb("inquiry.arranged_copy", _("arranged to meet you about your copy"))
REMARKED = verb("inquiry.remarked", _("wrote down what you want different in your copy"))
UNREMARKED = verb("inquiry.took_back_remark", _("took back what you wanted different"))
ACTED = verb("inquiry.acted_on_remark", _("answered what you wanted different in your copy"))
AMENDED = verb("inquiry.amended", _("changed the words of your copy"))
ANSWERED = verb("inquiry.answered_copy", _("wrote down what you said to your copy"))
