"""What can be written in the record about a study's trees. The words are not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

PLACED = verb("inquiry.placed_theme", _("placed a theme on a tree"))
TAKEN_OFF = verb("inquiry.took_theme_off", _("took a theme off a tree"))
NAMED = verb("inquiry.named_tree", _("named a study’s tree"))
KEPT = verb("inquiry.kept_tree_version", _("kept a study’s tree as it is"))
ASKED = verb("inquiry.opened_comment_round", _("asked people what they think of a tree"))
ENDED = verb("inquiry.ended_comment_round", _("ended a round of comments"))
SAID = verb("inquiry.commented_on_tree", _("said what they think of a tree"))
TAKEN_BACK = verb("inquiry.took_comment_back", _("took back what they said to a tree"))
ANSWERED = verb("inquiry.answered_comment", _("answered what somebody said to a tree"))
PUBLISHED = verb("inquiry.published_tree", _("made a study’s tree public"))
TAKEN_DOWN = verb("inquiry.took_tree_down", _("took a study’s tree down"))
