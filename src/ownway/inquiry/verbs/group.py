"""What can be written in the record about inquiry groups. The words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

BEGAN = verb("inquiry.began_group", _("began an inquiry group"))
CHANGED = verb("inquiry.changed_group", _("changed what an inquiry group says of itself"))
ASKED_IN = verb("inquiry.asked_in", _("asked you into an inquiry group"))
SAID_YES = verb("inquiry.joined_group", _("said yes to being in an inquiry group"))
SAID_NO = verb("inquiry.not_in_group", _("said no to being in an inquiry group"))
LEFT = verb("inquiry.left_group", _("left an inquiry group"))
PLANNED = verb("inquiry.planned_group_meeting", _("planned a meeting of an inquiry group"))
MOVED = verb("inquiry.changed_group_meeting", _("changed a meeting of an inquiry group"))
CALLED_OFF = verb("inquiry.called_off_group_meeting", _("called off a meeting of an inquiry group"))
AGENDA = verb("inquiry.changed_agenda", _("changed what a meeting talks about"))
MINUTES = verb("inquiry.wrote_minutes", _("wrote the minutes of a meeting"))
CAME = verb("inquiry.said_who_came", _("wrote down whether you came to a meeting of the group"))
PAY = verb("inquiry.settled_pay", _("wrote down what becomes of your time at a meeting"))
PAY_LIST = verb("inquiry.took_pay_list", _("put you on a list of time to be paid"), look=True)
TO_HOURS = verb("inquiry.put_in_hours", _("put a meeting of the group into your paid hours"))
DECIDED = verb("inquiry.decided", _("wrote down what an inquiry group decided"))
DIFFERENTLY = verb("inquiry.saw_differently", _("saw a group’s decision differently"))
AGREED_ACTION = verb("inquiry.agreed_action", _("wrote down something an inquiry group does"))
SAID_ACTION = verb("inquiry.said_action", _("said what became of something a group does"))
