"""What can be written in the record about a person's own space."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

SAID_GOAL = verb("journey.said_goal", _("said one thing you would like"))
CHANGED_GOAL = verb("journey.changed_goal", _("changed the words of something you would like"))
PUT_AWAY = verb("journey.put_away", _("put something you would like away"))
TOOK_OUT = verb("journey.took_out", _("took something you would like out again"))
CHOSE = verb("journey.chose", _("chose what shows on your home page"))
SHARED = verb("journey.shared", _("let somebody read one thing you would like"))
TOOK_BACK = verb("journey.took_back", _("took back who may read one thing you would like"))
LOOKED_AT_GOAL = verb(
    "journey.looked_at_goal", _("looked at something you would like, which you shared"), look=True
)
