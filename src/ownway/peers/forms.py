"""Ready work, paid time, and the hours of a week."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ownway.kit import words
from ownway.peers.actions import AlreadyWritten, NotYet
from ownway.peers.models import Task, TaskKind, TimeKind

_TIMES = ["%H:%M", "%H.%M", "%I%p", "%I:%M%p", "%I.%M%p", "%I %p", "%I:%M %p", "%I.%M %p", "%H"]
NARROW = {"class": "nhsuk-input--width-4", "autocomplete": "off", "inputmode": "numeric"}


class _TimeOfDay(forms.TimeField):
    """Typed as people write it: 2pm, 2.30pm, 14:30, midday."""

    def to_python(self, value: Any) -> time | None:
        """Read what was typed."""
        if isinstance(value, str):
            typed = value.strip().lower().replace("a.m.", "am").replace("p.m.", "pm")
            value = {_now("midday"): "12:00", _now("noon"): "12:00"}.get(typed, typed.upper())
        return super().to_python(value)


def _minutes(label: Any, least: int, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        widget=forms.TextInput(attrs=NARROW),
        error_messages={
            "required": _("Say how many minutes"),
            "invalid": _("Write the minutes as a number"),
            "min_value": _("That is too short"),
            "max_value": _("That is too long"),
        },
    )


class StretchForm(forms.Form):
    """From when, how long, and a few words."""

    day = forms.DateField(
        label=_("Which day?"),
        widget=forms.SelectDateWidget,
        help_text=_("For example 27 11 2026"),
        error_messages={"required": _("Say which day"), "invalid": _("That is not a day")},
    )
    time = _TimeOfDay(
        label=_("From what time?"),
        input_formats=_TIMES,
        help_text=_("For example 2pm or 14:30"),
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-5", "autocomplete": "off"}),
        error_messages={
            "required": _("Say what time"),
            "invalid": _("Write the time like 2pm or 14:30"),
        },
    )
    minutes = _minutes(_("How many minutes?"), 1, 1440)
    words = forms.CharField(
        label=_("What you did, if you like"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        day, at = self.cleaned_data["day"], self.cleaned_data["time"]
        return {
            "starts": timezone.make_aware(datetime.combine(day, at)),
            "minutes": self.cleaned_data["minutes"],
            "words": self.cleaned_data["words"],
        }

    def refused(self, why: NotYet | AlreadyWritten) -> None:
        """Say kindly why it cannot be written down."""
        if isinstance(why, NotYet):
            self.add_error("time", _("That time is not over yet. Write it down afterwards."))
            return
        begins, ends = words.time(why.row.starts), words.time(why.row.ends)
        self.add_error(
            "time",
            _now("%(begins)s to %(ends)s is written down already.")
            % {"begins": begins, "ends": ends},
        )


class LogForm(StretchForm):
    """A stretch of paid work of any kind but ready work, which is written down with what was done."""

    kind = forms.ChoiceField(
        label=_("What was it?"),
        choices=[(k, label) for k, label in TimeKind.choices if k != TimeKind.TASK],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it was")},
    )
    field_order = ["kind", "day", "time", "minutes", "words"]

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return super().given() | {"kind": self.cleaned_data["kind"]}


class TaskForm(forms.Form):
    """A piece of ready work."""

    project = forms.ChoiceField(
        label=_("For which project?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a project")},
    )
    title = forms.CharField(
        label=_("What is it?"),
        max_length=80,
        help_text=_("For example: walk to the new library café"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Say what it is")},
    )
    says = forms.CharField(
        label=_("What to do, in a sentence or two"),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(
        label=_("What kind?"),
        choices=TaskKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what kind it is")},
    )
    minutes = _minutes(_("About how many minutes?"), 5, 600)
    once = forms.TypedChoiceField(
        label=_("Who is it for?"),
        choices=[
            ("yes", _("One person: when it is done, it is off the list")),
            ("no", _("Everybody, each once, such as learning")),
        ],
        widget=forms.RadioSelect,
        coerce=lambda said: said == "yes",
        initial="yes",
    )

    def __init__(self, *args: Any, projects: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._projects = {str(one.pk): one for one in projects}
        project: Any = self.fields["project"]
        project.choices = [(key, one.name) for key, one in self._projects.items()]
        if len(self._projects) == 1:
            del self.fields["project"]

    def given(self) -> dict[str, Any]:
        """What the action takes, with the project."""
        data = dict(self.cleaned_data)
        chosen = self._projects[data.pop("project", next(iter(self._projects)))]
        return {"project": chosen, **data}


class TaskChangeForm(TaskForm):
    """The same of what is on the list; its project stays."""

    def __init__(self, *args: Any, task: Task, **kwargs: Any) -> None:
        initial = {name: getattr(task, name) for name in ("title", "says", "kind", "minutes")}
        initial["once"] = "yes" if task.once else "no"
        super().__init__(*args, initial=initial, projects=[task.project], **kwargs)

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return dict(self.cleaned_data)


class WeekForm(forms.Form):
    """How much paid time somebody has in a week."""

    hours = forms.DecimalField(
        label=_("How many paid hours a week?"),
        min_value=0,
        max_value=48,
        decimal_places=2,
        localize=True,
        help_text=_("For example 6, or 7.5. Nought if they are not paid just now."),
        widget=forms.TextInput(attrs={**NARROW, "inputmode": "decimal"}),
        error_messages={
            "required": _("Say how many hours"),
            "invalid": _("Write the hours as a number"),
            "max_value": _("That is too long"),
            "min_value": _("Write the hours as a number"),
            "max_decimal_places": _("Write the hours as a number"),
        },
    )
    since = forms.DateField(
        label=_("From which day?"),
        widget=forms.SelectDateWidget,
        error_messages={"required": _("Say which day"), "invalid": _("That is not a day")},
    )

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return {
            "minutes": round(self.cleaned_data["hours"] * 60),
            "since": self.cleaned_data["since"],
        }


def as_written(row: Any) -> dict[str, Any]:
    """A stretch as it is written down, for putting it right."""
    local = timezone.localtime(row.starts)
    return {
        "day": local.date(),
        "time": words.time(local.time()),
        "minutes": row.minutes,
        "words": row.words,
    }
