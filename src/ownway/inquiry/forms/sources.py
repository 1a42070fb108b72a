"""What is asked to bring words into a study, and to put other names into them."""

from pathlib import Path
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Interview, Source, Wave
from ownway.kit.files import Refused, Words, safe_sound, why, words_of

_NO_MEMORY = {"autocomplete": "off"}
#: How many names one goes through a text with at once.
PAIRS = 4
#: Letters one types or pastes at once: longer than any conversation; a file may be longer.
TYPED = 400_000


class WordsField(forms.FileField):
    """A document, text file, subtitles or PDF: its words, read as it comes in."""

    def __init__(self, **kwargs: Any) -> None:
        accept = ".docx,.txt,.vtt,.srt,.pdf"
        super().__init__(widget=forms.FileInput(attrs={"accept": accept}), max_length=200, **kwargs)
        self.error_messages["empty"] = why("nothing_in_it")

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The file's :class:`Words`, or nothing; what is refused is said in plain words."""
        sent = super().clean(data, initial)
        if not sent:
            return None
        try:
            return words_of(Path(sent.temporary_file_path()), sent.name)
        except Refused as refused:
            raise forms.ValidationError(why(refused.code)) from None


class HeardField(forms.FileField):
    """A recording, made safe as it comes in."""

    def __init__(self, **kwargs: Any) -> None:
        accept = "audio/*,.mp3,.m4a,.wav,.ogg,.opus,.webm"
        super().__init__(widget=forms.FileInput(attrs={"accept": accept}), max_length=200, **kwargs)
        self.error_messages["empty"] = why("nothing_in_it")

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The recording without what stood around its sound."""
        sent = super().clean(data, initial)
        try:
            return safe_sound(Path(sent.temporary_file_path()))
        except Refused as refused:
            raise forms.ValidationError(why(refused.code)) from None


class _WaveField(forms.ModelChoiceField):
    """One of a study's waves, by its name."""

    def label_from_instance(self, obj: Any) -> str:
        """What the study calls it."""
        return str(obj.name)


class _When(forms.Form):
    """When it was told."""

    wave = _WaveField(
        label=_("When was it told?"),
        queryset=Wave.objects.none(),
        required=False,
        empty_label=_("I’m not sure"),
    )


