"""How somebody is called and shown."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.people.models import Leaf


class AboutForm(forms.Form):
    """A name, a leaf, a language."""

    called = forms.CharField(
        label=_("What to call you"), max_length=80,
        help_text=_("Any name you like. It need not be the one on your papers."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "spellcheck": "false"}),
        error_messages={"required": _("Write a name we may call you by. Any name will do.")})
    leaf = forms.ChoiceField(
        label=_("A leaf to go by"), choices=Leaf.choices, widget=forms.RadioSelect,
        help_text=_("Shown beside your name, in place of a photograph."))
    language = forms.CharField(
        label=_("Languages you like to talk in"), max_length=40, required=False,
        help_text=_("So that we can look for somebody who speaks them too."))
