"""Who met whom through the year, how often and where, and what came in between.

Weeks are counted back: 50 is fifty weeks ago. Each pair keeps its rhythm; ``otherwise`` says what
became of the meetings that were not simply kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ownway.demo.days import FRI, MON, THU, TUE, WED


@dataclass(frozen=True)
class Otherwise:
    """A meeting that was moved, did not happen, or in which two missed each other."""

    what: str
    #: Whose reason: member, ours, nobody, or unsaid.
    whose: str = ""
    words: str = ""
    #: Where it was moved: the time in its place, so many days later.
    days: int = 1


@dataclass(frozen=True)
class Rhythm:
    """Two people, the weeks in which they met, and where in turn."""

    member: str
    colleague: str
    weeks: Iterable[int]
    day: int
    hour: int
    places: tuple[tuple[str, str], ...]
    minutes: int = 60
    otherwise: dict[int, Otherwise] = field(default_factory=dict)


SWING_BRIDGE = "The café by the swing bridge"

RHYTHMS: tuple[Rhythm, ...] = (
    Rhythm(
        "wilf", "bronwen", range(50, 1, -2), TUE, 11,
        (("cafe", SWING_BRIDGE), ("cafe", SWING_BRIDGE), ("walk", "Along the water to the chapel hall")),
        otherwise={
            44: Otherwise("missed", "member", "He overslept. We laughed about it after."),
            38: Otherwise("moved", "member", days=2),
            32: Otherwise("off", "nobody", "The bridge was up for repairs and no bus came round."),
            28: Otherwise("moved", "ours", "Bronwen’s training day was put on a Tuesday."),
            22: Otherwise("off", "ours", "Bronwen had a cold and kept it to herself."),
            14: Otherwise("missed", ""),
            6: Otherwise("moved", "nobody", "Too much wind to stand up in.", days=1),
        },
    ),
    Rhythm(
        "nasreen", "tobias", range(46, 0, -3), TUE, 14,
        (("here", ""), ("here", ""), ("else", "The nursery behind the allotments")),
        otherwise={
            37: Otherwise("moved", "ours", days=2),
            28: Otherwise("missed", "ours", "Tobias had turned two pages of his diary at once."),
            19: Otherwise("off", "member"),
            10: Otherwise("moved", "member", "She was asked to stay on for the potting.", days=1),
        },
    ),
    Rhythm(
        "curtis", "kwabena", range(44, 3, -2), MON, 14,
        (("walk", "Round the gardens on his list"), ("walk", "From the yard to the lock"),
         ("cafe", "The hatch at the boatyard")),
        otherwise={
            40: Otherwise("missed", "member"),
            34: Otherwise("off", "nobody", "Rain sideways. The crew went home too."),
            28: Otherwise("off", "ours", "Kwabena was not well."),
            20: Otherwise("missed", ""),
            14: Otherwise("moved", "member", "A hedge took longer than a hedge should.", days=1),
            8: Otherwise("missed", "member"),
        },
    ),
    Rhythm(
        "dorota", "kwabena", range(51, 2, -2), WED, 10,
        (("walk", "From her door, to the allotments and back"), ("else", "Her kitchen"),
         ("walk", "To the post box and round")),
        otherwise={
            47: Otherwise("off", "nobody", "The pavement was up, with a trench before her door."),
            41: Otherwise("moved", "ours", days=2),
            29: Otherwise("missed", "member"),
            23: Otherwise("off", "member", "She wanted the day for herself."),
            15: Otherwise("missed", "nobody", "She stood at the front, Kwabena at the back."),
            9: Otherwise("moved", "ours", "The rota had him in two places.", days=1),
            5: Otherwise("missed", "member"),
        },
    ),
    Rhythm(
        "mostyn", "bronwen", range(30, 1, -2), THU, 15, (("phone", ""),), minutes=45,
        otherwise={
            26: Otherwise("missed", "nobody", "The line was dead all along the terrace."),
            20: Otherwise("off", "member"),
            14: Otherwise("moved", "member", days=1),
            8: Otherwise("off", "ours", "Our phones were being changed."),
        },
    ),
    Rhythm(
        "leonie", "hester", range(38, 1, -3), THU, 13, (("phone", ""),), minutes=45,
        otherwise={
            29: Otherwise("missed", "member"),
            23: Otherwise("moved", "member", days=1),
            17: Otherwise("off", "ours", "Hester was called away."),
            8: Otherwise("missed", "member"),
        },
    ),
    Rhythm(
        "sol", "tobias", range(51, 2, -4), FRI, 10,
        (("here", ""), ("cafe", "Our café, at the Tuesday table"), ("here", "")),
        otherwise={
            39: Otherwise("moved", "ours", days=3),
            19: Otherwise("off", "nobody", "The water was turned off in the whole lane."),
        },
    ),
    Rhythm(
        "rhodri", "kwabena", range(40, 15, -3), FRI, 12,
        (("walk", "Round the walled garden"), ("cafe", "The hatch at the boatyard")), minutes=45,
        otherwise={
            37: Otherwise("missed", "nobody", "The message reached his sister a day late."),
            22: Otherwise("off", "member"),
        },
    ),
    Rhythm(
        "piet", "tobias", range(30, 11, -2), TUE, 12, (("cafe", "Our café"),), minutes=30,
        otherwise={
            26: Otherwise("missed", ""),
            20: Otherwise("off", "ours", "The café was closed for painting."),
        },
    ),
    Rhythm(
        "priya", "tobias", range(48, 20, -3), MON, 11, (("here", ""), ("phone", "")),
        otherwise={
            42: Otherwise("missed", "member"),
            33: Otherwise("off", "member"),
            27: Otherwise("moved", "ours", days=1),
        },
    ),
)  # fmt: skip

#: A second word where the other one saw it otherwise: member, weeks, who, what, whose, words.
SEEN_OTHERWISE: tuple[tuple[str, int, str, str, str, str], ...] = (
    ("wilf", 14, "wilf", "off", "nobody", "I was there at eleven, and so was the shutter."),
    ("curtis", 8, "curtis", "missed", "member", "I saw the message when the day was over."),
)

#: Stopped meeting again, by the member, and stay welcome.
ENDED = ("rhodri", "piet")