class SourceForm(_When):
    """New words: from a file, typed or pasted."""

    interview = forms.ModelChoiceField(
        label=_("In which conversation?"),
        queryset=Interview.objects.none(),
        required=False,
        empty_label=_("In none of these"),
    )
    title = forms.CharField(
        label=_("What do you call it?"),
        help_text=_("Without a name, please. You can leave it empty."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=_NO_MEMORY),
    )
    words = WordsField(
        label=_("A file"),
        help_text=_("Word (.docx), text (.txt), subtitles (.vtt, .srt) or PDF, up to 20 MB."),
        required=False,
    )
    text = forms.CharField(
        label=_("Or type or paste it here"),
        help_text=_(
            "If several people speak, begin a line with who does, as in “Rosa: I came by bus”."
        ),
        required=False,
        strip=False,
        max_length=TYPED,
        widget=forms.Textarea(attrs={"rows": 12, **_NO_MEMORY}),
    )
    field_order = ["interview", "wave", "title", "words", "text"]

    def __init__(
        self, *args: Any, waves: Any, talks: Any = (), too_big: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wave"].queryset = waves  # type: ignore[attr-defined]
        if talks:
            self.fields["interview"].queryset = talks  # type: ignore[attr-defined]
            self.fields["interview"].label_from_instance = _talk  # type: ignore[attr-defined]
        else:
            del self.fields["interview"]
        if not waves:
            del self.fields["wave"]
        self._too_big = too_big

    def clean(self) -> dict[str, Any]:
        """Words, from one place."""
        said = super().clean() or {}
        if self._too_big:
            self.add_error("words", why("words_too_big"))
        elif "words" not in self.errors:
            found, typed = said.get("words"), (said.get("text") or "").strip()
            if found and typed:
                self.add_error(
                    "text", _("There are words here and a file too. Bring in one of them.")
                )
            elif not found and not typed:
                self.add_error("words", _("Choose a file, or type or paste the words."))
        return said

    def brought(self) -> Words | None:
        """The words of the file, if one was sent."""
        found: Words | None = self.cleaned_data["words"]
        return found

    def told(self) -> dict[str, Any]:
        """In which conversation, and when."""
        said = self.cleaned_data
        return {"interview": said.get("interview"), "wave": said.get("wave")}


def _talk(interview: Interview) -> str:
    from ownway.kit import words

    when = words.moment(interview.starts) if interview.starts else str(_("No day yet"))
    return f"{when}, {interview.wave.name}" if interview.wave else when


class SourceChangeForm(_When):
    """What it is called, and when it was told."""

    title = forms.CharField(
        label=_("What do you call it?"),
        help_text=_("Without a name, please."),
        max_length=200,
        widget=forms.TextInput(attrs=_NO_MEMORY),
        error_messages={"required": _("A few words are enough.")},
    )
    field_order = ["title", "wave"]

    def __init__(self, *args: Any, source: Source, waves: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"title": source.title, "wave": source.wave_id}
        self.fields["wave"].queryset = waves  # type: ignore[attr-defined]


class RecordingForm(forms.Form):
    """A recording for words that are there."""

    sound = HeardField(
        label=_("A recording"),
        help_text=_("MP3, M4A, WAV, Ogg or WebM, up to an hour and 30 MB."),
        error_messages={"required": _("Choose a recording, or go back")},
    )

    def __init__(self, *args: Any, too_big: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if too_big:
            self.fields["sound"].error_messages["required"] = why("sound_too_big")


class NamesForm(forms.Form):
    """Names, and what is to stand in their place."""

    def __init__(self, *args: Any, known: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [*known, *[("", "")] * PAIRS][: max(PAIRS, len(known) + 2)]
        if self.is_bound:
            known = known + [("", "")] * 40
        for number, (real, stands) in enumerate(known[:40]):
            if self.is_bound and f"real_{number}" not in self.data:
                break
            self._row(number, real, stands)

    def _row(self, number: int, real: str, stands: str) -> None:
        for name, says, begin in (
            ("real", _("It says"), real),
            ("stands", _("Let it say"), stands),
        ):
            self.fields[f"{name}_{number}"] = forms.CharField(
                label=says,
                required=False,
                max_length=200,
                initial=begin,
                widget=forms.TextInput(attrs=_NO_MEMORY),
            )

    def rows(self) -> list[tuple[Any, Any]]:
        """The two fields of each line."""
        count = len(self.fields) // 2
        return [(self[f"real_{number}"], self[f"stands_{number}"]) for number in range(count)]

    def clean(self) -> dict[str, Any]:
        """Each name with what stands for it; one at least."""
        said = super().clean() or {}
        for number in range(len(self.fields) // 2):
            if said.get(f"real_{number}") and not said.get(f"stands_{number}"):
                self.add_error(f"stands_{number}", _("What is to stand there?"))
        if not self.errors and not self.pairs():
            self.add_error("real_0", _("Write a name that stands in the text."))
        return said

    def pairs(self) -> list[tuple[str, str]]:
        """What it says, and what it is to say."""
        said = self.cleaned_data
        rows = range(len(self.fields) // 2)
        both = [(said.get(f"real_{n}", ""), said.get(f"stands_{n}", "")) for n in rows]
        return [(" ".join(real.split()), stands.strip()) for real, stands in both if real.strip()]


def places(sent: list[str]) -> list[tuple[int, int]]:
    """The places that were ticked: "12-16" as its two numbers."""
    found = (one.split("-") for one in sent)
    return [
        (int(pair[0]), int(pair[1]))
        for pair in found
        if len(pair) == 2
        and all(half.isascii() and half.isdigit() and len(half) < 9 for half in pair)
    ]
