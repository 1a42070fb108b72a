"""Which dates the team looks at."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.engines.worth import months_between
from ownway.worth.periods import MOST_MONTHS, Period, april, latest, over

_WRONG = {"required": _("Say which day"), "invalid": _("That is not a day")}


class DatesForm(forms.Form):
    """From one day to another; both belong to it."""

    begins = forms.DateField(
        label=_("First day"), widget=forms.SelectDateWidget, error_messages=_WRONG
    )
    ends = forms.DateField(
        label=_("Last day"), widget=forms.SelectDateWidget, error_messages=_WRONG
    )

    def clean(self) -> dict[str, Any]:
        """In order, begun, and not too long to read."""
        given = super().clean() or {}
        begins, ends = given.get("begins"), given.get("ends")
        if not begins or not ends:
            return given
        if begins > timezone.localdate():
            self.add_error("begins", _("That day is still to come."))
        elif begins.year < 1900:
            self.add_error("begins", _("Choose a later day."))
        elif ends < begins:
            self.add_error("ends", _("The last day is before the first."))
        elif len(months_between(begins, ends)) > MOST_MONTHS:
            self.add_error("ends", _("Choose three years at the most."))
        return given

    def period(self) -> Period:
        """The dates, up to today."""
        given = self.cleaned_data
        return Period(given["begins"], min(given["ends"], timezone.localdate()))


class YearForm(forms.Form):
    """One of the years that may be passed on."""

    year = forms.TypedChoiceField(
        label=_("Which year?"),
        coerce=int,
        error_messages={
            "required": _("Choose a year that is over."),
            "invalid_choice": _("Choose a year that is over."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = over(timezone.localdate())
        self.fields["year"].choices = [(one, str(april(one))) for one in years]  # type: ignore[attr-defined]

    def chosen(self) -> int:
        """The year that was chosen; without a choice the last one that is over."""
        if self.is_bound and self.is_valid():
            return int(self.cleaned_data["year"])
        return latest(timezone.localdate())
