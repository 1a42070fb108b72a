"""Opening contacts in an emergency, and looking at it as the second colleague."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OpenForm(forms.Form):
    """Whose contacts, and why."""

    called = forms.CharField(
        label=_("Their name, exactly as they go by"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write their name.")},
    )
    reached_at = forms.CharField(
        label=_("A phone number or e-mail of theirs"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Only needed where two people go by the same name."),
    )
    why = forms.CharField(
        label=_("What has happened?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The person, and a second colleague, will read this."),
        error_messages={"required": _("Say in a sentence what has happened.")},
    )
    tell_later = forms.BooleanField(
        label=_("Hearing of it now would put them in danger"), required=False
    )

    def __init__(self, *args: Any, approver: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if approver:
            self.fields["tell_later"].help_text = _(
                "We ask %(name)s first. Nothing opens until they have agreed, so ring them."
            ) % {"name": approver}
        else:
            del self.fields["tell_later"]


class SecondForm(forms.Form):
    """What the second colleague thinks."""

    agrees = forms.ChoiceField(
        label=_("What do you think?"),
        widget=forms.RadioSelect,
        choices=[
            ("yes", _("It was right to open them")),
            ("talk", _("I would like to talk about it")),
        ],
        error_messages={"required": _("Choose one.")},
    )
    says = forms.CharField(
        label=_("Anything to add"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The person can read this too."),
    )


class LaterForm(forms.Form):
    """How much later the person is told."""

    days = forms.TypedChoiceField(
        label=_("When are they told?"),
        coerce=int,
        widget=forms.RadioSelect,
        choices=[
            (1, _("Tomorrow")),
            (3, _("In three days")),
            (7, _("In a week")),
            (14, _("In two weeks")),
        ],
        error_messages={"required": _("Choose when they are told.")},
    )

    def tell_from(self) -> datetime:
        """The moment from which they are told."""
        return timezone.now() + timedelta(days=self.cleaned_data["days"])
