"""A page of one's book: headings that may be changed or left alone, and words under them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.journey.actions.book import HEADING, SECTIONS, WORDS
from ownway.journey.forms.growing import Kept, quiet_lines

#: Empty ones at the end, for headings of one's own; and as many again for "More room".
ROOM = 2


class PageForm(Kept):
    """Heading and words, as often as somebody likes. What has no words is not kept."""

    title = forms.CharField(
        label=_("What this page is called"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(
        self,
        *args: Any,
        sections: Iterable[Mapping[str, str]] = (),
        room: int = ROOM,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.helps: dict[int, str] = {}
        offered = [*sections, *({"heading": "", "words": ""} for _n in range(room))][:SECTIONS]
        for number, section in enumerate(offered):
            self.helps[number] = section.get("help", "")
            self.initial.setdefault(f"heading-{number}", section.get("heading", ""))
            self.initial.setdefault(f"words-{number}", section.get("words", ""))
            self._make(number)
        if self.is_bound:
            self.hold(self.data)
            if self.data.get("keep") == "more":
                for number in range(len(self._numbers()), len(self._numbers()) + ROOM + 1):
                    self._make(number)

    def hold(self, data: Any) -> None:
        """Have a field for each section that was typed, also where more came on the screen."""
        number = 0
        while number < SECTIONS and (f"words-{number}" in data or f"heading-{number}" in data):
            self._make(number)
            number += 1

    def _make(self, number: int) -> None:
        if number >= SECTIONS or f"words-{number}" in self.fields:
            return
        heading = self.initial.get(f"heading-{number}", "")
        self.fields[f"heading-{number}"] = forms.CharField(
            label=_("Heading"),
            required=False,
            max_length=HEADING,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
        self.fields[f"words-{number}"] = forms.CharField(
            label=heading or _("In your own words"),
            help_text=self.helps.get(number, ""),
            required=False,
            max_length=WORDS,
            widget=quiet_lines(4),
        )

    def _numbers(self) -> list[int]:
        return [n for n in range(SECTIONS) if f"words-{n}" in self.fields]

    @property
    def sections(self) -> list[dict[str, Any]]:
        """For the page: the two fields of each section, and what helps with it."""
        return [
            {
                "heading": self[f"heading-{n}"],
                "words": self[f"words-{n}"],
                "help": self.helps.get(n, ""),
                "name": self.initial.get(f"heading-{n}", ""),
            }
            for n in self._numbers()
        ]

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        said = self.cleaned_data
        sections = [
            {"heading": said.get(f"heading-{n}", ""), "words": said.get(f"words-{n}", "")}
            for n in self._numbers()
        ]
        return {"title": said.get("title", ""), "sections": sections}


class PageKindForm(forms.Form):
    """What a kind of page is called, says and asks, in one language."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("What shall it be called?"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give it a name, or go back")},
    )
    says = forms.CharField(
        label=_("What it is for, in a sentence"),
        max_length=400,
        required=False,
        widget=quiet_lines(2),
    )
    prompts = forms.CharField(
        label=_("Its headings"),
        help_text=_(
            "One on each line. After a bar | you can add a hint, such as: Who to ring | Two or three "
            "names are plenty. Pages that people have written stay as they are."
        ),
        max_length=6000,
        required=False,
        widget=quiet_lines(8),
    )

    @staticmethod
    def lines(prompts: Iterable[Mapping[str, str]]) -> str:
        """Headings and hints as they are written in the box."""
        return "\n".join(
            f"{one['heading']} | {one['help']}" if one.get("help") else one["heading"]
            for one in prompts
        )

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        prompts = []
        for line in self.cleaned_data["prompts"].splitlines():
            heading, _bar, hint = line.partition("|")
            if heading.strip():
                prompts.append({"heading": heading.strip()[:HEADING], "help": hint.strip()[:400]})
        said = self.cleaned_data
        return {"name": said["name"], "says": said["says"], "prompts": prompts[:SECTIONS]}

    def on_top_of(self, version: int) -> None:
        """Keep what was typed, to be sent again knowing what is there now."""
        typed: Any = self.data
        self.data = again = typed.copy()
        again["version"] = str(version)
