"""Are these the same words? Names and places as people write them, compared with no help from anyone.

It rather says yes once too often: two who would rather not meet must not.
"""

import re
import unicodedata

#: Too small to tell one name or place from another.
SMALL = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "her", "his", "i", "in", "is", "it", "mr", "mrs", "ms",
     "miss", "dr", "my", "near", "of", "on", "or", "our", "the", "their", "to", "who", "with", "y", "yr",
     "ar")
)  # fmt: skip
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})
_JOINING = re.compile(r"['’‘`´]")
_HYPHEN = re.compile(r"[-‐‑–]")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> frozenset[str]:
    """The words in it, without accents, marks and capitals; small ones only if there is nothing else."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(one for one in plain if not unicodedata.combining(one)).casefold()
    plain = _JOINING.sub("", plain)
    found = {*_WORD.findall(_HYPHEN.sub(" ", plain)), *_WORD.findall(_HYPHEN.sub("", plain))}
    return frozenset(found - SMALL or found)


def same_name(one: str, other: str) -> bool:
    """Do they share a whole word, or is the one all in the other?"""
    mine, theirs = words(one), words(other)
    if not mine or not theirs:
        return False
    return any(len(word) > 1 for word in mine & theirs) or mine <= theirs or theirs <= mine


def same_place(one: str, other: str) -> bool:
    """Is the one all in the other? "The central library" is a library, a walk outside is no hospital."""
    mine, theirs = words(one), words(other)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
