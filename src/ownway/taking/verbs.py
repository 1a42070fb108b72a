"""What can be written in the record about taking everything along, and about going for good."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ASKED_ARCHIVE = verb("taking.asked_archive", _("asked for everything of yours in one file"))
MADE_ARCHIVE = verb("taking.made_archive", _("put everything of yours into one file"))
TOOK_ARCHIVE = verb("taking.took_archive", _("took the file with everything of yours"))
FORGOT_ARCHIVE = verb("taking.forgot_archive", _("deleted the file that was made for you to take"))
ASKED_FAREWELL = verb("taking.asked_farewell", _("asked that everything of yours be deleted"))
TOOK_BACK_FAREWELL = verb(
    "taking.took_back_farewell", _("took back the wish that everything be deleted")
)
ERASED = verb("taking.erased", _("deleted everything of yours, as you had asked"))
FORGOT_WORDS = verb("taking.forgot_words", _("deleted the last words that others wrote about you"))
