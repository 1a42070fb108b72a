"""How this is shown: language, easy read, size of text, reading aloud."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.people.shown import Shown, languages


class ShownForm(forms.Form):
    """Each has an answer already; none has to be changed."""

    language = forms.ChoiceField(
        label=_("Which language?"),
        required=False,
        widget=forms.RadioSelect,
    )
    easy = forms.ChoiceField(
        label=_("Easy read?"),
        help_text=_("Short sentences, larger letters, one thing below the other, with pictures."),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes, easy read")), ("no", _("No"))],
    )
    text = forms.ChoiceField(
        label=_("How large shall the letters be?"),
        widget=forms.RadioSelect,
        choices=[("normal", _("As they are")), ("large", _("Large")), ("larger", _("Very large"))],
    )
    read = forms.ChoiceField(
        label=_("A button that reads pages aloud?"),
        help_text=_("Your browser does the reading, with a voice it has. It needs JavaScript."),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes")), ("no", _("No"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language: Any = self.fields["language"]
        language.choices = languages()

    @staticmethod
    def said(shown: Shown, language: str) -> dict[str, str]:
        """What the form starts with."""
        return {
            "language": shown.language or language,
            "easy": "yes" if shown.easy else "no",
            "text": shown.text,
            "read": "yes" if shown.read else "no",
        }

    def given(self) -> Shown:
        """The choice."""
        said = self.cleaned_data
        return Shown(said["language"], said["easy"] == "yes", said["text"], said["read"] == "yes")
