"""What is asked in this room."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.people.actions.invitations import readable


class ReceiptForm(forms.Form):
    """The code on a receipt."""

    code = forms.CharField(
        label=_("The code on your receipt"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Please type the code.")},
    )

    def clean_code(self) -> str:
        """As it is printed, however it was typed."""
        code = readable(self.cleaned_data["code"])
        return "-".join(code[i : i + 4] for i in range(0, 16, 4))
