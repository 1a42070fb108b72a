"""The register of questions: everything a newcomer is asked, who uses the answer, and for what.

If nobody can say who uses an answer and for what, the question goes (experience.md, rule 3). A test
walks the forms and fails on a field that is not here. The page "Keeping this private" prints it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ANSWERERS = _("the people who answer hellos")
WHO_MEETS = _("whoever meets you for a first chat")


@dataclass(frozen=True)
class Question:
    """One field of the hello."""

    field: str
    asks: "_StrPromise"
    who: "_StrPromise"
    what_for: "_StrPromise"


REGISTER = (
    Question(
        "for_whom",
        _("Who the hello is for"),
        ANSWERERS,
        _("to know whom to get in touch with, and how to speak of you"),
    ),
    Question(
        "called",
        _("What to call you, or the person it is for"),
        ANSWERERS,
        _("to call you by the name you like"),
    ),
    Question(
        "writer_called",
        _("What to call you, if you write for somebody else"),
        ANSWERERS,
        _("to call you by the name you like"),
    ),
    Question(
        "writer_place",
        _("Which surgery, team or ward you write from"),
        ANSWERERS,
        _("to ask for you at the right place"),
    ),
    Question(
        "they_know",
        _("Whether the person knows that you are asking"),
        ANSWERERS,
        _("to keep nothing about somebody who does not know"),
    ),
    Question(
        "ways",
        _("Which ways to reach you are safe"),
        ANSWERERS,
        _("to answer you in those ways and in no others"),
    ),
    Question("text_address", _("Your mobile number"), ANSWERERS, _("to text you")),
    Question(
        "text_times", _("Good times for a text"), ANSWERERS, _("to text you when that suits you")
    ),
    Question(
        "text_name",
        _("The name to use in texts"),
        ANSWERERS,
        _("so that a text gives nothing away on a phone that others see"),
    ),
    Question("phone_address", _("Your phone number"), ANSWERERS, _("to ring you")),
    Question("phone_times", _("Good times to ring"), ANSWERERS, _("to ring you when you can talk")),
    Question(
        "phone_name",
        _("Whom to ask for on the phone"),
        ANSWERERS,
        _("so that a call gives nothing away if somebody else picks up"),
    ),
    Question(
        "phone_message",
        _("Whether we may leave a message"),
        ANSWERERS,
        _("to leave none where others could hear it"),
    ),
    Question("email_address", _("Your e-mail address"), ANSWERERS, _("to write to you")),
    Question("letter_address", _("Your postal address"), ANSWERERS, _("to post you a letter")),
    Question(
        "letter_name",
        _("The name on the envelope"),
        ANSWERERS,
        _("so that the letter gives nothing away at your door"),
    ),
    Question(
        "someone_address",
        _("Somebody you trust, and how to reach them"),
        ANSWERERS,
        _("to pass our answer on through them"),
    ),
    Question(
        "come_in_times",
        _("When you might come by"),
        ANSWERERS,
        _("so that somebody is there to meet you"),
    ),
    Question(
        "would_like",
        _("What you would like"),
        WHO_MEETS,
        _("to begin with what matters to you, so that you need not say it twice"),
    ),
    Question(
        "language",
        _("A language you would rather speak"),
        ANSWERERS,
        _("to answer in it, or to ask somebody along who speaks it"),
    ),
    Question(
        "would_help",
        _("Anything that would help"),
        WHO_MEETS,
        _("to choose a place and a time that work for you"),
    ),
)
