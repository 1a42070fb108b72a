"""What a coordinator is asked while a file is brought in."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.engines.importing import lacking
from ownway.importing import names
from ownway.importing.models import Holds
from ownway.importing.queries import Column, Layout
from ownway.importing.wording import alike, meanings
from ownway.kit.files import why

NO_COLUMN, LATER = "none", "later"
SAME, TWO = "same", "two"
#: What helps beside a field; the other names say enough.
HINTS: dict[str, Any] = {
    "ref": gettext_lazy("What your service calls somebody in its lists, such as R016."),
    "name": gettext_lazy("If first and family name stand in one column."),
    "outcome": gettext_lazy("Such as “college”, “paid work” or “vol”."),
    "outcome_day": gettext_lazy("Without a day it is kept, and not counted."),
    "minutes": gettext_lazy("Such as “60”, “1 hr” or “15 min phone call”."),
    "what": gettext_lazy("Such as “attended” or “cancelled”."),
}


class FileForm(forms.Form):
    """Which file, into which project, and what it holds."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy("From Excel (.xlsx) or a CSV. It is read, and not changed."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
        max_length=200,
        error_messages={
            "required": gettext_lazy("Choose the file you would like to bring in."),
            "empty": gettext_lazy("There is nothing in this file. Is it the right one?"),
        },
    )
    project = forms.ChoiceField(
        label=gettext_lazy("Whose records are these?"), widget=forms.RadioSelect
    )
    holds = forms.ChoiceField(
        label=gettext_lazy("What does it hold?"),
        choices=Holds.choices,
        initial=Holds.PEOPLE,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("If you have both, bring in the people first."),
    )

    def __init__(
        self, *args: Any, projects: Sequence[Any], too_big: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if too_big:  # the gate has let go of it
            self.fields["file"].error_messages["required"] = why("too_big")
        self._projects = {str(one.pk): one for one in projects}
        self.fields["project"].choices = [  # type: ignore[attr-defined]
            (key, one.name) for key, one in self._projects.items()
        ]
        if len(self._projects) == 1:
            self.initial["project"] = next(iter(self._projects))
            self.fields["project"].widget = forms.HiddenInput()

    def project_chosen(self) -> Any:
        """The project itself."""
        return self._projects[self.cleaned_data["project"]]


class LineForm(forms.Form):
    """Another line with the column names, or another kind of file: looked at, and not yet said."""

    line = forms.TypedChoiceField(
        label=gettext_lazy("Which line has the column names?"), coerce=int, widget=forms.RadioSelect
    )
    holds = forms.ChoiceField(
        label=gettext_lazy("What does the file hold?"),
        choices=Holds.choices,
        widget=forms.RadioSelect,
    )
    inline = ("holds",)

    def __init__(self, *args: Any, layout: Layout, shown: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update(line=layout.header_row, holds=layout.holds)
        self.fields["line"].choices = [  # type: ignore[attr-defined]
            (place, _("Line %(number)s: %(words)s") % {"number": place + 1, "words": shortly(line)})
            for place, line in enumerate(layout.first_rows[:shown])
            if any(cell.strip() for cell in line)
        ]


class ColumnsForm(forms.Form):
    """Each field, and the column that holds it."""

    header_row = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    holds = forms.ChoiceField(widget=forms.HiddenInput, choices=Holds.choices)

    def __init__(self, *args: Any, layout: Layout, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update(header_row=layout.header_row, holds=layout.holds)
        self._columns = {str(column.number): column for column in layout.columns}
        choices = [
            (NO_COLUMN, _("No column")),
            *((key, option(column)) for key, column in self._columns.items()),
        ]
        suggested = {column.field: key for key, column in self._columns.items() if column.field}
        self._asked = [code for code, _says, _needed in layout.fields]
        for code, says, _needed in layout.fields:
            self.fields[code] = forms.ChoiceField(
                label=str(says),
                help_text=str(HINTS.get(code, "")),
                choices=choices,
                initial=suggested.get(code, NO_COLUMN),
                required=False,
            )

    def asked(self) -> Iterator[tuple[BoundField, Sequence[str] | None]]:
        """Each question with the examples of the column that is chosen; None where none is."""
        for bound in (self[code] for code in self._asked):
            chosen = self._columns.get(str(bound.value() if bound.value() is not None else ""))
            yield bound, chosen.examples if chosen else None

    def left(self) -> list[str]:
        """The names of the columns that nothing is made of."""
        used = {str(self[code].value()) for code in self._asked}
        return [column.name for key, column in self._columns.items() if key not in used]

    def clean(self) -> dict[str, Any]:
        """No column twice, and whatever is needed."""
        data = super().clean() or {}
        first: dict[str, str] = {}
        for name in self._asked:
            key = data.get(name) or NO_COLUMN
            if key == NO_COLUMN:
                continue
            if key in first:
                self.add_error(
                    name,
                    _("“%(column)s” is chosen for “%(other)s” already. Choose another column here.")
                    % {
                        "column": self._columns[key].name,
                        "other": names.FIELDS[first[key]],
                    },
                )
            first.setdefault(key, name)
        if not self.errors:
            for group in lacking(data["holds"], self.chosen()):
                self.add_error(group[0], _without(group))
        return data

    def cannot(self, field: str) -> None:
        """The file cannot be read so, whatever the form thought."""
        self.add_error(
            field if field in self.fields else None,
            _("The file cannot be read like this. Choose the columns once more."),
        )

    def chosen(self) -> dict[str, int]:
        """Field -> column, counted from 0."""
        given = {code: self.cleaned_data.get(code) or NO_COLUMN for code in self._asked}
        return {code: int(key) for code, key in given.items() if key != NO_COLUMN}


def _without(group: Sequence[str]) -> str:
    """That one of these fields is needed."""
    first, *others = [str(names.FIELDS[code]) for code in group]
    if others:
        return _("Choose the column for “%(field)s”, or for “%(other)s”.") % {
            "field": first,
            "other": others[0],
        }
    return _("Choose the column for “%(field)s”: without it nothing can be read.") % {
        "field": first
    }


def option(column: Column) -> str:
    """A column in a list of columns, with something that stands in it."""
    example = next((one for one in column.examples if one.strip()), "")
    return f"{column.name} ({shortly([example])})" if example else column.name


def shortly(cells: Sequence[str], most: int = 60) -> str:
    """The beginning of a line."""
    words = " · ".join(cell.strip() for cell in cells if cell.strip())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def named(kind: str, key: str) -> str:
    """A field of its own for each question, whatever else the page asks by the time it is sent."""
    return f"{kind}-{sha256(key.encode()).hexdigest()[:16]}"


class AnswersForm(forms.Form):
    """The pairs on this page of pairs, and the words. Every one has an answer already, or is
    asked for: nothing is decided behind somebody's back."""

    inline: tuple[str, ...] = ()

    def __init__(
        self,
        *args: Any,
        pairs: Sequence[Any],
        unknown: Sequence[Any],
        understood: Sequence[Any],
        meanings: Mapping[str, Any],
        answers: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._answers = dict(answers)
        self._pairs = {named("pair", pair["key"]): pair for pair in pairs}
        self._unknown = {named("word", word["text"]): word for word in unknown}
        self._known = {named("word", word["text"]): word for word in understood}
        self.inline = tuple(self._pairs)
        for name, pair in self._pairs.items():
            self.fields[name] = self._same(pair)
        offered = [*((code, str(words)) for code, words in meanings.items())]
        for name, word in self._unknown.items():
            self.fields[name] = forms.ChoiceField(
                label=_("What does “%(word)s” mean?") % {"word": word["text"]},
                choices=[("", ""), *offered, (LATER, _("Ask me later"))],
                error_messages={
                    "required": _("Say what “%(word)s” means, or choose “Ask me later”.")
                    % {"word": word["text"]}
                },
                initial=LATER if answers.get(word["text"]) == "" else None,
            )
        for name, word in self._known.items():
            self.fields[name] = forms.ChoiceField(
                label=f"“{word['text']}”",
                choices=offered,
                initial=word["means"],
                required=False,
            )

    @staticmethod
    def _same(pair: Any) -> forms.ChoiceField:
        in_line = _("%(name)s (line %(line)s)")
        one = in_line % {"name": pair["name"], "line": pair["line"]}
        other = (
            in_line % {"name": pair["with_name"], "line": pair["with_line"]}
            if pair["with_line"]
            else _("%(name)s, who is here already") % {"name": pair["with_name"]}
        )
        return forms.ChoiceField(
            label=_("%(one)s and %(other)s") % {"one": one, "other": other},
            help_text=_("Alike: %(alike)s.") % {"alike": alike(pair["reasons"])},
            choices=[(SAME, _("The same person")), (TWO, _("Two people"))],
            initial=SAME if pair["accepted"] else TWO,
            widget=forms.RadioSelect,
            required=False,
        )  # fmt: skip

    def pairs(self, *, suggested: bool) -> list[BoundField]:
        """The questions about pairs that are suggested, or about those that are kept apart."""
        return [
            self[name] for name, pair in self._pairs.items() if bool(pair["suggested"]) == suggested
        ]

    def unknown(self) -> list[tuple[Any, BoundField]]:
        """The words nobody has explained yet."""
        return [(word, self[name]) for name, word in self._unknown.items()]

    def known(self) -> list[tuple[Any, BoundField]]:
        """The words that are understood, and as what."""
        return [(word, self[name]) for name, word in self._known.items()]

    def pairs_given(self) -> dict[str, bool]:
        """Pair -> one person (True) or two (False); only what was answered and may be kept."""
        return {
            pair["key"]: self.cleaned_data[name] == SAME
            for name, pair in self._pairs.items()
            if self.cleaned_data.get(name)
        }

    def changes(self) -> bool:
        """Is anything answered differently from what the figures on the page stand for?"""
        words, pairs = self.words_given(), self.pairs_given()
        accepted = {pair["key"]: bool(pair["accepted"]) for pair in self._pairs.values()}
        return bool(
            any(pairs[key] != accepted[key] for key in pairs)
            or any(means != self._answers.get(text) for text, means in words.items())
        )

    def words_given(self) -> dict[str, str]:
        """The cell's text -> code, or "" for later; of the known ones only what was changed."""
        given = {
            word["text"]: "" if self.cleaned_data[name] == LATER else self.cleaned_data[name]
            for name, word in self._unknown.items()
            if self.cleaned_data.get(name)
        }
        return given | {
            word["text"]: self.cleaned_data[name]
            for name, word in self._known.items()
            if self.cleaned_data.get(name) and self.cleaned_data[name] != word["means"]
        }


class WordForm(forms.Form):
    """A word, and what it means in one of the lists."""

    word = forms.CharField(
        label=gettext_lazy("The word, as you write it"),
        max_length=120,
        help_text=gettext_lazy("Such as “trng” or “access course”. Capitals make no difference."),
    )
    means = forms.ChoiceField(label=gettext_lazy("What it means"))

    def __init__(self, *args: Any, of: str, word: str = "", **kwargs: Any) -> None:
        """``word``: where another meaning is chosen for a word that is there."""
        super().__init__(*args, **kwargs)
        offered = [(code, str(words)) for code, words in meanings(of).items()]
        self.fields["means"].choices = [("", ""), *offered]  # type: ignore[attr-defined]
        if word:
            del self.fields["word"]
