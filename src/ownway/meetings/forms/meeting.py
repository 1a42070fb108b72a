"""When, how and where to meet."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ownway.kit import words
from ownway.meetings import wording
from ownway.meetings.models import How, Meeting, Room

LENGTHS = [
    (30, _("Half an hour")),
    (45, _("Three quarters of an hour")),
    (60, _("An hour")),
    (90, _("An hour and a half")),
    (120, _("Two hours")),
]


#: What stands for no room on the screen: a choice one can come back to needs a value.
NO_ROOM = "none"
TRAVEL = [
    (0, _("No time")),
    (15, _("A quarter of an hour")),
    *LENGTHS,
]
_TIMES = ["%H:%M", "%H.%M", "%I%p", "%I:%M%p", "%I.%M%p", "%I %p", "%I:%M %p", "%I.%M %p", "%H"]


class TimeOfDay(forms.TimeField):
    """Typed as people write it: 2pm, 2.30pm, 14:30, midday."""

    def to_python(self, value: Any) -> time | None:
        """Read what was typed."""
        if isinstance(value, str):
            typed = value.strip().lower().replace("a.m.", "am").replace("p.m.", "pm")
            value = {_now("midday"): "12:00", _now("noon"): "12:00"}.get(typed, typed.upper())
        return super().to_python(value)


_TRAVEL_LABELS: dict[str, Any] = {
    "travel_before": _("Time to get there"),
    "travel_after": _("Time to get back"),
}


def room_field(rooms: Sequence[Room]) -> forms.ChoiceField:
    """Which room or desk, if any; each with what one would want to know of it."""
    return forms.ChoiceField(
        label=_("Which room or desk, if it is at our place?"),
        required=False,
        choices=[
            (NO_ROOM, _("None of these")),
            *((str(one.pk), wording.room(one)) for one in rooms),
        ],
        widget=forms.RadioSelect,
        initial=NO_ROOM,
    )


def room_taken(room: Room) -> str:
    """Said of a room that somebody else has then."""
    return _now("%(room)s is not free then. Try another room or another time.") % {
        "room": room.name
    }


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

    def __init__(
        self, *args: Any, rooms: Sequence[Room] = (), travel: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rooms = {str(one.pk): one for one in rooms}
        if rooms:
            self.fields["room"] = room_field(rooms)
        for name, label in _TRAVEL_LABELS.items() if travel else ():
            self.fields[name] = forms.TypedChoiceField(
                label=label,
                choices=TRAVEL,
                coerce=int,
                required=False,
                empty_value=0,  # type: ignore[arg-type]
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
            **self._room_and_travel(),
        }

    def _room_and_travel(self) -> dict[str, Any]:
        """What was asked of it: a room only where they meet at our place."""
        said: dict[str, Any] = {
            name: self.cleaned_data[name] for name in _TRAVEL_LABELS if name in self.fields
        }
        if self.rooms:
            here = self.cleaned_data["how"] == How.HERE
            said["room"] = self.rooms.get(self.cleaned_data["room"]) if here else None
        return said

    def not_free(self, who: list[Any], me: Any, room: Any = None) -> None:
        """Say kindly that the time is taken, without saying by what."""
        if room is not None:
            self.add_error("room" if "room" in self.fields else "time", room_taken(room))
        if room is not None and not who:
            return
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


def as_before(meeting: Meeting) -> dict[str, Any]:
    """A meeting as the beginning of another: the same time of day, place and length."""
    local = timezone.localtime(meeting.starts)
    return {
        "day": local.date(),
        "time": words.time(local.time()),
        "minutes": meeting.minutes,
        "how": meeting.how,
        "where": meeting.where,
        "room": str(meeting.room_id or NO_ROOM),
        "travel_before": meeting.travel_before,
        "travel_after": meeting.travel_after,
    }
