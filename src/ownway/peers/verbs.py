"""What can be written in the record about ready work and paid time."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ADDED = verb("peers.added_task", _("added ready work to a team’s list"))
CHANGED = verb("peers.changed_task", _("changed ready work on a team’s list"))
RETIRED = verb("peers.retired_task", _("took ready work off a team’s list"))
TOOK = verb("peers.took", _("took a piece of ready work"))
GAVE_BACK = verb("peers.gave_back", _("gave back a piece of ready work"))
DID = verb("peers.did", _("did a piece of ready work"))
LOGGED = verb("peers.logged", _("wrote down paid time"))
CORRECTED = verb("peers.corrected", _("put right what was written down as paid time"))
SET_WEEK = verb("peers.set_week", _("said how much paid time you have in a week"))
