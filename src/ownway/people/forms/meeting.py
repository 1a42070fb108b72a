"""Suggesting that two people meet."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.people.models import BondKind, Person


class MeetForm(forms.Form):
    """With whom, and as what: one choice, because each colleague has their own roles."""

    supporter = forms.ChoiceField(
        label=gettext_lazy("Who could they meet?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who could meet.")},
    )

    quiet = ["supporter"]

    def __init__(
        self, *args: Any, colleagues: list[tuple[Person, BondKind]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._by_key = {f"{person.pk}-{kind}": (person, kind) for person, kind in colleagues}
        self.fields["supporter"].choices = [  # type: ignore[attr-defined]
            (
                key,
                _("%(name)s, %(role)s") % {"name": person.called, "role": str(kind.label).lower()},
            )
            for key, (person, kind) in self._by_key.items()
        ]

    def chosen(self) -> dict[str, Any]:
        """What to hand to the action."""
        supporter, kind = self._by_key[self.cleaned_data["supporter"]]
        return {"supporter": supporter, "kind": kind}
