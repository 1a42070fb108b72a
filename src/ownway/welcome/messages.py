"""The neutral messages of this room."""

from django.utils.translation import gettext_lazy as _

from ownway.post.templates import neutral

#: To the people who answer hellos: that there is one, and nothing about it.
WAITING = neutral("hello.waiting", _("A note"), _("You have a note waiting."))
#: The first text to somebody who said hello, as they are shown it and as it can be sent.
ANSWER = neutral(
    "hello.answer",
    _("A time to talk"),
    _("Hi {name}, it’s {who}. When would be a good time to talk? Reply here, or ring {phone}."),
    samples={"who": "Alexandra-Marie"},
)
#: The same where somebody gave no name.
ANSWER_WITHOUT_NAME = neutral(
    "hello.answer_no_name",
    _("A time to talk"),
    _("Hi, it’s {who}. When would be a good time to talk? Reply here, or ring {phone}."),
    samples={"who": "Alexandra-Marie"},
)
#: To the coordinators: something has waited past its promised time. Nothing about whom or what.
WAITING_LONG = neutral(
    "hello.waiting_long",
    _("A note has waited"),
    _("A note has waited longer than we said. Please sign in and see to it today."),
)
