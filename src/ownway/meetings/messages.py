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
# Reminders. How much one says is the choice of whoever gets it; an answer is asked for only where
# texts come in.
REMINDER = neutral(
    "meetings.reminder", _("A reminder"), _("{time}. If you can’t come, say so here: {link}")
)
REMINDER_NAME = neutral(
    "meetings.reminder_name",
    _("A reminder"),
    _("{time}, with {name}. If you can’t come, say so here: {link}"),
)
REMINDER_ANSWER = neutral(
    "meetings.reminder_answer",
    _("A reminder"),
    _("{time}. If you can’t come, answer NO, or here: {link}"),
)
REMINDER_NAME_ANSWER = neutral(
    "meetings.reminder_name_answer",
    _("A reminder"),
    _("{time}, with {name}. If you can’t come, answer NO, or here: {link}"),
)
HEARD = neutral(
    "meetings.heard",
    _("A change"),
    _("{time} is off. That’s all right. For the same time a week later, answer NEXT."),
)
HEARD_NEXT = neutral("meetings.heard_next", _("A new time"), _("The new time is {time}."))
NOT_NEXT = neutral(
    "meetings.not_next",
    _("A change"),
    _("A week later is not free. Sign in to choose another time, or leave it for now."),
)
NOTHING = neutral(
    "meetings.nothing", _("A change"), _("There is nothing in the diary to change just now.")
)
NOBODY_READS = neutral(
    "meetings.nobody_reads",
    _("Nobody reads answers"),
    _("Nobody reads answers here. If you can’t come, answer NO. To talk to somebody: {link}"),
)
