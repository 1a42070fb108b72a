"""The crisis card, and what a colleague types in from paper together with somebody."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.journey.forms.growing import Kept, SaidYes, quiet_lines
from ownway.journey.models import Part

#: How many people there may be to ring, and what a card holds in letters that can still be read.
RING, SHORT, LONG, LINES = 4, 40, 280, 7


def _short(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=SHORT,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        **more,
    )


class _Few(forms.CharField):
    """A few lines: what a card can hold."""

    def __init__(self, label: Any, help_text: Any) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            max_length=LONG,
            widget=quiet_lines(3),
            error_messages={
                "max_length": gettext_lazy(
                    "That is more than a card holds. Keep it to %(limit_value)s letters; you have "
                    "%(show_value)s."
                )
            },
        )

    def clean(self, value: Any) -> Any:
        """Not so many lines that they would have to be tiny."""
        given = super().clean(value)
        lines = [one.strip() for one in given.splitlines() if one.strip()]
        if len(lines) > LINES:
            raise forms.ValidationError(
                gettext_lazy("That is more lines than a card holds. Keep it to seven.")
            )
        return "\n".join(lines)


class CardForm(Kept):
    """What stands on the card. No box has to be filled."""

    name = _short(gettext_lazy("What to call you"))
    helps = _Few(
        gettext_lazy("What helps"),
        gettext_lazy("Short is good: “Sit beside me. Speak slowly. Tea, two sugars.”"),
    )
    not_helps = _Few(
        gettext_lazy("What does not help"), gettext_lazy("“Lots of questions at once.”")
    )
    know = _Few(
        gettext_lazy("What to know about you"),
        gettext_lazy("Something you take, an allergy, who has a key, a dog at home."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, RING + 1):
            said = {"number": number}
            self.fields[f"who_{number}"] = _short(_("Who to ring: person %(number)s") % said)
            self.fields[f"number_{number}"] = _short(_("Number of person %(number)s") % said)
            self.fields[f"number_{number}"].widget.attrs["inputmode"] = "tel"
        ring = [f"{one}_{number}" for number in range(1, RING + 1) for one in ("who", "number")]
        self.order_fields(["name", *ring, "helps", "not_helps", "know", "said_yes", "version"])

    def clean(self) -> dict[str, Any]:
        """A first card has something on it. Later everything may be taken off again."""
        given = super().clean() or {}
        filled = any(value for name, value in given.items() if name not in ("said_yes", "version"))
        if not (self.errors or filled or given.get("version")):
            self.add_error("name", _("Fill in what you like, or go back"))
        return given

    def body(self) -> dict[str, Any]:
        """What the actions take."""
        said = self.cleaned_data
        rows = [
            {"who": said[f"who_{number}"], "number": said[f"number_{number}"]}
            for number in range(1, RING + 1)
        ]
        return {name: said[name] for name in ("name", "helps", "not_helps", "know")} | {
            "ring": [one for one in rows if one["who"] or one["number"]]
        }

    @staticmethod
    def said(body: dict[str, Any], version: int = 0) -> dict[str, Any]:
        """What the form starts with: what is on the card."""
        given = {name: body.get(name, "") for name in ("name", "helps", "not_helps", "know")}
        for number, one in enumerate(body.get("ring", [])[:RING], 1):
            given[f"who_{number}"], given[f"number_{number}"] = one["who"], one["number"]
        return given | {"version": version}


class CardWithForm(CardForm, SaidYes):
    """Somebody's card, typed in with them."""

    not_kept = ("said_yes",)

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        self.together_with(called)
        name = {"name": called}
        self.fields["name"].label = _("What to call %(name)s") % name
        self.fields["know"].label = _("What to know about %(name)s") % name


class PieceWithForm(SaidYes):
    """A piece of somebody's story, typed in with them."""

    not_kept = ("said_yes",)
    part = forms.ChoiceField(
        label=gettext_lazy("What is it about?"),
        widget=forms.RadioSelect,
        choices=[(one.value, one.label) for one in Part if one != Part.HOPE],
        initial=Part.HAPPENED,
        error_messages={"required": gettext_lazy("Choose what it is about")},
    )
    words = forms.CharField(
        max_length=50000,
        widget=quiet_lines(9),
        error_messages={"required": gettext_lazy("Type in their words, or go back")},
    )
    title = forms.CharField(
        label=gettext_lazy("A few words for it, if they like"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    when = forms.CharField(
        label=gettext_lazy("When was that, if they like"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ["part", "words", "title", "when", "said_yes"]

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.together_with(called)
        self.fields["words"].label = _("In %(name)s’s own words") % {"name": called}

    def given(self) -> dict[str, str]:
        """What the action takes."""
        return {name: self.cleaned_data[name] for name in ("part", "title", "words", "when")}


class PageWithForm(SaidYes):
    """A page of somebody's book, typed in with them: the headings of its kind."""

    not_kept = ("said_yes",)
    title = forms.CharField(
        label=gettext_lazy("What they call this page, if it has a name of its own"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, called: str, kind: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.together_with(called)
        own = _("In %(name)s’s own words") % {"name": called}
        self.headings = [one["heading"] for one in kind.prompts] or [""]
        names = []
        for number, heading in enumerate(self.headings):
            names.append(f"words_{number}")
            self.fields[names[-1]] = forms.CharField(
                label=heading or own,
                help_text=kind.prompts[number]["help"] if kind.prompts else "",
                required=False,
                max_length=20_000,
                widget=quiet_lines(4 if kind.prompts else 9),
            )
        self.order_fields([*names, "title", "said_yes"])

    def clean(self) -> dict[str, Any]:
        """Something, at least."""
        given = super().clean() or {}
        if not any(given.get(f"words_{number}") for number in range(len(self.headings))):
            self.add_error("words_0", _("Type in what stands on the paper, or go back"))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {
            "title": said["title"],
            "sections": [
                {"heading": heading, "words": said[f"words_{number}"]}
                for number, heading in enumerate(self.headings)
            ],
        }


class CodeForm(forms.Form):
    """A code on the card: what it opens besides, and a second word if one likes."""

    pages = forms.MultipleChoiceField(
        label=gettext_lazy("Which pages of your book may it open as well?"),
        help_text=gettext_lazy(
            "You need not choose any. It opens the newest copy of your card in any case."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    second_word = forms.CharField(
        label=gettext_lazy("A second word, if you like"),
        help_text=gettext_lazy(
            "Then whoever scans the code is asked for it. In an emergency that may cost time, so most "
            "people leave this empty."
        ),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    held_by = forms.CharField(
        label=gettext_lazy("Who knows the second word?"),
        help_text=gettext_lazy("Somebody who can be rung. The name is shown to whoever scans it."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, pages: list[tuple[Any, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(page.pk): page for page, _name in pages}
        choices: Any = self.fields["pages"]
        choices.choices = [(str(page.pk), name) for page, name in pages]
        if not pages:
            del self.fields["pages"]

    def clean(self) -> dict[str, Any]:
        """Whoever is asked for a word must know whom to ask for it."""
        given = super().clean() or {}
        if given.get("second_word") and not given.get("held_by"):
            self.add_error("held_by", _("Say who knows the word, or leave the word empty"))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        word = said["second_word"]
        return {
            "items": [self.offered[key] for key in said.get("pages", [])],
            "second_word": word,
            "held_by": said["held_by"] if word else "",
        }
