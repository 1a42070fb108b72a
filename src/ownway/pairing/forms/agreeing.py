"""Writing down together how it is to be."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit import words
from ownway.pairing.parts import CODES, LONGEST, PARTS

OPEN, MONTH, SEASON, AS_IS = "open", "month", "season", "as_is"
_AFTER = {MONTH: timedelta(weeks=4), SEASON: timedelta(weeks=13)}


class AgreementForm(forms.Form):
    """The parts, all of which may be left empty, and when to look at it again."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    again = forms.ChoiceField(
        label=_("When do we look at it again?"),
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, look_again: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._look_again = look_again
        for part in PARTS:
            self.fields[part.code] = forms.CharField(
                label=part.name,
                help_text=part.hint,
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
            )
        self.order_fields([*CODES, "again", "version"])
        again: Any = self.fields["again"]
        again.choices = [
            *([(AS_IS, words.date(look_again))] if look_again else []),
            (OPEN, _("When one of us would like to")),
            (MONTH, _("In a month")),
            (SEASON, _("In three months")),
        ]
        self.initial.setdefault("again", AS_IS if look_again else OPEN)

    def words(self) -> dict[str, str]:
        """Part to what was written in it."""
        return {code: self.cleaned_data[code] for code in CODES}

    def look_again(self) -> date | None:
        """The day on which they would like to look at it again, if they said one."""
        if self.cleaned_data["again"] == AS_IS:
            return self._look_again
        after = _AFTER.get(self.cleaned_data["again"])
        return timezone.localdate() + after if after else None


class YesForm(forms.Form):
    """Yes to how it reads on the screen."""

    version = forms.IntegerField(widget=forms.HiddenInput)
