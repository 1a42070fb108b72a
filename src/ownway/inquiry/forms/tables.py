"""What is asked when somebody's words are put into the table of a study."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Cell, Column, Quote


def _column() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Which part of the table?"),
        choices=Column.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a part of the table")},
    )


def _words(**more: Any) -> forms.CharField:
    return forms.CharField(
        label=_("In their own words"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        error_messages={"required": _("Write what they said")},
        **more,
    )


class PutForm(forms.Form):
    """Words to put into somebody's row: of a quote, or typed."""

    column = _column()
    quote = forms.ChoiceField(
        label=_("Take the words of a quote"), required=False, widget=forms.RadioSelect
    )
    words = _words(required=False, help_text=_("Or write it here, as they said it."))

    def __init__(self, *args: Any, quotes: Iterable[tuple[Quote, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = {str(one.pk): (one, words) for one, words in quotes}
        self._quotes = {key: one for key, (one, _words) in rows.items()}
        field: Any = self.fields["quote"]
        field.choices = [("", _("No quote"))] + [
            (key, _short(words)) for key, (_one, words) in rows.items()
        ]
        if not rows:
            del self.fields["quote"]

    def clean(self) -> dict[str, Any]:
        """A quote, or words; there is nothing to put otherwise."""
        given = super().clean() or {}
        if not given.get("quote") and not given.get("words", "").strip():
            self.add_error("words", _("Write what they said, or choose a quote"))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        quote = self._quotes.get(said.get("quote", "")) if not said["words"].strip() else None
        return {"column": said["column"], "words": said["words"], "quote": quote}


class CellForm(forms.Form):
    """The words of one thing in the table."""

    column = _column()
    words = _words()

    @classmethod
    def said(cls, cell: Cell) -> dict[str, str]:
        """As it is."""
        return {"column": cell.column, "words": cell.words}


def _short(text: str) -> str:
    one = " ".join(text.split())
    return f"“{one}”" if len(one) <= 160 else f"“{one[:159].rstrip()}…”"
