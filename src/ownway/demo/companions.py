"""Peer supporters' own pages, and what some members wish of somebody they would meet."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ownway.demo.days import MON, ago
from ownway.pairing.actions import wishes as pairing
from ownway.peers import actions as peers


@dataclass(frozen=True)
class Page:
    """Somebody's page: a line, a few words, what is seen and what is for matching only."""

    who: str
    hours: int
    line: str
    seen: str
    kept: str = ""
    parts: tuple[tuple[str, str], ...] = ()


PAGES: tuple[Page, ...] = (
    Page("bronwen", 12, "I poured tea for a living once. I still think best with a cup in my hand.",
         "english welsh cafe phone our_place tuesday_morning thursday_afternoon woman hospital "
         "low_times cooking walking near", "loss",
         (("What I like doing", "Anything with a kettle in it. I can be quiet for a long time."),)),
    Page("kwabena", 8, "Side by side on a path is easier than face to face at a table.",
         "english walk cafe at_home thursday_morning friday_morning man parent back_to_work alone "
         "gardening football away", "medicines",
         (("What I like doing", "Walking somebody else’s dog. Growing far too many beans."),)),
    Page("ottilie", 6, "I came to this late, by way of four grandchildren and one bad winter.",
         "english library wednesday_morning friday_morning woman older carer fear reading art away",
         "new_parent",
         (("What I like doing", "The big table at the library, pencils, and no hurry at all."),)),
    Page("femi", 8, "Bass guitar, bus timetables, and the voices I have made my peace with.",
         "english french video walk monday_morning friday_afternoon man younger black voices "
         "hospital music computers near", "christian",
         (("What I like doing", "Learning a song until we both know it."),)),
    Page("desmond", 6, "Eleven years under bridges and in barracks. A front door of my own now.",
         "english phone our_place monday_afternoon tuesday_afternoon man older veteran drink_drugs "
         "no_home animals jobs near"),
    Page("roshni", 6, "I went back to college at forty and sat by the door for the first term.",
         "english bengali cafe library wednesday_afternoon thursday_morning woman middle asian "
         "fear back_to_learning cooking learning near", "muslim",
         (("What I like doing", "Finding the course that is not on the first page."),)),
)  # fmt: skip

#: Member to what must be so and what would be nice. Nobody here speaks what Nasreen wishes for.
WISHES: dict[str, tuple[str, str]] = {
    "yasmin": ("", "english cafe walk thursday_morning fear cooking back_to_learning"),
    "nasreen": ("urdu", "woman gardening library wednesday_afternoon"),
    "sol": ("", "near cafe jobs"),
}

#: Whom somebody would rather not meet, asked before any name is shown.
PLEASE_NOT = {"yasmin": "My old neighbour, Mr Prosser", "nasreen": "", "sol": ""}


def tell(cast: dict[str, Any], today: date) -> None:
    """Write the pages, the paid hours and the wishes down."""
    for page in PAGES:
        peers.set_week_minutes(
            by=cast["maren"],
            person=cast[page.who],
            minutes=page.hours * 60,
            since=ago(today, 52, MON),
        )
        pairing.save_peer_page(
            by=cast[page.who],
            version=0,
            line=page.line,
            parts=[
                {"heading": head, "words": words, "shows": "seen"} for head, words in page.parts
            ],
            traits=dict.fromkeys(page.seen.split(), "seen")
            | dict.fromkeys(page.kept.split(), "matching"),
            open=True,
        )
        pairing.add_please_not(by=cast[page.who])  # asked, and nobody came to mind
    for who, (must, nice) in WISHES.items():
        wanted = dict.fromkeys(must.split(), "must") | dict.fromkeys(nice.split(), "nice")
        pairing.save_wishes(by=cast[who], version=0, wanted=wanted, words="")
    for who, name in PLEASE_NOT.items():
        pairing.add_please_not(by=cast[who], name=name)
