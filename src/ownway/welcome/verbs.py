"""What can be written in the record about this room."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

SAID_HELLO = verb("welcome.said_hello", _("said hello"))
CHANGED_HELLO = verb("welcome.changed_hello", _("changed a hello before it was answered"))
TOOK_BACK_HELLO = verb("welcome.took_back_hello", _("took a hello back"))

LOOKED_AT_HELLO = verb(
    "welcome.looked_at_hello", _("looked at what you said in your hello"), look=True
)
TOOK_HELLO = verb("welcome.took_hello", _("began to answer a hello"))
HANDED_BACK = verb("welcome.handed_back", _("gave a hello back for a colleague to answer"))
TRIED = verb("welcome.tried", _("tried to reach somebody who said hello"))
ARRANGED_CHAT = verb("welcome.arranged_chat", _("arranged a first chat"))
CARRIED_ON = verb("welcome.carried_on", _("wrote down that somebody carries on with us"))
WENT_ELSEWHERE = verb("welcome.went_elsewhere", _("wrote down where else a hello was helped to go"))
SAME_PERSON = verb("welcome.same_person", _("found that a hello comes from somebody known"))
SOMEBODY_ELSE = verb("welcome.somebody_else", _("found that a hello comes from somebody else"))
TOLD_COORDINATORS = verb("welcome.told_coordinators", _("told the coordinators that a hello waits"))
