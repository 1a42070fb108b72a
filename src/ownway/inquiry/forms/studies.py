"""What is asked to set up a study, and of who takes part."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import As, Participant, QuestionVersion, Study, StudyMember, Use, Wave
from ownway.inquiry.uses import EXPLAINED
from ownway.meetings.forms import MeetingForm


class StudyForm(forms.Form):
    """What it is called, and what it is for."""

    name = forms.CharField(
        label=_("What is the study called?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give it a name. You can change it later.")},
    )
    purpose = forms.CharField(
        label=_("What do you want to find out, and what for?"),
        help_text=_("In plain words. People read this before they decide whether to take part."),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        error_messages={"required": _("Say what it is for, in a sentence or two.")},
    )


class QuestionsForm(forms.Form):
    """Questions, a line each."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("What do you call these questions?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give them a name, such as “First talk”.")},
    )
    words = forms.CharField(
        label=_("The questions"),
        help_text=_("One on each line."),
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 14, "autocomplete": "off"}),
        error_messages={"required": _("Write one question at least.")},
    )


class InvitationForm(forms.Form):
    """What the invitation says, and whether it is open."""

    words = forms.CharField(
        label=_("What the invitation says"),
        help_text=_("How long it takes, where, what becomes of it, and what people get for it."),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off"}),
    )
    open = forms.BooleanField(
        label=_("Everybody here can see it and say that they would like to take part"),
        required=False,
    )


class WaveForm(forms.Form):
    """When people are asked, as the study calls it."""

    name = forms.CharField(
        label=_("One more time at which you ask"),
        max_length=60,
        help_text=_("Such as “Half a year later”."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give it a name.")},
    )


class MemberForm(forms.Form):
    """Who works on the study too."""

    who = forms.ChoiceField(label=_("Who?"), error_messages={"required": _("Choose somebody")})
    holds_key = forms.BooleanField(
        label=_("They hold the key too: they can look up who is who"), required=False
    )

    def __init__(
        self, *args: Any, people: Iterable[Any], may_hand_key: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        who: Any = self.fields["who"]
        who.choices = [
            ("", _("Choose somebody")),
            *((key, one.called) for key, one in self._people.items()),
        ]
        if not may_hand_key:
            del self.fields["holds_key"]

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return {
            "person": self._people[self.cleaned_data["who"]],
            "holds_key": self.cleaned_data.get("holds_key", False),
        }


class HandKeyForm(forms.Form):
    """Somebody who works on it already takes the key too."""

    who = forms.ModelChoiceField(queryset=StudyMember.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, study: Study, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who: Any = self.fields["who"]
        who.queryset = StudyMember.objects.filter(
            study=study, until=None, person__isnull=False
        ).select_related("person")


class TakePartForm(forms.Form):
    """As whom somebody takes part."""

    came_as = forms.ChoiceField(
        label=_("I take part as"),
        choices=As.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )


class AddParticipantForm(TakePartForm):
    """Somebody without an account, or who said it in another way."""

    name = forms.CharField(
        label=_("Their own name"),
        help_text=_("It is kept in the key, and shown nowhere else."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Write their name, so that you know who it is.")},
    )
    field_order = ("name", "came_as")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["came_as"].label = _("They take part as")


class CalledForm(forms.Form):
    """Under which name somebody is known in the study."""

    pseudonym = forms.CharField(
        label=_("Known in the study as"),
        help_text=_("Any name but their own: a tree, a river, somebody from a book."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class OwnCalledForm(CalledForm):
    """The same, asked of the person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pseudonym"].label = _("What shall we call you in the study?")
        self.fields["pseudonym"].help_text = _(
            "Any name but your own: a tree, a river, somebody from a book."
        )


class UsesForm(forms.Form):
    """What somebody says yes to; each use for itself."""

    uses = forms.MultipleChoiceField(
        label=_("I say yes to this"),
        choices=Use.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what is all right. None of it has to be.")},
    )
    hints = {("uses", use.value): words for use, words in EXPLAINED.items()}

    def __init__(self, *args: Any, left: Iterable[str], told: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        uses: Any = self.fields["uses"]
        open_ones = set(left)
        uses.choices = [(use.value, use.label) for use in Use if use in open_ones]
        if told:
            uses.label = _("They told me, or signed, that this is all right")


class InterviewForm(MeetingForm):
    """When and where to talk, and about what. All of it can be left open."""

    wave = forms.ModelChoiceField(
        label=_("Which time of asking?"),
        queryset=Wave.objects.none(),
        required=False,
        empty_label=_("None of these"),
    )
    asks = forms.ModelChoiceField(
        label=_("Which questions?"),
        queryset=QuestionVersion.objects.none(),
        required=False,
        empty_label=_("None of these"),
    )

    def __init__(self, *args: Any, participant: Participant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("minutes", "how"):
            del self.fields[name]
        for name in ("day", "time"):
            self.fields[name].required = False
        wave: Any = self.fields["wave"]
        wave.queryset = Wave.objects.filter(study=participant.study_id)
        wave.label_from_instance = lambda one: one.name
        asks: Any = self.fields["asks"]
        asks.queryset = QuestionVersion.objects.filter(
            questions__group=participant.study.group_id
        ).select_related("questions")
        asks.label_from_instance = lambda one: f"{one.questions.name} ({one.number})"
        self.order_fields(["wave", "asks", "day", "time", "where"])

    def clean(self) -> dict[str, Any]:
        """A day has a time, and a time has a day. It may be written down after it was held."""
        given = forms.Form.clean(self) or {}
        day, time = given.get("day"), given.get("time")
        if day and not time and "time" not in self.errors:
            self.add_error("time", _("Say what time"))
        if time and not day and "day" not in self.errors:
            self.add_error("day", _("Say which day"))
        return given

    def starts_if_said(self) -> datetime | None:
        """The moment, where there is one."""
        return self.starts() if self.cleaned_data.get("day") else None

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        return {
            "wave": self.cleaned_data["wave"],
            "asks": self.cleaned_data["asks"],
            "starts": self.starts_if_said(),
            "where": self.cleaned_data["where"],
        }
