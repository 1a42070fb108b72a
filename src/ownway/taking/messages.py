"""Neutral messages about taking and deleting; none says what is taken or deleted, or from where."""

from django.utils.translation import gettext_lazy as _

from ownway.post.templates import neutral

FAREWELL_ASKED = neutral(
    "taking.farewell_asked",
    _("Something was asked for in your name"),
    _(
        "Hello. Something was asked for in your name. It is done on {date}. If it was not you, or you "
        "change your mind, please sign in before then."
    ),
)
FAREWELL_DONE = neutral(
    "taking.farewell_done",
    _("What you asked for is done"),
    _("Hello. What you asked for is done. No more messages come from here. All the best."),
)
