"""What somebody wishes, whom they would rather not meet, and what stands on a page of one's own."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.pairing.actions.wishes import HEADING, LINE, PARTS, WORDS
from ownway.pairing.models import Shows, TraitKind, Weight
from ownway.pairing.queries.wishes import TraitShown

#: Empty parts at the end of one's page, for headings of one's own.
ROOM = 1


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


def _one_line() -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off"})


class TicksForm(forms.Form):
    """One question: tick what fits, and under each ticked one thing more may be said of it."""

    #: What stands under each tick, and what a trait is with that ticked and without.
    more: Any = ""
    with_more, without = "", ""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, traits: Iterable[TraitShown], said: Mapping[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reveals: dict[tuple[str, str], list[str]] = {}
        self.traits = list(traits)
        for one in self.traits:
            tick, more = f"tick-{one.code}", f"more-{one.code}"
            self.fields[tick] = forms.BooleanField(label=one.label, required=False)
            self.fields[more] = forms.BooleanField(label=self.more, required=False)
            self.initial.setdefault(tick, one.code in said)
            self.initial.setdefault(more, said.get(one.code) == self.with_more)
            self.reveals[(tick, "True")] = [more]

    def given(self, said: Mapping[str, str]) -> dict[str, str]:
        """What the actions take: these answers on top of what was said to the other questions."""
        here = {one.code for one in self.traits}
        ticked = self.cleaned_data
        return {code: how for code, how in said.items() if code not in here} | {
            code: self.with_more if ticked[f"more-{code}"] else self.without
            for code in sorted(here)
            if ticked[f"tick-{code}"]
        }


class WishForm(TicksForm):
    """What one would like; a tick alone is "would be nice"."""

    more = gettext_lazy("This must be so")
    with_more, without = Weight.MUST.value, Weight.NICE.value


class PageTicksForm(TicksForm):
    """What is true of oneself; a tick alone is "for matching only"."""

    more = gettext_lazy("Show it on my page")
    with_more, without = Shows.SEEN.value, Shows.MATCHING.value


class WishWordsForm(forms.Form):
    """Anything else, for whoever chooses with them."""

    quiet = ("words",)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    words = forms.CharField(
        label=gettext_lazy("Anything else you would like to say"),
        required=False,
        max_length=1000,
        widget=_lines(4),
    )


class PleaseNotForm(forms.Form):
    """Somebody, a team, a place. One is enough."""

    name = forms.CharField(
        label=gettext_lazy("Somebody"),
        help_text=gettext_lazy("The name they go by is best."),
        required=False,
        max_length=120,
        widget=_one_line(),
    )
    team = forms.ChoiceField(label=gettext_lazy("A team"), required=False)
    place = forms.CharField(
        label=gettext_lazy("A place to meet"), required=False, max_length=120, widget=_one_line()
    )

    def __init__(self, *args: Any, projects: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._projects = {str(one.pk): one for one in projects}
        offered = [("", _("None")), *((key, one.name) for key, one in self._projects.items())]
        self.fields["team"].choices = offered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """There is something to add."""
        said = super().clean() or {}
        if not any(said.get(name) for name in ("name", "team", "place")) and not self.errors:
            self.add_error("name", _("Write a name, choose a team or write a place"))
        return said

    def given(self) -> list[dict[str, Any]]:
        """What the actions take, one after another."""
        said = self.cleaned_data
        found = [
            {"name": said["name"]},
            {"project": self._projects.get(said["team"])},
            {"place": said["place"]},
        ]
        return [one for one in found if any(one.values())]


class PeerPageForm(forms.Form):
    """A line to be known by, and some parts in one's own words, each seen or not."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    line = forms.CharField(
        label=gettext_lazy("A line about me"),
        help_text=gettext_lazy("It stands under your name. One line is enough."),
        required=False,
        max_length=LINE,
        widget=_lines(2),
    )

    def __init__(self, *args: Any, parts: Iterable[Mapping[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = list(parts)
        used = {one["heading"] for one in there}
        offered = [{"heading": str(one)} for one in HEADINGS if str(one) not in used]
        self.parts = [*there, *offered, *({} for _n in range(ROOM))][:PARTS]
        for number, part in enumerate(self.parts):
            self.initial.setdefault(f"heading-{number}", part.get("heading", ""))
            self.initial.setdefault(f"words-{number}", part.get("words", ""))
            self.initial.setdefault(f"seen-{number}", part.get("shows") == Shows.SEEN)
            self._make(number, part.get("heading", ""))
        if self.is_bound:
            self.hold(self.data)

    def hold(self, data: Any) -> None:
        """Have a field for each part that was typed."""
        for number in range(PARTS):
            if f"words-{number}" in data and f"words-{number}" not in self.fields:
                self._make(number, "")

    def _make(self, number: int, heading: str) -> None:
        self.fields[f"heading-{number}"] = forms.CharField(
            label=_("Heading"), required=False, max_length=HEADING, widget=_one_line()
        )
        self.fields[f"words-{number}"] = forms.CharField(
            label=heading or _("In your own words"),
            required=False,
            max_length=WORDS,
            widget=_lines(3),
        )
        self.fields[f"seen-{number}"] = forms.BooleanField(
            label=_("Show it on my page"), required=False
        )

    @property
    def boxes(self) -> list[dict[str, Any]]:
        """For the page: the fields of each part."""
        return [
            {
                "heading": self[f"heading-{n}"],
                "words": self[f"words-{n}"],
                "seen": self[f"seen-{n}"],
                "name": self.initial.get(f"heading-{n}", ""),
            }
            for n in range(PARTS)
            if f"words-{n}" in self.fields
        ]

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        said = self.cleaned_data
        parts = [
            {
                "heading": said[f"heading-{n}"],
                "words": said[f"words-{n}"],
                "shows": Shows.SEEN.value if said[f"seen-{n}"] else Shows.NO.value,
            }
            for n in range(PARTS)
            if f"words-{n}" in self.fields
        ]
        return {"line": said["line"], "parts": parts}


#: Headings to begin with, to be changed or left empty.
HEADINGS = (
    gettext_lazy("What I have been through"),
    gettext_lazy("What I like"),
    gettext_lazy("What it is like to meet me"),
)


class TraitForm(forms.Form):
    """Another name for something people can wish for."""

    name = forms.CharField(
        label=gettext_lazy("What shall it be called?"),
        help_text=gettext_lazy(
            "As it goes on with a sentence, such as: a library, hearing voices."
        ),
        max_length=80,
        widget=_one_line(),
        error_messages={"required": gettext_lazy("Give it a name, or go back")},
    )
    before = forms.CharField(widget=forms.HiddenInput, required=False)

    def on_top_of(self, name: str) -> None:
        """Keep what was typed, to be sent again knowing what is there now."""
        typed: Any = self.data
        self.data = again = typed.copy()
        again["before"] = name


class NewTraitForm(TraitForm):
    """Something more people can wish for, and which question it answers."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Which question does it answer?"),
        choices=TraitKind.choices,
        widget=forms.RadioSelect,
    )
    field_order = ("kind", "name")
