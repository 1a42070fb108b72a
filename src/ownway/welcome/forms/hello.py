"""The four questions of a hello, one form a page. Each may be skipped."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.kit import phones
from ownway.welcome import answers as given
from ownway.welcome.answers import NOT_YET, YES, Answers
from ownway.welcome.models import ForWhom

NOT_SURE = "not_sure"


def _line(label: Any, *, most: int = 80, help_text: Any = "", **attrs: str) -> forms.CharField:
    """A line to write on. Browsers are asked not to remember what is written."""
    return forms.CharField(
        label=label,
        required=False,
        max_length=most,
        help_text=help_text,
        widget=forms.TextInput(attrs={"autocomplete": "off"} | attrs),
    )


def _box(label: Any, *, most: int, rows: int, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=most,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows, "autocomplete": "off"}),
    )


class ForWhomForm(forms.Form):
    """Whom the hello is for."""

    for_whom = forms.ChoiceField(
        label=_("Who is it for?"),
        choices=ForWhom.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who the hello is for")},
    )


class NameForm(forms.Form):
    """What to call somebody who says hello for themself."""

    quiet = ("called",)
    called = _line(_("What should we call you?"))


class NamesForm(forms.Form):
    """What to call somebody who says hello for somebody else; and whether the other knows."""

    reveals = {("they_know", YES): ["called"]}
    hints = {
        ("they_know", NOT_YET): _(
            "That’s fine. Then we keep only your name and how to reach you, and nothing about them."
        )
    }

    writer_called = _line(_("What should we call you?"))
    writer_place = _line(_("Which surgery or team are you from?"), most=120)
    they_know = forms.ChoiceField(
        label=_("Do they know that you are asking?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[(YES, _("Yes")), (NOT_YET, _("Not yet"))],
    )
    called = _line(_("What should we call them?"), help_text=_("Any name they would like."))

    def __init__(self, *args: Any, for_whom: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if for_whom == ForWhom.FRIEND:
            del self.fields["writer_place"]
        elif for_whom == ForWhom.WARD:
            self.fields["writer_place"].label = _("Which ward are you on or from?")

    def clean(self) -> Answers:
        """A name is kept only of somebody who knows."""
        cleaned: Answers = super().clean() or {}
        if cleaned.get("they_know") != YES:
            cleaned["called"] = ""
        return cleaned


_TIMES = _("Good times")


class WaysForm(forms.Form):
    """The safe ways to reach whoever says hello. As many as they like."""

    quiet = ("ways",)
    dividers = {("ways", NOT_SURE): _("or")}
    reveals = {
        ("ways", "text"): ["text_address", "text_times", "text_name"],
        ("ways", "phone"): ["phone_address", "phone_times", "phone_name", "phone_message"],
        ("ways", "email"): ["email_address"],
        ("ways", "letter"): ["letter_address", "letter_name"],
        ("ways", "someone"): ["someone_address"],
        ("ways", "come_in"): ["come_in_times"],
    }

    ways = forms.MultipleChoiceField(
        label=_("What are safe ways to reach you?"),
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("text", _("Text message")),
            ("phone", _("Phone call")),
            ("email", _("E-mail")),
            ("letter", _("Letter")),
            ("someone", _("Through somebody I trust")),
            ("come_in", _("I’ll come by")),
            (NOT_SURE, _("I’m not sure")),
        ],
        error_messages={
            "required": _("Choose one way or more. If you don’t know, choose “I’m not sure”.")
        },
    )
    text_address = _line(
        _("Your mobile number"),
        most=40,
        help_text=_("Our texts never say what kind of service we are."),
        type="tel",
        inputmode="tel",
    )
    text_times = _line(_TIMES, most=200)
    text_name = _line(_("In what name?"), help_text=_("If it should be another name in texts."))
    phone_address = _line(_("Your phone number"), most=40, type="tel", inputmode="tel")
    phone_times = _line(_TIMES, most=200)
    phone_name = _line(_("In what name?"), help_text=_("Whom we ask for if somebody else answers."))
    phone_message = forms.BooleanField(label=_("You may leave a message"), required=False)
    email_address = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        help_text=_("The subject never says what kind of service we are."),
        error_messages={"invalid": _("Write an e-mail address with an @, such as sam@example.org")},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    letter_address = _box(
        _("Your address"), most=300, rows=3, help_text=_("The envelope is plain.")
    )
    letter_name = _line(_("In what name?"), help_text=_("As it should stand on the envelope."))
    someone_address = _box(_("Who is it, and how do we reach them?"), most=300, rows=3)
    come_in_times = _line(
        _("When might you come?"),
        most=200,
        help_text=_("If you know already. Any time we are here is fine."),
    )

    def __init__(self, *args: Any, where: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints: dict[tuple[str, str], Any] = {
            ("ways", NOT_SURE): _("That’s fine. We’ll tell you how to find us.")
        }
        if where:
            self.hints["ways", "come_in"] = where

    def clean(self) -> Answers:
        """A way that was chosen needs an address; what was not chosen is not kept."""
        cleaned: Answers = super().clean() or {}
        chosen = cleaned.get("ways", [])
        for kind in given.KINDS:
            if kind in chosen:
                self._check(kind, cleaned)
            else:
                for name in self.reveals["ways", kind]:
                    self.errors.pop(name, None)
                    cleaned[name] = ""
        if NOT_SURE in chosen:
            cleaned["ways"] = [k for k in chosen if k != NOT_SURE] or [NOT_SURE]
        return cleaned

    def _check(self, kind: str, cleaned: Answers) -> None:
        name, missing = (
            f"{kind}_address",
            {
                "text": _("Write your mobile number, or take away the tick at “Text message”"),
                "phone": _("Write your phone number, or take away the tick at “Phone call”"),
                "email": _("Write your e-mail address, or take away the tick at “E-mail”"),
                "letter": _("Write your address, or take away the tick at “Letter”"),
                "someone": _(
                    "Write who it is, or take away the tick at “Through somebody I trust”"
                ),
            },
        )
        address = cleaned.get(name, "")
        if kind in missing and not address and name not in self.errors:
            self.add_error(name, missing[kind])
        elif kind in ("text", "phone") and address and not _whole(address):
            self.add_error(name, _("Write the whole number, such as 01632 960 001"))
        elif kind == "text" and phones.valid(address) and not phones.can_text(address):
            self.add_error(name, _("We can’t text that number. Is there a mobile number?"))


def _whole(number: str) -> bool:
    """Long enough to be rung. No more is asked of a number: the odd one out may be right."""
    return 7 <= sum(character.isdecimal() for character in number) <= 20


class LikeForm(forms.Form):
    """What somebody would like, in their words."""

    quiet = ("would_like",)
    would_like = _box(_("What would you like?"), most=2000, rows=6)

    def __init__(self, *args: Any, mine: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not mine:
            self.fields["would_like"].label = _("What would they like?")


class HelpForm(forms.Form):
    """What would make it easier to talk and to meet."""

    language = _line(_("A language you would rather speak"))
    would_help = _box(
        _("Anything else that would help"),
        most=2000,
        rows=4,
        help_text=_(
            "For example: no stairs, large print, a quiet time of day, somebody to come with you."
        ),
    )

    def __init__(self, *args: Any, mine: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not mine:
            self.fields["language"].label = _("A language they would rather speak")


def question_form(page: str, answers: Answers, data: Any = None, *, where: str = "") -> forms.Form:
    """The form of one page, with what was answered before, or with what was typed now."""
    about_other = not given.for_myself(answers) and given.they_know(answers)
    asked: dict[str, Any] = {"data": data, "initial": answers.get(page), "label_suffix": ""}
    if page == "name" and not given.for_myself(answers):
        return NamesForm(**asked, for_whom=str(answers["for_whom"]))
    if page == "name":
        return NameForm(**asked)
    if page == "ways":
        return WaysForm(**asked, where=where)
    return {"like": LikeForm, "help": HelpForm}[page](**asked, mine=not about_other)
