"""How to reach somebody safely."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import phones
from ownway.people.actions.persons import Way
from ownway.people.models import Person, SafeWay, WayKind

#: No way is tried before the others.
ANY = "any"


class WaysForm(forms.Form):
    """The safe ways of one person. Each is unfolded where it is chosen."""

    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Safe ways to reach you"),
        choices=WayKind.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Choose at least one way, even if it is coming by.")
        },
    )
    text_address = forms.CharField(
        label=gettext_lazy("Mobile number"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    text_leave = forms.BooleanField(
        label=gettext_lazy("A text may wait there to be read"), required=False
    )
    phone_address = forms.CharField(
        label=gettext_lazy("Phone number"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    phone_leave = forms.BooleanField(label=gettext_lazy("You may leave a message"), required=False)
    email_address = forms.CharField(
        label=gettext_lazy("E-mail address"),
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    letter_address = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
    )
    someone_address = forms.CharField(
        label=gettext_lazy("Who, and how to reach them"), required=False, max_length=300
    )
    someone_leave = forms.BooleanField(
        label=gettext_lazy("You may leave a message with them"), required=False
    )
    first = forms.ChoiceField(
        label=gettext_lazy("Which shall we try first?"),
        required=False,
        choices=[(ANY, gettext_lazy("It does not matter")), *WayKind.choices],
        widget=forms.Select,
    )
    name_to_use = forms.CharField(
        label=gettext_lazy("In what name shall we ring or write?"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("If somebody else answers or sees it: a first name, for example."),
    )
    good_times = forms.CharField(
        label=gettext_lazy("Good times"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("For example: weekday afternoons, not on Wednesdays."),
    )
    quiet_from = forms.TimeField(
        label=gettext_lazy("No messages from"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=gettext_lazy("A text or e-mail that is due in these hours waits until they end."),
    )
    quiet_until = forms.TimeField(
        label=gettext_lazy("until"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    reveals = {
        ("kinds", "text"): ["text_address", "text_leave"],
        ("kinds", "phone"): ["phone_address", "phone_leave"],
        ("kinds", "email"): ["email_address"],
        ("kinds", "letter"): ["letter_address"],
        ("kinds", "someone"): ["someone_address", "someone_leave"],
    }

    def clean(self) -> dict[str, Any]:
        """Each chosen way needs what it takes to use it."""
        data = super().clean() or {}
        for kind in data.get("kinds", []):
            if kind != WayKind.COME_IN and f"{kind}_address" not in self.errors:
                wrong = _wrong(kind, data.get(f"{kind}_address", ""))
                if wrong:
                    self.add_error(f"{kind}_address", wrong)
        if data.get("first", ANY) not in {ANY, "", *data.get("kinds", [data.get("first")])}:
            self.add_error("first", _("Choose one of the ways you ticked."))
        if bool(data.get("quiet_from")) != bool(data.get("quiet_until")) and not (
            {"quiet_from", "quiet_until"} & set(self.errors)
        ):
            self.add_error("quiet_until", _("Say both times, or neither."))
        return data

    def ways(self) -> list[Way]:
        """What was asked for, the first one first."""
        data = self.cleaned_data
        kinds = [k for k in WayKind.values if k in data["kinds"]]
        kinds.sort(key=lambda kind: kind != data["first"])
        return [
            Way(
                kind=kind,
                address=data.get(f"{kind}_address", "").strip(),
                may_leave_message=bool(data.get(f"{kind}_leave")),
                name_to_use=data["name_to_use"],
                good_times=data["good_times"],
            )
            for kind in kinds
        ]

    @staticmethod
    def said(person: Person, ways: list[SafeWay]) -> dict[str, Any]:
        """What the form starts with: what is held already."""
        start: dict[str, Any] = {
            "kinds": [w.kind for w in ways],
            "first": ways[0].kind if ways else ANY,
            "name_to_use": next((w.name_to_use for w in ways if w.name_to_use), ""),
            "good_times": next((w.good_times for w in ways if w.good_times), ""),
            "quiet_from": person.quiet_from,
            "quiet_until": person.quiet_until,
        }
        for way in ways:
            start[f"{way.kind}_address"] = way.address
            start[f"{way.kind}_leave"] = way.may_leave_message
        return start


def _wrong(kind: str, address: str) -> str:
    """What is wrong with this address, or nothing."""
    address = address.strip()
    if not address:
        return {
            WayKind.TEXT: _("Write the mobile number."),
            WayKind.PHONE: _("Write the number."),
            WayKind.EMAIL: _("Write the e-mail address."),
            WayKind.LETTER: _("Write the address."),
        }.get(WayKind(kind), _("Write who it is, and how we reach them."))
    if kind == WayKind.TEXT and not phones.can_text(address):
        return _("A text could not arrive there. Look at the number again.")
    if kind == WayKind.PHONE and not phones.normal(address).startswith("+"):
        return _("Look at the number again: something is missing, or there is too much.")
    if kind == WayKind.EMAIL:
        try:
            validate_email(address)
        except ValidationError:
            return _("Look at the e-mail address again. It looks like name@example.org.")
    return ""


class WaysTogetherForm(WaysForm):
    """The same, written by a colleague with the person."""

    said_yes = forms.BooleanField(
        label=gettext_lazy("They are with me or on the phone, and said yes to this"),
        error_messages={"required": gettext_lazy("Only write this down together with them.")},
    )

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["quiet_from"], self.fields["quiet_until"]
        self.fields["kinds"].label = _("Safe ways to reach %(name)s") % {"name": called}
        self.fields["said_yes"].label = _(
            "%(name)s is with me or on the phone, and said yes to this"
        ) % {"name": called}
