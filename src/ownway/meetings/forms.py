"""When, how and where to meet, what became of it, and what is written about it."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ownway.kit import words
from ownway.meetings.models import How, Meeting, State, Whose

LENGTHS = [
    (30, _("Half an hour")),
    (45, _("Three quarters of an hour")),
    (60, _("An hour")),
    (90, _("An hour and a half")),
    (120, _("Two hours")),
]
#: What stands for "not said" on the screen: a choice one can come back to needs a value.
UNSAID = "unsaid"
LONGEST = 20000
MOST = 999_999_999  # of versions and drafts; more is no number of ours
_TIMES = ["%H:%M", "%H.%M", "%I%p", "%I:%M%p", "%I.%M%p", "%I %p", "%I:%M %p", "%I.%M %p", "%H"]


class TimeOfDay(forms.TimeField):
    """Typed as people write it: 2pm, 2.30pm, 14:30, midday."""

    def to_python(self, value: Any) -> time | None:
        """Read what was typed."""
        if isinstance(value, str):
            typed = value.strip().lower().replace("a.m.", "am").replace("p.m.", "pm")
            value = {_now("midday"): "12:00", _now("noon"): "12:00"}.get(typed, typed.upper())
        return super().to_python(value)


class Words(forms.CharField):
    """Free words, with line ends as we keep them: a browser sends two letters for each."""

    def to_python(self, value: Any) -> str:
        """What was typed."""
        return str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class MeetingForm(forms.Form):
    """When, how and where."""

    day = forms.DateField(
        label=_("Which day?"),
        widget=forms.SelectDateWidget,
        help_text=_("For example 27 11 2026"),
        error_messages={"required": _("Say which day"), "invalid": _("That is not a day")},
    )
    time = TimeOfDay(
        label=_("What time?"),
        input_formats=_TIMES,
        help_text=_("For example 2pm or 14:30"),
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-5", "autocomplete": "off"}),
        error_messages={
            "required": _("Say what time"),
            "invalid": _("Write the time like 2pm or 14:30"),
        },
    )
    minutes = forms.TypedChoiceField(label=_("How long?"), choices=LENGTHS, coerce=int, initial=60)
    how = forms.ChoiceField(
        label=_("How?"),
        choices=How.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you meet")},
    )
    where = forms.CharField(
        label=_("Where, if it needs saying"),
        required=False,
        max_length=300,
        help_text=_("Such as a gate, a café, or whose turn it is to ring."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """A time to come, within a year."""
        given = super().clean() or {}
        if {"day", "time"} <= given.keys() and (wrong := self.does_not_suit(self.starts())):
            self.add_error("day", wrong)
        return given

    def does_not_suit(self, starts: datetime) -> Any:
        """What is wrong with that moment, if anything is."""
        if starts <= timezone.now():
            return _("That time has passed. Choose a time to come.")
        if starts > timezone.now() + timedelta(days=366):
            return _("That is more than a year away. Choose a nearer day.")
        return None

    def starts(self) -> datetime:
        """Day and time as one moment, on the clocks of this place."""
        return timezone.make_aware(
            datetime.combine(self.cleaned_data["day"], self.cleaned_data["time"])
        )

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        return {
            "starts": self.starts(),
            "minutes": self.cleaned_data["minutes"],
            "how": self.cleaned_data["how"],
            "where": self.cleaned_data["where"],
        }

    def not_free(self, who: list[Any], me: Any) -> None:
        """Say kindly that the time is taken, without saying by what."""
        if [one.pk for one in who] == [me.pk]:
            self.add_error("time", _("You have something else at that time."))
        elif len(who) == 1:
            self.add_error(
                "time",
                _now("%(name)s is not free at that time. Try another.") % {"name": who[0].called},
            )
        else:
            self.add_error("time", _("That time is not free. Try another."))


class WithForm(MeetingForm):
    """A new meeting with one of the people one meets."""

    who = forms.ChoiceField(
        label=_("With whom?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whom you meet")},
    )
    field_order = ["who", "day", "time", "minutes", "how", "where"]

    def __init__(self, *args: Any, people: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who: Any = self.fields["who"]
        who.choices = [(str(one.pk), one.called) for one in people]
        if len(people) == 1:
            who.initial = str(people[0].pk)
        self.people = {str(one.pk): one for one in people}

    def chosen(self) -> Any:
        """The person chosen."""
        return self.people[self.cleaned_data["who"]]


class BecameForm(forms.Form):
    """What became of a meeting, in one's own view. Only the first question needs an answer."""

    what = forms.ChoiceField(
        label=_("What became of it?"),
        choices=[
            (State.MET, _("We met")),
            (State.MOVED, _("It was moved")),
            (State.MISSED, _("We missed each other")),
            (State.OFF, _("It did not happen")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what became of it")},
    )
    whose = forms.TypedChoiceField(
        label=_("Whose reason was it? Only if you like"),
        required=False,
        widget=forms.RadioSelect,
        coerce=lambda said: "" if said == UNSAID else said,
        empty_value="",
    )
    words = Words(
        label=_("A few words, only if you like"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, mine: bool, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        whose: Any = self.fields["whose"]
        whose.choices = whose_choices(mine=mine, name=name)


class WhyForm(BecameForm):
    """Whose reason it was, of what is already said."""

    what = forms.ChoiceField(choices=State.choices, widget=forms.HiddenInput)


def whose_choices(*, mine: bool, name: str) -> list[tuple[str, Any]]:
    """Whose reason, in the words of the member (``mine``) or of the colleague."""
    said: list[Any]
    if mine:
        said = [_("Something came up for me"), _("Something came up on the other side")]
    else:
        said = [
            _now("Something came up for %(name)s") % {"name": name},
            _("Something came up on our side"),
        ]
    nobody, unsaid = _("Neither: weather, buses, such things"), _("I’d rather not say")
    return [
        (Whose.MEMBER, said[0]),
        (Whose.OURS, said[1]),
        (Whose.NOBODY, nobody),
        (UNSAID, unsaid),
    ]


class WriteDownForm(WithForm):
    """A meeting that was not in the diary."""

    what = forms.ChoiceField(
        label=_("Did you meet?"),
        choices=[
            (State.MET, _("We met")),
            (State.MISSED, _("We missed each other")),
            (State.OFF, _("It did not happen")),
        ],
        initial=State.MET,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what became of it")},
    )
    field_order = ["who", "day", "time", "minutes", "how", "where", "what"]

    def does_not_suit(self, starts: datetime) -> Any:
        """It has to be over."""
        if starts > timezone.now():
            return _("That is still to come. Arrange it instead, and it stands in the diary.")
        if starts < timezone.now() - timedelta(days=366):
            return _("That is more than a year ago. Choose a nearer day.")
        return None

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return super().given() | {"what": self.cleaned_data["what"]}


class NoteForm(forms.Form):
    """The note both write, and which version of it was on the screen."""

    words = Words(
        label=_("What you would both like to remember"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "autocomplete": "off"}),
    )
    about_others = Words(
        label=_("About somebody else (a carer, a child)"),
        required=False,
        max_length=LONGEST,
        help_text=_(
            "Written apart because it is somebody else’s life too: it stays out of any copy for "
            "others."
        ),
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )
    version = forms.IntegerField(min_value=0, max_value=MOST, widget=forms.HiddenInput)
    count = forms.IntegerField(min_value=0, max_value=MOST, widget=forms.HiddenInput)

    def texts(self) -> dict[str, str]:
        """Both texts."""
        return {name: self.cleaned_data[name] for name in ("words", "about_others")}


class BringBackForm(forms.Form):
    """Which version is to be the newest again, and which one was the newest on the screen."""

    number = forms.IntegerField(min_value=1, max_value=MOST)
    version = forms.IntegerField(min_value=1, max_value=MOST)


def as_before(meeting: Meeting) -> dict[str, Any]:
    """A meeting as the beginning of another: the same time of day, place and length."""
    local = timezone.localtime(meeting.starts)
    return {
        "day": local.date(),
        "time": words.time(local.time()),
        "minutes": meeting.minutes,
        "how": meeting.how,
        "where": meeting.where,
    }
