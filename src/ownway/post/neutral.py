"""What a message must never say: what kind of service this is.

A lock screen is read by whoever lies next to it, a subject line by whoever shares the mailbox.
"""

import re

# The beginning of a word, anywhere in the text. "Recover", so that "recovery" is found too.
_STEMS = (
    "addict", "anxi", "asylum", "bipolar", "casework", "clinic", "counsel", "crisis", "crises",
    "depress", "diagnos", "disab", "disorder", "distress", "emergenc", "employment support",
    "health", "hospital", "illness", "inpatient", "in-patient", "medic", "mental", "mentor",
    "outpatient", "out-patient", "overdos", "patient", "peer support", "peer-support",
    "peer worker", "psych", "recover", "referr", "rehab", "relaps", "safeguard", "schizo",
    "self-harm", "self harm", "service user", "social work", "suicid", "support group",
    "support service", "support team", "support worker", "supported employment", "symptom",
    "therap", "trauma", "treatment", "vocational", "well-being", "wellbeing", "wellness",
)  # fmt: skip
# Plainer words for the same, as easy read would say them.
_PLAIN = ("drug", "feel low", "feeling low", "low mood", "tablets", "unwell")
# The same in Welsh: as the words begin, before their first letter changes (see _changed).
_WELSH = (
    "adferiad", "adsefyd", "ailwaelu", "anabl", "anabledd", "argyf", "atgyfeir", "caethiwed",
    "ceisiwr lloches", "cleifion", "clinig", "cwnsel", "cyflogaeth â chymorth", "cymheir", "cyfoedion",
    "defnyddiwr gwasanaeth", "defnyddwyr gwasanaeth", "deubegynol", "diagnos", "dibyniaeth",
    "diogelu", "gofal cymdeithasol", "gorbryder", "gorddos", "grŵp cefnog", "grŵp cymorth",
    "gwaith achos", "gwaith cymdeithasol", "gwasanaeth cefnog", "gwasanaeth cymorth",
    "gweithiwr cefnog", "gweithiwr cymdeithasol", "gweithiwr cymorth", "gweithwyr cymdeithasol",
    "hunan-niw", "hunanladd", "iechyd", "iselder", "llesiant", "meddyg", "mentor",
    "nyrs", "salwch", "seiciat", "seicol", "sgitsoffren", "straen wedi trawma", "symptom",
    "therap", "tîm cefnog", "tîm cymorth", "trallod", "trawma", "triniaeth", "ysbyty",
)  # fmt: skip
# How a Welsh word may begin after another: cwnsela, gwnsela, chwnsela, nghwnsela.
_FIRST = {
    "ll": ("l",), "c": ("g", "ch", "ngh"), "p": ("b", "ph", "mh"), "t": ("d", "th", "nh"),
    "g": ("", "ng"), "b": ("f", "m"), "d": ("dd", "n"), "m": ("f",),
    "a": ("ha",), "e": ("he",), "i": ("hi",), "o": ("ho",), "u": ("hu",), "y": ("hy",),
}  # fmt: skip


def _changed(word: str) -> list[str]:
    """A Welsh word, and how it begins after other words."""
    first = next((letters for letters in _FIRST if word.startswith(letters)), "")
    return [word, *(other + word[len(first) :] for other in _FIRST.get(first, ()))]


_EVERY_STEM = sorted({*_STEMS, *_PLAIN, *(one for word in _WELSH for one in _changed(word))})
# Whole words only: as a beginning they would catch others.
_WORDS = (
    "a&e", "amhp", "camhs", "cmht", "cpn", "doctor", "doctors", "gp", "iapt", "ips", "nhs",
    "nurse", "nurses", "samaritans", "sectioned", "surgery", "ward", "wards",
    "claf", "glaf", "chlaf", "chyffuriau", "cyffuriau", "gyffuriau", "lles", "wardiau",
)  # fmt: skip
_LETTER = "[a-zà-öø-ÿŵŷ]"
_TELLING = re.compile(
    rf"(?<!{_LETTER})(?:(?:" + "|".join(map(re.escape, _EVERY_STEM)) + rf"){_LETTER}*|(?:"
    + "|".join(map(re.escape, _WORDS)) + rf")(?!{_LETTER}|&)|(?-i:GIG)(?!{_LETTER}))",
    re.IGNORECASE,
)  # fmt: skip
# Host names run words together, so there the stems count wherever they stand.
_IN_HOST = re.compile("|".join(re.escape(stem) for stem in _EVERY_STEM) + "|nhs", re.IGNORECASE)
_LINK = re.compile(r"https?://(?P<host>[^\s/?#]+)(?P<path>[^\s]*)", re.IGNORECASE)
# A random token may spell anything; it tells nobody anything.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,}")


def problems(text: str) -> list[str]:
    """The telling words in this text, as they stand there; an empty list means it is neutral."""
    found = []
    for link in _LINK.finditer(text):
        found += _IN_HOST.findall(link["host"])
        found += _TELLING.findall(_TOKEN.sub("", link["path"]))
    return found + _TELLING.findall(_LINK.sub(" ", text))
