"""What is written about a meeting, together."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.meetings.forms.fields import Words

LONGEST = 20000


MOST = 999_999_999  # of versions and drafts; more is no number of ours


class NoteForm(forms.Form):
    """The note both write, and which version of it was on the screen."""

    words = Words(
        label=_("What you would both like to remember"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "autocomplete": "off"}),
    )
    about_others = Words(
        label=_("About somebody else (a carer, a child)"),
        required=False,
        max_length=LONGEST,
        help_text=_(
            "Written apart because it is somebody else’s life too: it stays out of any copy for "
            "others."
        ),
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )
    version = forms.IntegerField(min_value=0, max_value=MOST, widget=forms.HiddenInput)
    count = forms.IntegerField(min_value=0, max_value=MOST, widget=forms.HiddenInput)

    def texts(self) -> dict[str, str]:
        """Both texts."""
        return {name: self.cleaned_data[name] for name in ("words", "about_others")}


class BringBackForm(forms.Form):
    """Which version is to be the newest again, and which one was the newest on the screen."""

    number = forms.IntegerField(min_value=1, max_value=MOST)
    version = forms.IntegerField(min_value=1, max_value=MOST)
