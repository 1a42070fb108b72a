"""A link for somebody outside: for whom, what it opens, until when."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.journey.items import Item

WEEK, MONTH, SEASON = "week", "month", "season"
_LASTS = {WEEK: 7, MONTH: 31, SEASON: 92}


class LinkForm(forms.Form):
    """What the owner says about a link."""

    quiet = ("for_whom", "second_word", "held_by")
    for_whom = forms.CharField(
        label=_("Who is it for?"),
        help_text=_(
            "As you would say it, such as “my sister” or “the surgery”. Only you see this."
        ),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Say who it is for, so that you know it again")},
    )
    items = forms.MultipleChoiceField(
        label=_("What may they read?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one thing")},
    )
    lasts = forms.ChoiceField(
        label=_("For how long?"),
        widget=forms.RadioSelect,
        choices=[
            (WEEK, _("A week")),
            (MONTH, _("A month")),
            (SEASON, _("Three months")),
        ],
        help_text=_("You can end it in one tap before that."),
        error_messages={"required": _("Say for how long")},
    )
    second_word = forms.CharField(
        label=_("A second word, if you like"),
        help_text=_(
            "Whoever opens the link has to type it. Tell it to them another way than the link."
        ),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, offered: Iterable[tuple[str, Item, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(offered)
        self.found = {key: item for key, item, _name in rows}
        choices: Any = self.fields["items"]
        choices.choices = [(key, name) for key, _item, name in rows]

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        until: datetime = timezone.now() + timedelta(days=_LASTS[said["lasts"]])
        return {
            "for_whom": said["for_whom"],
            "items": [self.found[key] for key in said["items"]],
            "until": until,
            "second_word": said["second_word"],
            "held_by": said["for_whom"] if said["second_word"] else "",
        }


class OpenForm(forms.Form):
    """What somebody outside may type. Asked of every link alike."""

    word = forms.CharField(
        label=_("A second word, if you were given one"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
