"""What is asked when words are read back."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Said, Wants
from ownway.meetings.forms import MeetingForm


class MeantForm(forms.Form):
    """What some words were taken to mean."""

    words = forms.CharField(
        label=_("What did you take it to mean?"),
        help_text=_("Write it to the person: they read it, and say whether it is so."),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages={"required": _("Write a sentence, or go back.")},
    )
    quotes = forms.MultipleChoiceField(
        label=_("Which of their words is it from?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, quotes: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["quotes"]
        field.choices = [(str(one.pk), words) for one, words in quotes]  # type: ignore[attr-defined]
        if not quotes:
            del self.fields["quotes"]


class RemarkForm(forms.Form):
    """What should be different."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False)
    wants = forms.ChoiceField(
        label=_("What would you like?"),
        choices=Wants.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one, or go back.")},
    )
    words = forms.CharField(
        label=_("How should it read, or what did you mean?"),
        help_text=_("You need not say why."),
        required=False,
        max_length=10000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """A change needs the words it is to have."""
        given = super().clean() or self.cleaned_data
        if given.get("wants") == Wants.CHANGE and not given.get("words", "").strip():
            self.add_error("words", _("Write how it should read."))
        return given


class AnswerForm(forms.Form):
    """Whether it is right."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False)
    said = forms.ChoiceField(
        label=_("Is this how it was?"),
        choices=[(Said.AGREED, _("Yes, I agree")), (Said.NOT_YET, _("Not yet"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. You can change it later.")},
    )


class ActForm(forms.Form):
    """An answer to what somebody wants different; and the words as they are to read."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label=_("These words are to read"),
        help_text=_("Empty: they are left out."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )
    answer = forms.CharField(
        label=_("What you say to them"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, about_words: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not about_words:
            del self.fields["text"]


class AmendForm(forms.Form):
    """The whole text, to be changed."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label=_("The words"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "autocomplete": "off"}),
        error_messages={"required": _("To leave everything out, delete what was told instead.")},
    )


class MeetForm(MeetingForm):
    """When and where to meet about a copy; all of it can be left open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("minutes", "how"):
            del self.fields[name]
        for name in ("day", "time"):
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        """A day has a time, and a time has a day."""
        given = forms.Form.clean(self) or {}
        day, time = given.get("day"), given.get("time")
        if day and not time and "time" not in self.errors:
            self.add_error("time", _("Say what time"))
        if time and not day and "day" not in self.errors:
            self.add_error("day", _("Say which day"))
        return given

    def given(self) -> dict[str, Any]:
        """When and where, as the action takes it."""
        day, time = self.cleaned_data.get("day"), self.cleaned_data.get("time")
        starts = timezone.make_aware(datetime.combine(day, time)) if day and time else None
        return {"meet_at": starts, "where": self.cleaned_data.get("where") or ""}
