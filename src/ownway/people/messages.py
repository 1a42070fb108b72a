"""The neutral messages of this room. None says what kind of place it comes from."""

from django.utils.translation import gettext_lazy as _

from ownway.people.signin import messages as signin
from ownway.post.templates import neutral

#: To a colleague: a worry, or an opening that a second colleague should see.
PLEASE_LOOK = neutral(
    "people.please_look",
    _("Please sign in when you can"),
    _("A colleague asks you to look at something today. Please sign in when you can."),
)
#: To the person themself: something about them was opened or changed.
SOMETHING_NEW = neutral(
    "people.something_new",
    _("Something new for you"),
    _("Hello. There is something new for you to read, when you next sign in."),
)

__all__ = ["PLEASE_LOOK", "SOMETHING_NEW", "signin"]
