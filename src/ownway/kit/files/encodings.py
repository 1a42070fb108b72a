"""In which encoding a text file was written.

What can be known is known (marks at the beginning, UTF-8, UTF-16). Old single-byte encodings can
only be told by what they make of the letters beyond ASCII: the one in which most of them stand
where such letters stand in names and sentences is taken; of equals the Windows one, which nearly
every British spreadsheet writes.
"""

import codecs
import re
import unicodedata
from codecs import getincrementaldecoder
from collections import Counter
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple

from ownway.kit.files.refused import Refused

_CHUNK = 1 << 20
_LOOKED_AT = 20_000
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_UTF8_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
#: Control characters that text has none of; a few may have come in with an old database's export.
_TEXT_BYTES = bytes(range(0x20, 0x100)) + b"\t\n\r\x0b\x0c\x1a\x1c\x1d\x1e\x1f"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How often one meets them, as a head start in letters; of equals the first is taken.
_OLD = {"cp1252": 1.5, "iso8859_15": 0.6, "mac_roman": 0.6, "cp1250": 0.4, "cp850": -1.0}
#: Fewer letters than these, and standing side by side they still are a name from somewhere.
_FEW = 20
_MIXED = "ownway-mixed"


class Encoding(NamedTuple):
    """A codec's name, and how it deals with what it cannot read."""

    name: str
    errors: str = "strict"


