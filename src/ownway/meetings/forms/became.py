"""What became of a meeting."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ownway.meetings.forms.fields import Words
from ownway.meetings.forms.meeting import WithForm
from ownway.meetings.models import Reason, State, Whose

#: What stands for "not said" on the screen: a choice one can come back to needs a value.
UNSAID = "unsaid"


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
    reason = forms.TypedChoiceField(
        label=_("What kind of reason? Only if you like"),
        required=False,
        choices=[(UNSAID, _("I’d rather not say")), *[one for one in Reason.choices if one[0]]],
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
