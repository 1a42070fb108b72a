"""Telling a worry, and writing what came of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.people.models import Person

#: Nobody is named.
NOBODY = "nobody"


class WorryForm(forms.Form):
    """What worries somebody, and about whom."""

    about = forms.ChoiceField(
        label=_("Who is it about?"),
        required=False,
        widget=forms.Select,
        help_text=_("You can leave this open, or choose somebody whose name you know."),
    )
    words = forms.CharField(
        label=_("I am worried that…"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("What you saw or heard, in plain words. What would help, if you know."),
        error_messages={"required": _("Write what worries you. A few words are enough.")},
    )

    def __init__(self, *args: Any, known: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by_id = {str(p.pk): p for p in known}
        self.fields["about"].choices = [  # type: ignore[attr-defined]
            (NOBODY, _("Nobody I can name")),
            *((key, p.called) for key, p in self._by_id.items()),
        ]

    def chosen(self) -> Person | None:
        """Whom it is about, if said."""
        return self._by_id.get(self.cleaned_data["about"])


class AnswerForm(forms.Form):
    """What came of a worry."""

    done = forms.CharField(
        label=_("What was done"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write what was done, even if it was to wait and listen.")},
    )
    person_told = forms.CharField(
        label=_("What the person was told"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("If they were not told anything yet, say why, and when they will be."),
        error_messages={"required": _("Write what they were told, or why not yet.")},
    )