def _as_windows(broken: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 in a file that otherwise is: pasted from a Windows program."""
    if not isinstance(broken, UnicodeDecodeError):
        raise broken
    byte = broken.object[broken.start : broken.start + 1]
    return byte.decode("cp1252", "replace"), broken.start + 1


codecs.register_error(_MIXED, _as_windows)


@dataclass(slots=True)
class _Looked:
    """What one reading of the whole file shows of its bytes."""

    size: int = 0
    odd: int = 0
    utf8: bool = True
    cut: bool = False
    utf8_letters: int = 0
    values: set[int] = field(default_factory=set)
    around: Counter[bytes] = field(default_factory=Counter)


def encoding_of(file: BinaryIO) -> Encoding:
    """The encoding of an open file; refuses what is no text at all."""
    file.seek(0)
    start = file.read(4096)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return Encoding(name)
    if b"\0" in start:
        return Encoding(_without_mark(start))
    file.seek(0)
    looked = _look(file)
    if 0 in looked.values or looked.odd > looked.size / 1000:
        raise Refused("not_a_table")
    if looked.utf8:
        return Encoding("utf-8")
    if looked.utf8_letters:
        if looked.cut:
            raise Refused("half_written")
        if looked.utf8_letters >= 3 * _stray(looked):
            return Encoding("utf-8", _MIXED)
    return Encoding(_old(looked, file))


def _without_mark(start: bytes) -> str:
    """UTF-16 of mostly European letters has a nought in every second byte."""
    even, odd = start[0::2].count(0) * 2, start[1::2].count(0) * 2
    if odd > 0.4 * len(start) and even < 0.1 * len(start):
        return "utf-16-le"
    if even > 0.4 * len(start) and odd < 0.1 * len(start):
        return "utf-16-be"
    raise Refused("not_a_table")


def _look(file: BinaryIO) -> _Looked:
    looked = _Looked()
    decoder = getincrementaldecoder("utf-8")()
    before = b" "
    while chunk := file.read(_CHUNK):
        looked.size += len(chunk)
        looked.odd += len(chunk.translate(None, _TEXT_BYTES))
        looked.values.update(chunk)
        if looked.utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                looked.utf8 = False
        if not chunk.isascii():
            looked.utf8_letters += sum(1 for _ in _UTF8_LETTER.finditer(chunk))
            _note_around(looked, before + chunk + b" ")
        before = chunk[-1:]
    if looked.utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            looked.utf8, looked.cut = False, True
    return looked


def _note_around(looked: _Looked, chunk: bytes) -> None:
    """Each letter beyond ASCII with its neighbours."""
    if looked.around.total() > _LOOKED_AT:
        return
    for found in _BEYOND_ASCII.finditer(chunk, 1, len(chunk) - 1):
        looked.around[chunk[found.start() - 1 : found.start() + 2]] += 1
        if looked.around.total() > _LOOKED_AT:
            return


def _stray(looked: _Looked) -> int:
    """Bytes beyond ASCII that are not part of a letter in UTF-8, about."""
    return max(0, looked.around.total() - 3 * looked.utf8_letters)


def _old(looked: _Looked, file: BinaryIO) -> str:
    crowded = sum(
        times for around, times in looked.around.items() if around[0] > 0x7F or around[2] > 0x7F
    )
    if looked.around.total() >= _FEW and crowded > 0.5 * looked.around.total():
        return _foreign(file)
    scores = {name: _likely(name, looked) for name in _OLD}
    best = max(_OLD, key=lambda name: scores[name])
    return best if scores[best] > _OLD[best] else _foreign(file)


def _foreign(file: BinaryIO) -> str:
    """Most letters are beyond ASCII, or none fits: Greek, Cyrillic and others."""
    from charset_normalizer import from_bytes

    file.seek(0)
    found = from_bytes(file.read(_CHUNK // 4)).best()
    if found is None:
        raise Refused("not_a_table")
    return found.encoding


def _likely(name: str, looked: _Looked) -> float:
    """How well the letters beyond ASCII stand in their places, in this encoding."""
    try:
        bytes(looked.values).decode(name)
    except UnicodeDecodeError:
        return float("-inf")
    return _OLD[name] + sum(
        times * _stands_well(*around.decode(name)) for around, times in looked.around.items()
    )


def _stands_well(before: str, letter: str, after: str) -> float:
    kind = unicodedata.category(letter)
    if kind not in {"Ll", "Lu"}:
        return _PLACES[letter](before, after) if letter in _PLACES else -3.0
    if before.isdigit() or after.isdigit():
        return -2.0
    if not before.isalpha() and not after.isalpha():
        return 0.5  # a letter alone: "à"
    return _small(before, letter, after) if kind == "Ll" else _capital(before, letter, after)


def _small(before: str, letter: str, after: str) -> float:
    if before.isupper() and (after.isupper() or not after.isalpha()):
        return -3.0 if after.isupper() else -1.0  # "SIOBHáN", "CAFê"
    return _usual(letter)


def _capital(before: str, letter: str, after: str) -> float:
    if before.islower():
        return -3.0  # "josÉ"
    if before.isupper() and after.islower():
        return -1.0  # "MŸller"
    return _usual(letter.lower())


def _usual(letter: str) -> float:
    return 2.0 if letter in _MOST_USUAL else 1.2 if letter in _USUAL else 0.3


#: Letters with accents in names and words that one meets in Britain; then those of its neighbours.
_MOST_USUAL = frozenset("áéíóúèëïöüçñ")
_USUAL = frozenset("àâãäåæêìîòôõøœùûýÿßłżźćńśąęčšžřěůőű")


def _opens(before: str, after: str) -> float:
    return 2.0 if not before.isalnum() and not after.isspace() else -2.0


def _closes(before: str, after: str) -> float:
    return 2.0 if not before.isspace() and not after.isalnum() else -2.0


def _before_number(before: str, after: str) -> float:
    return 3.0 if after.isdigit() else 1.0 if not before.isalpha() and not after.isalpha() else -2.0


def _apart(before: str, after: str) -> float:
    return 2.0 if before.isspace() and after.isspace() else 1.0


def _after_number(before: str, after: str) -> float:
    return 2.0 if before.isdigit() or before.isspace() else -2.0


def _number(before: str, after: str) -> float:
    return 2.0 if not before.isalpha() and not after.isalpha() else -2.0


_PLACES = {
    "’": lambda before, after: 3.0 if before.isalpha() else -1.0,
    "‘": _opens,
    "“": _opens,
    "”": _closes,
    "«": _opens,
    "»": _closes,
    "£": _before_number,
    "€": lambda before, after: max(_before_number(before, after), _after_number(before, after)),
    "–": _apart,
    "—": _apart,
    "…": _apart,
    "\xa0": _apart,
    "•": _opens,
    "·": _opens,
    "°": _after_number,
    "½": _number,
    "¼": _number,
    "¾": _number,
    "²": lambda before, after: 0.5 if before.isalnum() else -2.0,
    "³": lambda before, after: 0.5 if before.isdigit() else -2.0,
    "©": _apart,
    "®": _apart,
    "™": _closes,
    "´": lambda before, after: 0.5 if before.isalpha() and after.isalpha() else -1.0,
    "¿": _opens,
    "¡": _opens,
    "×": lambda before, after: 1.0 if not before.isalpha() and not after.isalpha() else -2.0,
    "º": _after_number,
}
