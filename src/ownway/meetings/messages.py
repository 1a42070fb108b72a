"""Neutral messages about meetings. A colleague's phone never shows a member's name."""

from django.utils.translation import gettext_lazy as _

from ownway.post.templates import neutral

NEW = neutral(
    "meetings.new", _("A time to meet"), _("{time}, with {name}. If it does not suit, just say so.")
)
MOVED = neutral(
    "meetings.moved",
    _("A new time"),
    _("The new time is {time}, with {name}. If it does not suit, just say so."),
)
OFF = neutral("meetings.off", _("A change"), _("{time} is off. There is nothing you have to do."))
DIARY = neutral(
    "meetings.diary",
    _("Your diary"),
    _("Your diary for {date} has changed. Please sign in to see it."),
)
RHYTHM = neutral(
    "meetings.rhythm",
    _("A set day to meet"),
    _("A set day from {time} on, with {name}. If it does not suit, just say so."),
)
RHYTHM_OFF = neutral(
    "meetings.rhythm_off",
    _("A change"),
    _("The set day has ended. There is nothing you have to do."),
)
ENDED = neutral(
    "meetings.ended",
    _("A change"),
    _("What was in the diary is off. There is nothing you have to do."),
)
