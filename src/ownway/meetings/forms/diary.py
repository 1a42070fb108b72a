"""A set day to meet, what else stands in a diary, and the rooms of a place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.meetings import queries
from ownway.meetings.forms.meeting import LENGTHS, MeetingForm, WithForm, room_field
from ownway.meetings.models import EntryKind, Privacy, Room, RoomKind

LONGER = [
    *LENGTHS,
    (180, _("Three hours")),
    (240, _("Four hours")),
    (480, _("Eight hours")),
]


class RhythmForm(MeetingForm):
    """The same day each week, or every other."""

    every = forms.TypedChoiceField(
        label=_("How often?"),
        choices=[(1, _("Every week")), (2, _("Every other week")), (4, _("Every four weeks"))],
        coerce=int,
        widget=forms.RadioSelect,
        initial=1,
        error_messages={"required": _("Choose how often")},
    )
    field_order = ["who", "every", "day", "time", "minutes", "how", "where"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].label = _("From which day on?")
        self.fields["day"].help_text = _("The day of the week stays the same from then on.")

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        said = super().given()
        del said["starts"]
        first, at = self.cleaned_data["day"], self.cleaned_data["time"]
        return said | {"first": first, "at": at, "every": self.cleaned_data["every"]}


class NewRhythmForm(RhythmForm, WithForm):
    """A set day with one of the people one meets."""

    field_order = RhythmForm.field_order


class EntryForm(MeetingForm):
    """Anything else in colleagues' diaries."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=EntryKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is")},
    )
    title = forms.CharField(
        label=_("In a few words, if you like"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    minutes = forms.TypedChoiceField(label=_("How long?"), choices=LONGER, coerce=int, initial=60)
    others = forms.MultipleChoiceField(
        label=_("Who else, if it is with the team?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    how = where = None  # type: ignore[assignment]
    field_order = ["kind", "title", "day", "time", "minutes", "room", "others"]

    def __init__(self, *args: Any, team: list[Any], **kwargs: Any) -> None:
        rooms = kwargs.get("rooms", ())
        super().__init__(*args, **kwargs)
        self.team = {str(one.pk): one for one in team}
        others: Any = self.fields["others"]
        others.choices = [(str(one.pk), one.called) for one in team]
        if not team:
            del self.fields["others"]
        if rooms:
            self.fields["room"] = room_field(rooms)
            self.fields["room"].label = _("Which room or desk, if any?")
            self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """A desk is a desk; others are asked to time with the team only."""
        said = super().clean()
        if said.get("others") and said.get("kind") not in (EntryKind.TEAM, None):
            self.add_error("others", _("Others can be in it only where it is with the team."))
        if said.get("kind") == EntryKind.DESK and self.rooms and said.get("room") not in self.rooms:
            self.add_error("room", _("Choose a room or a desk"))
        return said

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {
            "kind": said["kind"],
            "title": said["title"],
            "starts": self.starts(),
            "minutes": said["minutes"],
            "room": self.rooms.get(said.get("room", "")),
            "others": [self.team[key] for key in said.get("others", [])],
        }


class RoomForm(forms.Form):
    """A room or a desk, and what somebody would want to know of it."""

    inline = ["kind"]
    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=RoomKind.choices,
        widget=forms.RadioSelect,
        initial=RoomKind.ROOM,
    )
    name = forms.CharField(
        label=_("What is it called?"),
        max_length=60,
        error_messages={"required": _("Say what it is called")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    where = forms.CharField(
        label=_("Where is it?"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    privacy = forms.ChoiceField(
        label=_("How private is it?"),
        choices=Privacy.choices,
        widget=forms.RadioSelect,
        initial=Privacy.PRIVATE,
    )
    access = forms.CharField(
        label=_("Getting in and around"),
        required=False,
        max_length=300,
        help_text=_("Steps, a lift, light, noise, toilets: in words."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    seats = forms.IntegerField(
        label=_("How many can sit there?"),
        min_value=1,
        max_value=500,
        initial=2,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-3"}),
    )

    def __init__(self, *args: Any, room: Room | None = None, **kwargs: Any) -> None:
        if room is not None:
            names = ("kind", "name", "where", "privacy", "access", "seats")
            kwargs["initial"] = {name: getattr(room, name) for name in names}
        super().__init__(*args, **kwargs)
        self.room = room

    def clean_name(self) -> str:
        """Two of the same name would be taken for one another."""
        name = str(self.cleaned_data["name"]).strip()
        same = queries.room_called(name)
        if same is not None and same != self.room:
            raise forms.ValidationError(_("There is one of that name already. Choose another."))
        return name
