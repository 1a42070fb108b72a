"""What can be written in the record about codes and quotes. No words of anybody are among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ADDED_CODE = verb("inquiry.added_code", _("added a code to a study"))
CHANGED_CODE = verb("inquiry.changed_code", _("changed a code of a study"))
MERGED_CODES = verb("inquiry.merged_codes", _("made one code of two"))
REMOVED_CODE = verb("inquiry.removed_code", _("took a code out of a study"))
QUOTED = verb("inquiry.added_quote", _("marked words in a study"))
CHANGED_QUOTE = verb("inquiry.changed_quote", _("changed a mark on words in a study"))
REMOVED_QUOTE = verb("inquiry.removed_quote", _("took a mark off words in a study"))
BEGAN_ROUND = verb("inquiry.began_blind_round", _("began a blind round in a study"))
ENDED_ROUND = verb("inquiry.ended_blind_round", _("ended a blind round in a study"))
UNDID = verb("inquiry.undid_step", _("undid a step of the work on a study"))
