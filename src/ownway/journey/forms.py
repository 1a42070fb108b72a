"""What somebody would like, and who may read it."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

TAKEN_BACK, DAY = "back", "day"


class GoalForm(forms.Form):
    """One thing, in one's own words."""

    quiet = ("words",)
    words = forms.CharField(
        label=_("One thing you would like"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages={"required": _("Write one thing you would like, or go back")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class ShareForm(forms.Form):
    """Who may read it, and for how long."""

    reveals = {("until", DAY): ["day"]}
    reader = forms.ChoiceField(
        label=_("Who may read this?"),
        widget=forms.RadioSelect,
        help_text=_("Only people you meet are here."),
        error_messages={"required": _("Choose who may read this, or go back")},
    )
    until = forms.ChoiceField(
        label=_("For how long?"),
        widget=forms.RadioSelect,
        initial=TAKEN_BACK,
        choices=[(TAKEN_BACK, _("Until I take it back")), (DAY, _("Until a day I choose"))],
        error_messages={"required": _("Choose for how long")},
    )
    day = forms.DateField(
        label=_("The last day"),
        widget=forms.SelectDateWidget,
        required=False,
        error_messages={"invalid": _("That is not a day")},
    )

    def __init__(self, *args: Any, people: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reader: Any = self.fields["reader"]
        reader.choices = [(str(one.pk), one.called) for one in people]
        self.people = {str(one.pk): one for one in people}

    def clean(self) -> dict[str, Any]:
        """A last day, where one was wanted, that is still to come."""
        given = super().clean() or {}
        if given.get("until") != DAY or "day" in self.errors:
            return given
        if not given.get("day"):
            self.add_error("day", _("Say which day is the last one"))
        elif given["day"] < timezone.localdate():
            self.add_error("day", _("That day has passed. Choose a day to come."))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes. The last day counts whole."""
        ends: datetime | None = None
        if self.cleaned_data["until"] == DAY:
            ends = timezone.make_aware(
                datetime.combine(self.cleaned_data["day"] + timedelta(days=1), time())
            )
        return {"reader": self.people[self.cleaned_data["reader"]], "until": ends}
