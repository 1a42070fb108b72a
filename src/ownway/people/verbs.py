"""What can be written in the record about persons, as it is told to the person concerned."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ADDED = verb("people.added", _("wrote down your name"))
CHANGED_SELF = verb("people.changed_self", _("changed your name, leaf or language"))
CHANGED_SHOWN = verb("people.changed_shown", _("changed how screens are shown to you"))
CHANGED_WAYS = verb("people.changed_ways", _("changed the safe ways to reach you"))
LOOKED_AT_PAGE = verb(
    "people.looked_at_page", _("looked at your page and how to reach you"), look=True
)
PROPOSED_BOND = verb("people.proposed_bond", _("suggested that you meet somebody"))
SAID_YES = verb("people.said_yes", _("said yes to meeting"))
ENDED_BOND = verb("people.ended_bond", _("ended meeting"))
CHANGED_PACE = verb("people.changed_pace", _("changed your pace: here, a break, or leaving"))
INVITED = verb("people.invited", _("made an invitation for you"))
CAME_IN = verb("people.came_in", _("took up the invitation"))
TOLD = verb("people.told", _("noted that you were told what we hold about you"))
SENT = verb("people.sent", _("had a message sent to you"))
HELD = verb("people.held", _("sent you no message, because no safe way was open"))
WORRIED = verb("people.worried", _("told the person on call of a worry about you"))
LOOKED_AT_WORRY = verb("people.looked_at_worry", _("read a worry about you"), look=True)
ANSWERED_WORRY = verb("people.answered_worry", _("wrote what was done about a worry about you"))
OPENED = verb("people.opened", _("opened your contacts in an emergency"), look=True)
LOOKED_IN_EMERGENCY = verb(
    "people.looked_in_emergency", _("looked at your contacts in an emergency"), look=True
)
READ_CRISIS_PAGE = verb(
    "people.read_crisis_page", _("read the page you wrote for a crisis, in an emergency"), look=True
)
SECONDED = verb(
    "people.seconded", _("looked, as the second colleague, at why your contacts were opened")
)
DELAYED = verb("people.delayed", _("agreed that you are told later of an emergency look"))
SIGNED_IN = verb("people.signed_in", _("signed in"))
ENDED_SESSIONS = verb("people.ended_sessions", _("signed out other devices"))
CHANGED_SIGN_IN = verb("people.changed_sign_in", _("changed how you sign in"))
WROTE_WITH = verb("people.wrote_with", _("wrote something down with you"))
SECOND_LOOKED = verb(
    "people.second_looked", _("saw, as the second colleague, that something was written with you")
)
PRINTED = verb("people.printed", _("printed with you what we hold and who looked"), look=True)
SOUGHT = verb("people.sought", _("tried to open contacts in an emergency, and nothing was opened"))
ASKED_DELAY = verb("people.asked_delay", _("asked to open contacts and to tell the person later"))
ALERTED = verb("people.alerted", _("had coordinators told about emergency openings"))
KEPT_WAYS = verb("people.kept_ways", _("said that the safe ways to reach you are still right"))
ASKED_CODE = verb("people.asked_code", _("asked for a code to sign in"))
SIGNED_OUT = verb("people.signed_out", _("signed out"))
NEW_DEVICE = verb("people.new_device", _("signed in with a phone or computer that was new"))
TOOK_BACK_INVITATION = verb("people.took_back_invitation", _("took an invitation back"))
DRAFTED = verb("people.drafted", _("began to write something, kept for them alone"))
FORGOT_DRAFT = verb("people.forgot_draft", _("saved or let go of what they had begun to write"))
