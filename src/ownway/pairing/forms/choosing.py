"""Asking a person instead of a list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.pairing.models import HelpKind


class HelpForm(forms.Form):
    """What one would like, and anything to say with it."""

    kind = forms.ChoiceField(
        label=_("What would you like?"),
        choices=[(one.value, one.label) for one in HelpKind if one != HelpKind.NONE],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one")},
    )
    words = forms.CharField(
        label=_("Anything you would like to say first?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("You can leave this empty."),
    )
    shows_wishes = forms.BooleanField(
        label=_("They may read what I wish for, until we have talked"), required=False
    )

    not_kept = ("shows_wishes",)

    @staticmethod
    def ways() -> list[tuple[str, object]]:
        """What can be asked, for the page with the list."""
        return [(one.value, one.label) for one in HelpKind if one != HelpKind.NONE]
