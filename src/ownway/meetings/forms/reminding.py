"""When to be reminded, and what a calendar may say."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.meetings.models import Saying, When


class RemindingForm(forms.Form):
    """When, and how much it says. A colleague is not asked the second: it never names a member."""

    when = forms.ChoiceField(
        label=_("When?"), choices=When.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose when, or none")},
    )  # fmt: skip
    saying = forms.ChoiceField(
        label=_("What should it say?"),
        help_text=_("Whoever picks up your phone reads it too."),
        choices=Saying.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it says")},
    )

    def __init__(self, *args: Any, may_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_name:
            del self.fields["saying"]

    def given(self) -> dict[str, str]:
        """What the action takes."""
        return {"saying": Saying.TIME, **self.cleaned_data}


class FeedForm(forms.Form):
    """What stands beside the times."""

    names = forms.BooleanField(label=_("Whom I meet"), required=False)
    places = forms.BooleanField(label=_("Where"), required=False)

    def __init__(self, *args: Any, may_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_name:
            del self.fields["names"]

    def given(self) -> dict[str, bool]:
        """What the action takes."""
        return {"names": False, **self.cleaned_data}
