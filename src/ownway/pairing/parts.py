"""What an agreement is made of. Every part may be left empty, and none is asked of anybody."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from ownway.teams import queries as teams


@dataclass(frozen=True)
class Part:
    """One part: its code, what it is called, and a line that helps to begin."""

    code: str
    name: Any
    hint: Any


PARTS = (
    Part("want", _("What we both want"), _("What would make it worth meeting?")),
    Part("safe", _("What makes each of us feel safe"), _("And what does not.")),
    Part("between", _("What stays between us"), ""),
    Part(
        "told",
        _("What would have to be told"),
        _("What, to whom, and how. You are told first, if that can be."),
    ),
    Part("often", _("How often, and where"), ""),
    Part("not_working", _("What we do when it is not working"), ""),
)
CODES = tuple(part.code for part in PARTS)
#: As long as one part may get.
LONGEST = 2000


def to_begin_with() -> dict[str, str]:
    """What this place promises everybody anyway. The two may say it in their own words."""
    site = teams.site()
    first = {"between": site.stays_between.strip(), "told": site.passed_on.strip()}
    return {code: words for code, words in first.items() if words}


def only_parts(words: dict[str, str]) -> dict[str, str]:
    """The parts in which something is written."""
    said = {code: words.get(code, "").strip()[:LONGEST] for code in CODES}
    return {code: text for code, text in said.items() if text}
