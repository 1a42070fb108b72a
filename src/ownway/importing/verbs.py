"""What can be written in the record about earlier records, as it is told to the person concerned."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

BEGAN = verb("importing.began", _("gave in a file of earlier records"))
CHOSE_COLUMNS = verb("importing.chose_columns", _("said which column of a file is what"))
ANSWERED = verb("importing.answered", _("answered questions about a file of earlier records"))
#: One for each file, and one for each person in it.
BROUGHT_IN = verb("importing.brought_in", _("brought in a file of earlier records"))
WROTE_DOWN = verb("importing.wrote_down", _("brought in what earlier records say about you"))
UNDID = verb("importing.undid", _("took a file of earlier records out again"))
TOOK_OUT = verb("importing.took_out", _("took out again what earlier records say about you"))
PARTED = verb(
    "importing.parted", _("said that some of the earlier records are about somebody else")
)
LET_GO = verb("importing.let_go", _("let go of a file without bringing it in"))
LOOKED_AT_CARD = verb(
    "importing.looked_at_card", _("read what earlier records say about you"), look=True
)
CHANGED_WORDS = verb("importing.changed_words", _("said what words in earlier records mean"))
UNDERSTOOD = verb("importing.understood", _("understood one more word of your earlier records"))
REMOVED = verb(
    "importing.removed", _("removed you and your earlier records, before you were told of them")
)

#: What this room does is no change by hand: undoing a file leaves nothing for its sake.
ALL = (
    BEGAN,
    CHOSE_COLUMNS,
    ANSWERED,
    BROUGHT_IN,
    WROTE_DOWN,
    UNDID,
    TOOK_OUT,
    PARTED,
    LET_GO,
    LOOKED_AT_CARD,
    CHANGED_WORDS,
    UNDERSTOOD,
    REMOVED,
)
