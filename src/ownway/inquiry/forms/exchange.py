"""What is asked to bring a project in from a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

#: Bytes of a file that are read at once.
MOST = 40_000_000


class ProjectForm(forms.Form):
    """A REFI-QDA file, and that those whose words are in it agreed."""

    file = forms.FileField(
        label=_("A REFI-QDA project or codebook"),
        help_text=_("Its name ends in .qdpx or .qdc."),
        widget=forms.FileInput(attrs={"accept": ".qdpx,.qdc"}),
        max_length=200,
    )
    agreed = forms.BooleanField(
        label=_("Those whose words are in it agreed that this study works with them.")
    )

    def clean_file(self) -> Any:
        """Its bytes."""
        sent = self.cleaned_data["file"]
        if sent.size > MOST:
            raise forms.ValidationError(_("This file is larger than we take at once."))
        return sent.read()
