"""What is asked of codes and of words that are marked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.colours import COLOURS, LOOKS
from ownway.inquiry.models import Code, Source
from ownway.inquiry.queries.coding import Listed, same_name


class CodeForm(forms.Form):
    """What a code is called and stands for."""

    name = forms.CharField(
        label=_("What is it called?"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give it a short name.")},
    )
    definition = forms.CharField(
        label=_("When do you use it?"),
        help_text=_("So that everybody means the same by it."),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    parent = forms.ChoiceField(label=_("Does it belong under another?"), required=False)
    heading = forms.BooleanField(
        label=_("It only gathers others, and stands on no words itself"), required=False
    )

    def __init__(self, *args: Any, listed: list[Listed], code: Code | None = None, **kw: Any):
        super().__init__(*args, **kw)
        self._code = code
        self._known = {str(one.code.pk): one.code for one in listed}
        inside = _within(code, listed)
        parents = [(str(one.code.pk), one.path) for one in listed if one.code.pk not in inside]
        self.fields["parent"].choices = [("", _("No, it stands by itself")), *parents]  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        """Two codes of one name would be mixed up."""
        name = str(self.cleaned_data["name"]).strip()
        wanted = " ".join(name.split()).casefold()
        for one in self._known.values():
            if one != self._code and " ".join(one.name.split()).casefold() == wanted:
                raise forms.ValidationError(_("There is a code of that name already."))
        return name

    def given(self) -> dict[str, Any]:
        """As the action takes it."""
        return {**self.cleaned_data, "parent": self._known.get(self.cleaned_data["parent"])}


class CodeChangeForm(CodeForm):
    """The same, with what was thought about it, and how it is shown."""

    memo = forms.CharField(
        label=_("What you think about it"),
        required=False,
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off"}),
    )
    look = forms.TypedChoiceField(
        label=_("Its colour and line"),
        coerce=int,
        choices=lambda: [(one.number, one.words) for one in sorted(LOOKS, key=_by_colour)],
    )


def _by_colour(one: Any) -> tuple[int, int]:
    return one.number % len(COLOURS), one.number


def _within(code: Code | None, listed: list[Listed]) -> set[Any]:
    """A code and all that stands under it."""
    inside = set() if code is None else {code.pk}
    for one in listed:
        if one.code.parent_id in inside:
            inside.add(one.code.pk)
    return inside


class MergeForm(forms.Form):
    """Which code this one becomes part of."""

    into = forms.ChoiceField(label=_("Which code does it become part of?"))
    why = forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, listed: list[Listed], code: Code, **kw: Any):
        super().__init__(*args, **kw)
        self._known = {str(one.code.pk): one.code for one in listed if one.code.pk != code.pk}
        paths = [(str(one.code.pk), one.path) for one in listed if one.code.pk != code.pk]
        self.fields["into"].choices = paths  # type: ignore[attr-defined]

    def given(self) -> dict[str, Any]:
        """As the action takes it."""
        return {"into": self._known[self.cleaned_data["into"]], "why": self.cleaned_data["why"]}


class CodeChoice(forms.Form):
    """A code that is there, or the name of a new one."""

    code = forms.ChoiceField(label=_("Which code?"), required=False)
    name = forms.CharField(
        label=_("Or make a new one"),
        help_text=_("A few words, such as “Somebody had time”."),
        required=False,
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, listed: list[Listed], study: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.study = study
        self._known = {str(one.code.pk): one.code for one in listed if not one.code.heading}
        paths = [(str(one.code.pk), one.path) for one in listed if not one.code.heading]
        self.fields["code"].choices = [("", _("Choose a code")), *paths]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One of the two; a new name that is there already is that code."""
        said = super().clean() or {}
        name = (said.get("name") or "").strip()
        said["chosen"] = self._known.get(said.get("code") or "")
        if name:
            said["chosen"] = same_name(self.study, name)
        elif said["chosen"] is None and not self.errors:
            raise forms.ValidationError(_("Choose a code, or give a new one its name."))
        return said


class MarkForm(CodeChoice):
    """Words by their places, as a page sends them."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def places(self) -> dict[str, int]:
        """As the action takes them."""
        return {name: self.cleaned_data[name] for name in ("start", "end", "number")}


class SentencesForm(CodeChoice):
    """Words by ticking sentences that stand beside one another."""

    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    first = forms.TypedChoiceField(label=_("From this sentence"), coerce=int)
    last = forms.TypedChoiceField(label=_("To this sentence"), coerce=int)

    field_order = ("number", "first", "last", "code", "name")

    def __init__(self, *args: Any, sentences: list[tuple[int, int, str]], **kw: Any):
        super().__init__(*args, **kw)
        self._sentences = sentences
        for name in ("first", "last"):
            self.fields[name].choices = [  # type: ignore[attr-defined]
                (at, f"{at + 1}. {_short(words)}") for at, (_s, _e, words) in enumerate(sentences)
            ]

    def clean(self) -> dict[str, Any]:
        """The later one is not before the earlier one."""
        said = super().clean()
        if "first" in said and "last" in said and said["last"] < said["first"]:
            said["first"], said["last"] = said["last"], said["first"]
        return said

    def places(self) -> dict[str, int]:
        """As the action takes them."""
        said = self.cleaned_data
        start, end = self._sentences[said["first"]][0], self._sentences[said["last"]][1]
        return {"start": start, "end": end, "number": said["number"]}


class PlaceForm(SentencesForm):
    """Other words for a mark, and perhaps another code."""

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        del self.fields["name"]


class MemoForm(forms.Form):
    """A thought beside a quote."""

    memo = forms.CharField(
        label=_("What you think about these words"),
        required=False,
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off"}),
    )


class RoundForm(forms.Form):
    """Which sources a blind round is about."""

    sources = forms.MultipleChoiceField(
        label=_("Which words is it about?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one at least.")},
    )

    def __init__(self, *args: Any, sources: list[Source], **kw: Any):
        super().__init__(*args, **kw)
        self._known = {str(one.pk): one for one in sources}
        self.fields["sources"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), one.title) for one in sources
        ]

    def chosen(self) -> list[Source]:
        """The sources themselves."""
        return [self._known[key] for key in self.cleaned_data["sources"]]


def _short(words: str, most: int = 90) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rsplit(' ', 1)[0]}…"
