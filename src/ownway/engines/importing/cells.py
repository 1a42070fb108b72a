"""One cell: a name, a number, a formula; days and lengths of time are in ``days`` and ``times``."""

import re
import unicodedata

from ownway.engines.importing.days import Unreadable, read_day
from ownway.engines.importing.times import read_minutes, read_time

__all__ = [
    "Unreadable",
    "digits",
    "fold",
    "folded_name",
    "folded_ref",
    "looks_like_formula",
    "phones",
    "read_day",
    "read_email",
    "read_minutes",
    "read_time",
    "tidy_name",
    "whole_name",
]

#: Letters that carry no accent to take off, and how they are usually written without it.
_PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_NOT_WORD = re.compile(r"[\W_]+")
_EMAIL = re.compile(r"[^\s@<>,;:\"'()\[\]]+@[^\s@<>,;:\"'()\[\]]+\.[^\s@<>,;:\"'()\[\].]+")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-–]{4,}\d")
#: Nobody's name, and no number or address, is longer; a cell that is holds something else.
_LONGEST_NAME, _LOOKED_AT = 80, 300
_NO_NAME = {"", "na", "nk", "none", "unknown", "notknown", "noname", "anon", "anonymous", "tbc"}


def fold(text: str) -> str:
    """Words in small letters without accents or punctuation, one space between them. Two texts
    that fold to the same are the same words however they were typed."""
    if text.isascii():
        return _NOT_WORD.sub(" ", text.replace("'", "").lower()).strip()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    plain = "".join(c for c in apart if not unicodedata.combining(c) and c not in "'’‘ʼ`´")
    return _NOT_WORD.sub(" ", plain).strip()


def folded_name(name: str) -> str:
    """A name as it is compared: letters only, so that "O'Brien" and "OBRIEN" are the same."""
    return fold(name).replace(" ", "")


def _recased(word: str) -> str:
    """A word that was all in capitals or all in small letters, as names are written."""
    parts = re.split(r"([-'’])", word.lower())
    again = "".join(part[:1].upper() + part[1:] for part in parts)
    if again.startswith("Mc") and len(again) > 4:
        again = "Mc" + again[2:].capitalize()
    return again[:-1] + "s" if re.search(r"['’]S$", again) else again


def tidy_name(text: str) -> str:
    """A name with single spaces; all capitals or all small letters become a name's usual case.

    "Hill, Sam" is turned round. What somebody wrote in mixed case stays as it is.
    """
    name = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    family, comma, first = name.partition(",")
    if comma and family.strip() and first.strip() and "," not in first:
        name = f"{first.strip()} {family.strip()}"
    letters = [c for c in name if c.isalpha()]
    if len(letters) > 1 and (name.isupper() or name.islower()):
        name = " ".join(_recased(word) for word in name.split())
    return name.strip(" ,;")


def whole_name(name: str, first: str, family: str) -> str:
    """A person's name from one column or two; empty where nothing in them is a name."""
    parts = [
        tidy_name(part[:_LOOKED_AT]) for part in ((first, family) if first or family else (name,))
    ]
    said = " ".join(part for part in parts if folded_name(part) not in _NO_NAME)
    return said[:_LONGEST_NAME].rstrip() if any(c.isalpha() for c in said) else ""


def read_email(text: str) -> str:
    """The first e-mail address in a cell, in small letters; empty where there is none."""
    found = _EMAIL.search(text[:_LOOKED_AT])
    return found.group().rstrip(".").lower() if found else ""


def phones(text: str) -> tuple[str, ...]:
    """The phone numbers in a cell, as written."""
    found = (number.group().strip() for number in _PHONE.finditer(text[:_LOOKED_AT]))
    return tuple(number for number in found if sum(c.isdecimal() for c in number) >= 6)


def digits(text: str) -> str:
    """Only the digits of a number: the plainest way to compare two."""
    return "".join(c for c in text if c.isdecimal())


def folded_ref(text: str) -> str:
    """A reference as it is compared: without spaces, in small letters, a bare number without
    noughts in front (spreadsheets drop them). Its punctuation counts: 1/23 is not 12/3."""
    ref = "".join(text.split()).casefold()
    if folded_name(ref) in _NO_NAME:
        return ""
    return ref.lstrip("0") if ref.isdecimal() else ref


#: An equals sign; or + - @ with, right behind it, a function, a program, another sheet.
_FORMULA = re.compile(
    r"\s*(?:=\s*\S|[+\-@][A-Za-z_][\w.]*\s*[(|!]|[+\-@]\d[\d+\-*/.()]*[A-Za-z_][\w.]*[(|!])"
)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would run this rather than show it. A phone number that begins with
    +, a dash, a number below zero do not."""
    return _FORMULA.match(text) is not None
