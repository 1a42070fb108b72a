"""What is said with an introduction, and whom a coordinator suggests."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.meetings.forms import MeetingForm
from ownway.pairing.models import After

YES, CANT = "yes", "cant"


class AskForm(forms.Form):
    """What somebody sends with it, if anything."""

    words = forms.CharField(
        label=_("Anything you would like to say first?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("You can leave this empty."),
    )


class AnswerForm(AskForm):
    """Yes, or not this time: two buttons."""

    answer = forms.ChoiceField(choices=[(YES, YES), (CANT, CANT)], widget=forms.HiddenInput)


class AfterForm(forms.Form):
    """How to go on after the cup of tea."""

    what = forms.ChoiceField(
        label=_("How would you like to go on?"),
        choices=[(one.value, one.label) for one in (After.ON, After.ELSE)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. You can change it.")},
    )


class TeaForm(MeetingForm):
    """When and where for the cup of tea."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"].initial = "cafe"


class WhoForm(forms.Form):
    """Somebody, of those offered."""

    who = forms.ChoiceField(label=_("Who?"), error_messages={"required": _("Choose somebody")})

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        who: Any = self.fields["who"]
        who.choices = [
            ("", _("Choose somebody")),
            *((key, one.called) for key, one in self._people.items()),
        ]

    def chosen(self) -> Any:
        """The person chosen."""
        return self._people[self.cleaned_data["who"]]
