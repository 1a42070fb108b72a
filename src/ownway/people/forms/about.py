"""How somebody is called and shown."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from ownway.kit.pictures import leaf
from ownway.people.models import Leaf


class AboutForm(forms.Form):
    """A name, a leaf, a language."""

    called = forms.CharField(
        label=_("What to call you"),
        max_length=80,
        help_text=_("Any name you like. It need not be the one on your papers."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "spellcheck": "false"}),
        error_messages={"required": _("Write a name we may call you by. Any name will do.")},
    )
    leaf = forms.ChoiceField(
        label=_("A leaf to go by"),
        choices=Leaf.choices,
        widget=forms.RadioSelect,
        help_text=_("Shown beside your name, in place of a photograph."),
    )
    language = forms.CharField(
        label=_("Languages you like to talk in"),
        max_length=40,
        required=False,
        help_text=_("So that we can look for somebody who speaks them too."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["leaf"].choices = [  # type: ignore[attr-defined]
            (
                kind,
                format_html(
                    '<span class="ow-with-icon">{}<span>{}</span></span>', leaf(kind, "s"), label
                ),
            )
            for kind, label in Leaf.choices
        ]
