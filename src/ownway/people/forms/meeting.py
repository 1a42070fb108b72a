"""Suggesting that two people meet."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.people.models import BondKind, Person


class MeetForm(forms.Form):
    """With whom, and as what."""

    supporter = forms.ChoiceField(
        label=_("Who could they meet?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who could meet.")},
    )
    kind = forms.ChoiceField(
        label=_("As what?"),
        widget=forms.RadioSelect,
        initial=BondKind.PEER,
        choices=[(BondKind.PEER, BondKind.PEER.label), (BondKind.ADVISER, BondKind.ADVISER.label)],
    )

    def __init__(self, *args: Any, colleagues: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by_id = {str(p.pk): p for p in colleagues}
        self.fields["supporter"].choices = [  # type: ignore[attr-defined]
            (key, p.called) for key, p in self._by_id.items()
        ]

    def chosen(self) -> Person:
        """The colleague who was chosen."""
        return self._by_id[self.cleaned_data["supporter"]]
