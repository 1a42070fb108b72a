"""What can be written in the record about meetings. Why somebody could not come is not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ARRANGED = verb("meetings.arranged", _("arranged a meeting"))
MOVED = verb("meetings.moved", _("moved a meeting to another time"))
TOOK_OFF = verb("meetings.took_off", _("took a meeting out of the diary"))
PUT_OFF = verb("meetings.put_off", _("put off the meetings to come"))
MET = verb("meetings.met", _("noted that two people met"))
DID_NOT = verb("meetings.did_not", _("noted that a meeting did not happen"))
