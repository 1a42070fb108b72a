"""Saying how it is, answering, and naming who listens."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

ANSWER, CAME_OF = "answer", "came"
LONGEST = 20000


def _words(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


class ToForm(forms.Form):
    """Who is to read it, each with who they are."""

    to = forms.ChoiceField(
        label=_("Who shall read it?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose who shall read it"),
            "invalid_choice": _("Choose who shall read it"),
        },
    )

    def __init__(self, *args: Any, listeners: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._listeners = {str(one.pk): one for one in listeners}
        to: Any = self.fields["to"]
        to.choices = [(key, one.person.called) for key, one in self._listeners.items()]
        self.hints = {("to", key): one.says for key, one in self._listeners.items() if one.says}
        if len(self._listeners) == 1:
            self.initial.setdefault("to", next(iter(self._listeners)))


class SayForm(ToForm):
    """How it is, in one's own words."""

    words = forms.CharField(
        label=_("How is it?"),
        max_length=LONGEST,
        widget=_words(10),
        help_text=_("What happened, what hurt, what would put it right. In your own words."),
        error_messages={"required": _("Write how it is. A few words are enough.")},
    )
    about = forms.MultipleChoiceField(
        label=_("Is it about somebody? They can never read it."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Here are the people you meet, and those who listen. You can leave this open."),
    )
    about_words = forms.CharField(
        label=_("Somebody else, or something else"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ["about", "about_words", "to", "words"]

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        about: Any = self.fields["about"]
        about.choices = [(key, one.called) for key, one in self._people.items()]
        if not self._people:
            del self.fields["about"]

    def clean(self) -> dict[str, Any]:
        """Whoever it is about does not read it."""
        given = super().clean() or {}
        to = self._listeners.get(given.get("to", ""))
        if to is not None and str(to.person_id) in given.get("about", ()):
            self.add_error(
                "to",
                _("You say it is about %(name)s, so %(name)s must not read it. Choose another.")
                % {"name": to.person.called},
            )
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {
            "to": self._listeners[said["to"]],
            "words": said["words"],
            "about": [self._people[key] for key in said.get("about", ())],
            "about_words": said["about_words"],
        }


class ReplyForm(forms.Form):
    """One more message to the one who listens."""

    words = forms.CharField(
        label=_("Write again"),
        max_length=LONGEST,
        widget=_words(5),
        error_messages={"required": _("Write something, or go back")},
    )


class AnswerForm(forms.Form):
    """What the listener writes: an answer, or what came of it."""

    what = forms.ChoiceField(
        label=_("What is it?"),
        widget=forms.RadioSelect,
        choices=[(ANSWER, _("An answer, or a question")), (CAME_OF, _("What came of it"))],
        initial=ANSWER,
        error_messages={"required": _("Choose one of the two")},
    )
    words = forms.CharField(
        label=_("Your words"),
        max_length=LONGEST,
        widget=_words(8),
        error_messages={"required": _("Write something, or go back")},
    )
    field_order = ["words", "what"]


class HandOnForm(ToForm):
    """Somebody else is to read it instead."""

    also_about = forms.BooleanField(required=False)

    def __init__(self, *args: Any, now: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["also_about"].label = _("It is about %(name)s, too") % {"name": now}

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {"to": self._listeners[said["to"]], "also_about": said["also_about"]}


class SaysForm(forms.Form):
    """Who they are, in a sentence."""

    says = forms.CharField(
        label=_("Who are they, in a sentence?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Everybody who chooses somebody to listen reads this. Say who asks them to do it."
        ),
        error_messages={"required": _("Say in a sentence who they are")},
    )


class NameForm(SaysForm):
    """Somebody whose name one knows."""

    person = forms.ChoiceField(
        label=_("Who?"), error_messages={"required": _("Choose somebody, or name somebody new")}
    )
    field_order = ["person", "says"]

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        who: Any = self.fields["person"]
        who.choices = [("", ""), *((key, one.called) for key, one in self._people.items())]

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {"person": self._people[said["person"]], "says": said["says"]}


class NameNewForm(SaysForm):
    """Somebody who is not here yet."""

    called = forms.CharField(
        label=_("What are they called?"),
        max_length=80,
        error_messages={"required": _("Write their name")},
    )
    email = forms.EmailField(
        label=_("Their e-mail"),
        help_text=_("We mail them a way in. They get no other role here."),
        error_messages={"required": _("Write their e-mail")},
    )
    field_order = ["called", "email", "says"]


class DaysForm(forms.Form):
    """The promise."""

    listen_days = forms.IntegerField(
        label=_("Within how many working days is it answered?"),
        min_value=1,
        max_value=30,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
