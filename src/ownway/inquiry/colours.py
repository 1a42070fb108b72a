"""How codes are told apart: twelve colours, each on a light ground, and five kinds of line.

No two looks have both the same colour and the same line until sixty codes are there; and words always
stand beside them. ``INK`` on ``GROUND`` reaches 7:1 and so do dark words on it; lines reach 4.5:1 on the
page. The test measures it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

#: (name, line and words, ground)
COLOURS = (
    (_("green"), "#0A583C", "#DDF0E5"),
    (_("blue"), "#114C82", "#DCEAF7"),
    (_("plum"), "#6A2160", "#F4E1F0"),
    (_("brown"), "#6B3A08", "#F8E7D3"),
    (_("red"), "#8A1C2B", "#FBE2E3"),
    (_("teal"), "#0A5560", "#D8F0F2"),
    (_("violet"), "#472C8A", "#E8E2F8"),
    (_("olive"), "#4A5006", "#EEF0CC"),
    (_("pink"), "#8A1659", "#FCE0EE"),
    (_("slate"), "#37475A", "#E4EAF0"),
    (_("gold"), "#624700", "#FBEBBB"),
    (_("moss"), "#2E5813", "#E4F2D5"),
)
#: The kinds of line, as CSS calls them.
LINES = (
    ("solid", _("one line")),
    ("dashed", _("dashes")),
    ("double", _("two lines")),
    ("dotted", _("dots")),
    ("wavy", _("a wave")),
)
MOST = len(COLOURS) * len(LINES)


@dataclass(frozen=True, slots=True)
class Look:
    """A colour and a line."""

    number: int
    colour: int
    line: int

    @property
    def css(self) -> str:
        """The classes that draw it."""
        return f"ow-c{self.colour} ow-l{self.line}"

    @property
    def words(self) -> str:
        """The same in words."""
        return f"{COLOURS[self.colour][0]}, {LINES[self.line][1]}"


def look(number: int) -> Look:
    """The look with this number; they begin again after the last."""
    at = number % MOST
    colour = at % len(COLOURS)
    # Neighbours differ in colour, and in line as well.
    return Look(number, colour, (at // len(COLOURS) + colour) % len(LINES))


LOOKS = tuple(look(number) for number in range(MOST))


def free(taken: Iterable[int]) -> int:
    """The first look that is taken least often."""
    counts = [0] * MOST
    for number in taken:
        counts[number % MOST] += 1
    return counts.index(min(counts))


def hexed(number: int) -> str:
    """Its colour as REFI-QDA writes it."""
    return COLOURS[look(number).colour][1]
