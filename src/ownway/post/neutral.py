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
# Whole words only: as a beginning they would catch others.
_WORDS = (
    "a&e", "amhp", "camhs", "cmht", "cpn", "doctor", "doctors", "gp", "iapt", "ips", "nhs",
    "nurse", "nurses", "samaritans", "sectioned", "surgery", "ward", "wards",
)  # fmt: skip
_TELLING = re.compile(
    r"(?<![a-z])(?:(?:" + "|".join(map(re.escape, _STEMS)) + r")[a-z]*|(?:"
    + "|".join(map(re.escape, _WORDS)) + r")(?![a-z&]))",
    re.IGNORECASE,
)  # fmt: skip
# Host names run words together, so there the stems count wherever they stand.
_IN_HOST = re.compile("|".join(re.escape(stem) for stem in _STEMS) + "|nhs", re.IGNORECASE)
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
