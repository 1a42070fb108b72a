"""What can be written in the record about a person's own space."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

SAID_GOAL = verb("journey.said_goal", _("said one thing you would like"))
CHANGED_GOAL = verb("journey.changed_goal", _("changed the words of something you would like"))
SET_STATE = verb("journey.set_state", _("said how something you would like is going"))
PUT_AWAY = verb("journey.put_away", _("put something you would like away"))
TOOK_OUT = verb("journey.took_out", _("took something you would like out again"))
CHOSE = verb("journey.chose", _("chose what shows on your home page"))
SHARED = verb("journey.shared", _("let somebody read one thing you would like"))
TOOK_BACK = verb("journey.took_back", _("took back who may read one thing you would like"))
NOT_READ_BY = verb(
    "journey.not_read_by", _("said that somebody new does not read one thing you would like")
)
LOOKED_AT_GOAL = verb(
    "journey.looked_at_goal", _("looked at something you would like, which you shared"), look=True
)
SAID_GOAL_WITH = verb(
    "journey.said_goal_with", _("wrote down with you something you would like, and you said yes")
)

ADDED_STEP = verb("journey.added_step", _("added a small step"))
CHANGED_STEP = verb("journey.changed_step", _("changed the words of a small step"))
TICKED_STEP = verb("journey.ticked_step", _("ticked a small step"))
UNTICKED_STEP = verb("journey.unticked_step", _("took the tick off a small step"))
MOVED_STEP = verb("journey.moved_step", _("put small steps in another order"))
REMOVED_STEP = verb("journey.removed_step", _("took a small step out"))

ADDED_OUTCOME = verb("journey.added_outcome", _("noted something that has grown"))
CHANGED_OUTCOME = verb("journey.changed_outcome", _("changed what is noted as grown"))
PUT_OUTCOME_AWAY = verb("journey.put_outcome_away", _("put something that has grown away"))
TOOK_OUTCOME_OUT = verb("journey.took_outcome_out", _("took something that has grown out again"))
SHARED_OUTCOME = verb("journey.shared_outcome", _("let somebody read something that has grown"))
TOOK_BACK_OUTCOME = verb(
    "journey.took_back_outcome", _("took back who may read something that has grown")
)
OUTCOME_NOT_READ_BY = verb(
    "journey.outcome_not_read_by",
    _("said that somebody new does not read something that has grown"),
)
LOOKED_AT_OUTCOME = verb(
    "journey.looked_at_outcome",
    _("looked at something that has grown, which you shared"),
    look=True,
)
ADDED_OUTCOME_WITH = verb(
    "journey.added_outcome_with",
    _("wrote down with you something that has grown, and you said yes"),
)
BROUGHT_IN_OUTCOMES = verb(
    "journey.brought_in_outcomes", _("brought in what earlier records say has grown")
)

ADDED_KIND = verb("journey.added_kind", _("added a kind of what has grown"))
RENAMED_KIND = verb("journey.renamed_kind", _("renamed a kind of what has grown"))
RETIRED_KIND = verb("journey.retired_kind", _("stopped offering a kind of what has grown"))
OFFERED_KIND = verb("journey.offered_kind", _("offered a kind of what has grown again"))
MOVED_KIND = verb("journey.moved_kind", _("put the kinds of what has grown in another order"))
