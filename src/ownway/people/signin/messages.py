"""The messages about signing in. They name no service, and the place only by its neutral name."""

from django.utils.translation import gettext_lazy as _

from ownway.post.templates import neutral

CODE = neutral(
    "people.code",
    _("Your code"),
    _(
        "{code} is your code. Type it where you asked for it, within 15 minutes. "
        "If you did not ask, you need do nothing."
    ),
)

NOT_KNOWN = neutral(
    "people.code_not_known",
    _("About a code"),
    _(
        "Somebody asked for a code, but this address is not the one we have. "
        "If that was you, try another. If not, you need do nothing."
    ),
)

INVITATION = neutral(
    "people.invitation",
    _("Your link"),
    _("Here is your link. It works once, until {date}: {link}"),
    channels=("email",),
)

NEW_DEVICE = neutral(
    "people.new_device",
    _("A new device"),
    _(
        "A new device was used with your name: {device}, {time}. "
        "If it was you, all is well. If not, ring us, please."
    ),
    samples={"device": "Samsung Internet on Android"},
)

CHANGED = neutral(
    "people.sign_in_changed",
    _("Something was changed"),
    _("How you sign in was changed today. If it was you, all is well. If not, ring us, please."),
)
