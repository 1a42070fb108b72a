"""The gate for words: documents, text files, subtitles and PDFs, read in the limited child process.

words = words_of(path, "interview.docx")   # Words; raises Refused
"""

import stat
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ownway.kit.files import gate
from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import CODES, Refused

_MB = 1024 * 1024
#: Codepoints of one text: a whole book, and no more.
LETTERS = 2_000_000
WORDS = Limits(
    file=20 * _MB, parts=2_000, unpacked=100 * _MB, memory=512 * _MB, cpu_seconds=30,
    wait_seconds=60, life_seconds=120,
)  # fmt: skip
KINDS = ("docx", "txt", "vtt", "srt", "pdf")
#: What a document may hold beside its words, and is not brought in: said on the screen.
LEFT_OUT = ("comments", "notes", "deleted", "pictures", "margins")
_START = """
import json, sys
told = json.loads(sys.argv[1])
sys.path[:] = told["path"]
from ownway.kit.files.wording import main
from ownway.kit.files.limits import Limits
main(Limits(**told["limits"]), told["parent"])
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a file with ``\\n`` line ends, and what it says of who speaks when."""

    text: str
    #: ``{"start", "end", "speaker", "from", "to"}``: codepoints of the text, milliseconds or None.
    turns: list[dict[str, Any]] = field(default_factory=list)
    kind: str = "txt"
    #: Two readings agreed to the letter. False: somebody has to compare it with the file.
    sure: bool = False
    left_out: tuple[str, ...] = ()


def words_of(path: Path, name: str = "", *, limits: Limits = WORDS) -> Words:
    """The words of a DOCX, TXT, VTT, SRT or PDF file, none of them changed.

    ``name`` is what it was called, which is believed in nothing.

    Raises:
        Refused: with a code for :func:`ownway.kit.files.why`; take nothing from it.
    """
    del name  # what a file is, its content says
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused("not_words")
    if found.st_size == 0:
        raise Refused("nothing_in_it")
    if found.st_size > limits.file:
        raise Refused("words_too_big")
    child = gate.begin(path, _START, {"limits": asdict(limits)})
    try:
        return _heard(child, limits)
    except Refused as refused:
        raise Refused(_OWN.get(refused.code, refused.code)) from None
    finally:
        gate.put_down(child)


#: The gate's own words about tables, in words about words.
_OWN = {"damaged": "words_damaged", "too_heavy": "words_too_heavy"}


def _heard(child: Any, limits: Limits) -> Words:
    for message in gate.messages(child, limits):
        match message:
            case {"refused": str(code)} if code in CODES:
                raise Refused(code)
            case {"words": dict(said)}:
                return _believed(said)
            case _:
                raise Refused("words_damaged")
    raise Refused("words_too_heavy" if gate.ended_by_signal(child) else "words_damaged")


def _believed(said: dict[str, Any]) -> Words:
    """What the child says, looked at."""
    text, kind, turns = said.get("text"), said.get("kind"), said.get("turns")
    if not isinstance(text, str) or not text.strip() or len(text) > LETTERS or kind not in KINDS:
        raise Refused("words_damaged")
    if not isinstance(turns, list) or not all(_is_turn(turn, len(text)) for turn in turns):
        raise Refused("words_damaged")
    left_out = tuple(code for code in LEFT_OUT if code in said.get("left_out", ()))
    return Words(text, turns, kind, sure=said.get("sure") is True, left_out=left_out)


def _is_turn(turn: Any, length: int) -> bool:
    match turn:
        case {"start": int(start), "end": int(end), "speaker": str(), "from": int() | None as begins,
              "to": int() | None as ends}:  # fmt: skip
            return 0 <= start < end <= length and (begins or 0) >= 0 and (ends or 0) >= 0
    return False
