"""The messages that may leave the house: registered, neutral, and short enough for a text.

Each app registers its own in ``APP/messages.py`` (found by itself when the application starts):

    CODE = neutral("people.code", _("Your code"), _("Your code is {code}. It works once."))

Placeholders stand in braces. What is put in for them is checked again when a message is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from django.utils.functional import Promise

from ownway.post.neutral import problems

EMAIL, TEXT = "email", "text"
LONGEST_TEXT = 160
# How long what is filled in usually is, to see at registration whether a text still fits.
SAMPLES = {
    "code": "123456",
    "date": "Wednesday 30 September",
    "link": "https://hello.example.org/in/" + "x" * 32,
    "name": "Alexandra-Marie",
    "number": "12",
    "phone": "+44 20 7946 0958",
    "place": "The Old Bakery, 12 Long Lane",
    "sender": "The Old Bakery",
    "time": "Wednesday 30 September, 10.30 am",
}
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})
_known: dict[str, "Template"] = {}


class NotNeutral(ValueError):
    """A message would say too much, or does not fit."""


@dataclass(frozen=True)
class Template:
    """One neutral message. Subject and body may be lazily translated."""

    name: str
    subject: "str | Promise"
    body: "str | Promise"
    channels: tuple[str, ...] = (EMAIL, TEXT)
    samples: Mapping[str, str] = field(default_factory=dict)

    @property
    def placeholders(self) -> set[str]:
        """What has to be filled in."""
        return _placeholders(str(self.subject)) | _placeholders(str(self.body))

    def fill(self, words: Mapping[str, object]) -> tuple[str, str]:
        """Subject and body with these words, which must be exactly those that are asked for."""
        wanted = self.placeholders
        if wanted != set(words):
            raise ValueError(f"{self.name} takes {sorted(wanted)}, not {sorted(words)}.")
        said = {name: str(word) for name, word in words.items()}
        subject = " ".join(str(self.subject).format_map(said).split())
        return subject, str(self.body).format_map(said)

    def sample(self) -> tuple[str, str]:
        """Subject and body as they might arrive."""
        return self.fill({name: self._sample(name) for name in self.placeholders})

    def faults(self) -> list[str]:
        """What is wrong with this message in the language of the moment."""
        subject, body = self.sample()
        found = [f"it says {word!r}" for word in problems(f"{subject}\n{body}")]
        length = len(as_text(body))
        if TEXT in self.channels and length > LONGEST_TEXT:
            found.append(f"as a text it has {length} characters; {LONGEST_TEXT} fit")
        return found

    def _sample(self, name: str) -> str:
        try:
            return self.samples.get(name) or SAMPLES[name]
        except KeyError:
            raise NotNeutral(
                f"{name} needs a sample: neutral(…, samples={{{name!r}: '…'}})."
            ) from None


def neutral(
    name: str,
    subject: "str | Promise",
    body: "str | Promise",
    *,
    channels: tuple[str, ...] = (EMAIL, TEXT),
    samples: Mapping[str, str] | None = None,
) -> Template:
    """Register a message. Refuses one that says what kind of service this is, and one too long
    for a text (unless ``channels=("email",)``)."""
    if name in _known:
        raise ValueError(f"The message {name} is registered twice.")
    template = Template(name, subject, body, channels, dict(samples or {}))
    if faults := template.faults():
        raise NotNeutral(f"The message {name} cannot go out: {'; '.join(faults)}.")
    _known[name] = template
    return template


def named(name: str) -> Template:
    """The message with this name, or KeyError."""
    return _known[name]


def every() -> list[Template]:
    """All registered messages, by name."""
    return [_known[name] for name in sorted(_known)]


def without_names(words: Mapping[str, object]) -> dict[str, object]:
    """The words to be checked: nobody's message is held because they are called Ward."""
    return {key: SAMPLES["name"] if key == "name" else word for key, word in words.items()}


def as_text(body: str) -> str:
    """The body with plain quotes and dashes: one curly quote halves what a text can hold."""
    return body.translate(_PLAIN)


def _placeholders(text: str) -> set[str]:
    names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    if not all(name.isidentifier() for name in names):
        raise NotNeutral(f"Placeholders are plain names in braces: {sorted(names)}.")
    return names
