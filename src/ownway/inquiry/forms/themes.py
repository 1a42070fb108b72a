"""What is asked when themes are made, changed, merged and split."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Code, Theme

#: What stands for "none of them": an empty choice would be shown as not chosen yet.
NONE = "none"
WHY = _("Why? You can leave this empty. It stands in the history.")


def _why() -> forms.CharField:
    return forms.CharField(
        label=_("Reason"),
        help_text=WHY,
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _name(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give it a name")},
    )


def _says() -> forms.CharField:
    return forms.CharField(
        label=_("What people said, in a sentence or two"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("In the group’s own words. You can leave this empty."),
    )


class _OfStudy(forms.Form):
    """A form that offers a study's codes or themes by their keys."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.rows: dict[str, Any] = {}
        super().__init__(*args, **kwargs)

    def offer(self, name: str, rows: Iterable[Any], first: Any = None) -> None:
        """These rows by name, after a first choice that means none of them."""
        choices: list[tuple[str, Any]] = [] if first is None else [(NONE, first)]
        for row in rows:
            self.rows[str(row.pk)] = row
            choices.append((str(row.pk), row.name))
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def chosen(self, name: str) -> Any:
        """The row, or rows, behind what was chosen."""
        said = self.cleaned_data[name]
        if isinstance(said, list):
            return [self.rows[key] for key in said]
        return self.rows.get(said)


def _codes(label: Any, *, required: bool = False) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        required=required,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one code")},
    )


def _theme(label: Any, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, widget=forms.Select, **more)


class NewThemeForm(_OfStudy):
    """A new theme with the codes it gathers."""

    name = _name(_("What the theme is called"))
    says = _says()
    parent = _theme(_("Inside another theme"), required=False)
    codes = _codes(_("Codes it gathers"))
    why = _why()

    def __init__(
        self, *args: Any, themes: Iterable[Theme], codes: Iterable[Code], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("parent", themes, _("No, it stands by itself"))
        self.offer("codes", codes)

    def given(self) -> dict[str, Any]:
        """For the action."""
        return self.cleaned_data | {
            "parent": self.chosen("parent"),
            "codes": self.chosen("codes"),
        }


class ThemeForm(forms.Form):
    """What a theme is called and says."""

    name = _name(_("What the theme is called"))
    says = _says()
    why = _why()


class GatherForm(_OfStudy):
    """Which codes a theme gathers."""

    codes = _codes(_("Codes it gathers"))
    why = _why()

    def __init__(self, *args: Any, codes: Iterable[Code], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("codes", codes)


class MoveForm(_OfStudy):
    """Inside which theme, and before which of its neighbours."""

    parent = _theme(_("Where should it stand?"), required=False)
    first = forms.BooleanField(label=_("As the first there"), required=False)
    why = _why()

    def __init__(self, *args: Any, themes: Iterable[Theme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("parent", themes, _("By itself"))


class MergeForm(_OfStudy):
    """Which theme this one goes into."""

    into = _theme(
        _("Which theme should it become part of?"),
        error_messages={"required": _("Choose a theme")},
    )
    why = _why()

    def __init__(self, *args: Any, themes: Iterable[Theme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("into", themes)
        field: Any = self.fields["into"]
        field.choices = [("", ""), *field.choices]


class SplitForm(_OfStudy):
    """What the new theme is called, and which codes go with it."""

    name = _name(_("What the new theme is called"))
    codes = _codes(_("Codes that go with it"), required=True)
    why = _why()

    def __init__(self, *args: Any, codes: Iterable[Code], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("codes", codes)


class ReasonForm(forms.Form):
    """Only a reason."""

    why = _why()


class LensesForm(forms.Form):
    """Through which parts of each lens a theme is seen."""

    def __init__(self, *args: Any, lenses: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints: dict[tuple[str, str], Any] = {}
        for lens in lenses:
            self.hints |= {(lens.code, part.code): part.says for part in lens.parts if part.says}
            self.fields[lens.code] = forms.MultipleChoiceField(
                label=lens.name,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                choices=[(part.code, part.name) for part in lens.parts],
                help_text=lens.says,
            )


class LensForm(forms.Form):
    """A lens of the study's own."""

    name = _name(_("What the lens is called"))
    parts = forms.CharField(
        label=_("What to look for"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        help_text=_("One thing on each line."),
        error_messages={"required": _("Say at least one thing to look for")},
    )

    def clean_parts(self) -> list[str]:
        """A list, without empty lines."""
        return [one.strip() for one in self.cleaned_data["parts"].splitlines() if one.strip()]
