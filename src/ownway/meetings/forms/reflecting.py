"""What a colleague writes for themself."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.meetings.forms.fields import Words
from ownway.meetings.forms.notes import LONGEST


class ReflectionForm(forms.Form):
    """One box for one's own words, and whether it is for supervision."""

    words = Words(
        label=_("In your own words"),
        max_length=LONGEST,
        help_text=_(
            "You can speak instead of typing, with the microphone of your keyboard. Some phones send "
            "what you say to their maker. Leave names out, and what is somebody else’s story."
        ),
        widget=forms.Textarea(attrs={"rows": 10, "autocomplete": "off"}),
        error_messages={"required": _("Write something first")},
    )
    bring = forms.BooleanField(label=_("I want to bring this to supervision"), required=False)
