"""What is said about words that two people saw differently."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TalkForm(forms.Form):
    """How somebody sees it."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    says = forms.CharField(
        label=_("How do you see these words?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages={"required": _("Write a sentence, or go back.")},
    )


class SettleForm(forms.Form):
    """What came of it."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    came_of = forms.CharField(
        label=_("What came of it?"),
        help_text=_("That you see it differently can stay. Then say so."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        error_messages={"required": _("Write a sentence, or go back.")},
    )
