"""What the gallery shows: invented forms in every state, leaves, rooms, rows."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.pictures import LEAVES

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


class Everything(forms.Form):
    """One of each kind of question."""

    name = forms.CharField(
        label=_("What would you like to be called?"),
        help_text=_("Any name will do."),
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    way = forms.ChoiceField(
        label=_("What’s a safe way to reach you?"),
        widget=forms.RadioSelect,
        choices=[
            ("text", _("Text message")),
            ("phone", _("Phone call")),
            ("come_in", _("I’ll come by")),
            ("not_sure", _("I’m not sure")),
        ],
    )
    mobile = forms.CharField(
        label=_("Your mobile number"),
        required=False,
        help_text=_("Our texts never say what kind of service we are."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
    )
    times = forms.MultipleChoiceField(
        label=_("When is a good time?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("morning", _("Mornings")),
            ("afternoon", _("Afternoons")),
            ("evening", _("Evenings")),
        ],
    )
    quiet_voice = forms.BooleanField(
        label=_("You may leave a message"),
        required=False,
        help_text=_("Only a first name and a number to ring."),
    )
    whose = forms.CharField(label=_("In what name?"), required=False)
    wish = forms.CharField(
        label=_("What would you like?"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    language = forms.ChoiceField(
        label=_("Which language is easiest?"),
        required=False,
        choices=[("", "-"), ("en", _("English")), ("cy", _("Welsh")), ("ur", _("Urdu"))],
    )
    start = forms.DateField(
        label=_("From which day?"), required=False, widget=forms.SelectDateWidget
    )
    first_chat = forms.DateField(
        label=_("The day of the first chat"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    hour = forms.TimeField(
        label=_("At what time?"), required=False, widget=forms.TimeInput(attrs={"type": "time"})
    )
    people = forms.IntegerField(label=_("How many people?"), required=False)
    picture = forms.FileField(label=_("A picture of the place"), required=False)

    reveals = {("way", "text"): ["mobile"], ("quiet_voice", True): ["whose"]}
    hints = {
        ("way", "come_in"): _("14 Mill Lane, weekdays from 10 to 4"),
        ("way", "not_sure"): _("That’s fine. We’ll tell you how to find us."),
    }
    dividers = {("way", "not_sure"): _("or")}


def contents(request: HttpRequest) -> dict[str, Any]:
    """Everything the gallery's template draws."""
    if request.GET.get("news"):
        messages.success(request, _("Your page is kept."))
    filled = Everything(
        {
            "way": "text",
            "mobile": "07700",
            "quiet_voice": "on",
            "wish": "Someone to walk with.",
            "start_day": "31",
            "start_month": "2",
            "start_year": "2026",
            "people": "four",
        }
    )
    filled.add_error("mobile", _("A mobile number has eleven digits."))
    filled.add_error(None, _("Tell us one way to reach you, or choose “I’m not sure”."))
    nav = [
        {"text": text, "href": f"?room={room}", "here": request.GET.get("room") == room}
        for room, text in (
            ("public", _("Public")),
            ("peer", _("Peer supporter")),
            ("team", _("Coordinator")),
            ("report", _("Report")),
        )
    ]
    return {
        "empty_form": Everything(prefix="empty"),
        "filled_form": filled,
        "leaves": LEAVES,
        "nav": nav,
        "now": timezone.now(),
        "span": dt.timedelta(hours=20),
        "tree": [
            _("Being heard"),
            _("Your own pace"),
            _("Work and learning"),
            _("Paid peers"),
            _("Easy to reach"),
            _("A warm place"),
        ],
        "own_tree": {
            "kind": "person",
            "branches": [
                _thing(_("Work with plants"), _("First wage"), "inclusion"),
                _thing(_("More people"), _("New friends"), "personal"),
                _thing(_("Feel stronger"), _("I sleep again"), "health"),
                _thing(_("Give back"), _("Helping others"), "inclusion"),
            ],
        },
    }


def _thing(words: "_StrOrPromise", grown: "_StrOrPromise", kind: str) -> dict[str, Any]:
    """A branch with one fruit."""
    return {"text": str(words), "fruits": [{"text": str(grown), "kind": kind}]}
