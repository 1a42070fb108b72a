"""What can be written in the record about deleting one thing for good."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

WILL_ERASE = verb("journey.will_erase", _("asked that something you had put away is deleted"))
ERASED_ONE = verb("journey.erased_one", _("deleted for good what you had put away"))
