"""What a word in a cell means: a kind of outcome, or what became of a meeting.

The longest known phrase wins. Where two phrases of as many words say different things, where a
word of doubt stands beside one ("applied for college"), or where nothing is known, it is asked.
A wrong count is worse than a question.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ownway.engines.importing import meeting_words, outcome_words
from ownway.engines.importing.cells import fold

#: The code for words that tell of nothing ("-", "ongoing", "still looking").
NOTHING: Final = "nothing"
#: In a list of defaults: a phrase that is known and still has to be asked ("work experience").
ASK: Final = ""
_REMEMBERED = 20_000
#: A cell with more letters is a story, and always asked.
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text means: a code, NOTHING, or None where it has to be asked.

    ``found`` is the phrase that decided, folded; where it is asked, ``between`` holds the codes it
    might be (empty where nothing in it is known).
    """

    code: str | None
    found: str = ""
    between: tuple[str, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether somebody has to say what it means."""
        return self.code is None


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    length: int
    code: str
    phrase: str

    def inside(self, other: "_Hit") -> bool:
        return (
            self.length < other.length
            and other.start <= self.start
            and self.start + self.length <= other.start + other.length
        )


class Words:
    """A list of words and what they mean: the defaults, and the site's own, which win.

    A whole cell that the site has said something about means that, whatever is in it: so the
    answer to "what does this mean?" is one more word of the site.
    """

    def __init__(
        self,
        defaults: Mapping[str, str],
        site: Mapping[str, str] | None = None,
        doubts: frozenset[str] = frozenset(),
        marks: Mapping[str, str] | None = None,
        whole: frozenset[str] = frozenset(),
    ) -> None:
        #: Cells without letters or digits are compared as they are: "✓", "-".
        self._marks = dict(marks or {})
        self._site: dict[str, str] = {}
        for word, code in (site or {}).items():
            key = fold(word)
            if key:
                self._site[key] = code
            else:
                self._marks[word.strip()] = code
        #: The defaults are folded as they stand (a test holds them to it).
        self._phrases: dict[str, str] = {**defaults, **self._site}
        self._longest = max((phrase.count(" ") + 1 for phrase in self._phrases), default=1)
        self._doubts = doubts
        self._whole = whole - self._site.keys()
        self._remembered: dict[str, Meaning] = {}

    @classmethod
    def outcomes(cls, site: Mapping[str, str] | None = None) -> "Words":
        """Words for what has grown; codes are those of ``journey.kinds``."""
        return cls(
            outcome_words.WORDS, site, doubts=outcome_words.DOUBTS, whole=outcome_words.WHOLE
        )

    @classmethod
    def meetings(cls, site: Mapping[str, str] | None = None) -> "Words":
        """Words for what became of a meeting; codes: met, missed, moved, off, off_member,
        off_ours, off_nobody (``meetings.end_of`` takes them apart)."""
        return cls(meeting_words.WORDS, site, marks=meeting_words.MARKS, whole=meeting_words.WHOLE)

    def meaning(self, text: str) -> Meaning:
        """What a cell means. An empty cell means nothing."""
        known = self._remembered.get(text)
        if known is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            known = self._remembered[text] = self._meaning(text)
        return known

    def _meaning(self, text: str) -> Meaning:
        folded = fold(text)
        if not folded:
            return Meaning(self._marks.get(text.strip(), NOTHING), text.strip())
        whole = self._site.get(folded) or self._phrases.get(folded)
        if whole:
            return Meaning(whole, folded)
        if len(folded) > _LONGEST:
            return Meaning(None)
        said = folded.split()
        hits = self._hits(said)
        kinds = [hit for hit in hits if hit.code not in {NOTHING, ASK}]
        return self._one_of(kinds, hits, said) if kinds else self._nothing(hits, said)

    def _nothing(self, hits: list[_Hit], said: list[str]) -> Meaning:
        """No kind is named. It tells of nothing where at least half of its words say so."""
        nothing = [hit for hit in hits if hit.code == NOTHING]
        if len(nothing) == len(hits) and 2 * sum(hit.length for hit in nothing) >= len(said):
            return Meaning(NOTHING, nothing[0].phrase)
        return Meaning(None, hits[0].phrase if hits else "")

    def _one_of(self, kinds: list[_Hit], hits: list[_Hit], said: list[str]) -> Meaning:
        """The kind of the longest phrase; asked where that is not one, or in doubt."""
        longest = max(hit.length for hit in kinds)
        best = [hit for hit in kinds if hit.length == longest]
        # "cancelled, snow": what says more of the same thing is meant.
        best = [hit for hit in best if not any(one.code.startswith(f"{hit.code}_") for one in best)]
        in_doubt = any(word in self._doubts for word in self._beside(said, kinds)) or any(
            hit.length > longest for hit in hits if hit.code == ASK
        )
        if len({hit.code for hit in best}) == 1 and not in_doubt:
            return Meaning(best[0].code, best[0].phrase)
        return Meaning(None, best[0].phrase, tuple(sorted({hit.code for hit in kinds})))

    def _hits(self, said: list[str]) -> list[_Hit]:
        """Every known phrase in the text that is not part of a longer one."""
        found: list[_Hit] = []
        for length in range(min(self._longest, len(said)), 0, -1):
            for start in range(len(said) - length + 1):
                phrase = " ".join(said[start : start + length])
                code = self._phrases.get(phrase)
                if code is not None and phrase not in self._whole:
                    hit = _Hit(start, length, code, phrase)
                    if not any(hit.inside(other) for other in found):
                        found.append(hit)
        return sorted(found, key=lambda hit: hit.start)

    @staticmethod
    def _beside(said: list[str], kinds: list[_Hit]) -> list[str]:
        """Words that are no part of a phrase that names a kind."""
        used = {at for hit in kinds for at in range(hit.start, hit.start + hit.length)}
        return [word for at, word in enumerate(said) if at not in used]
