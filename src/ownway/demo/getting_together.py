"""How people of the demo find each other: rooms, ready work, introductions, agreements, a text."""

from datetime import date, time
from typing import Any

from ownway.demo.days import weekday, weekday_before
from ownway.kit.sealed import blind_index
from ownway.meetings import actions as meetings
from ownway.meetings.actions import reminding
from ownway.pairing.actions import agreeing, choosing, introducing
from ownway.peers import actions as peers
from ownway.peers import queries as ready
from ownway.people import queries as known
from ownway.record.actors import SYSTEM, VISITOR

#: Kind, name, where, how private, getting in, seats.
ROOMS: tuple[tuple[str, str, str, str, str, int], ...] = (
    ("room", "The back room", "Ground floor, past the kitchen", "private",
     "No steps. The door is wide, the light can be dimmed.", 4),
    ("room", "The window room", "First floor", "quiet",
     "Fourteen stairs and a rail, no lift. Next to the toilets.", 3),
    ("room", "The café corner", "Beside the door", "open", "No steps. Lively before noon.", 6),
    ("desk", "Desk by the stove", "The office", "open", "No steps. A chair that goes up and down.", 1),
    ("desk", "Desk under the clock", "The office", "open", "No steps. A screen with large letters.", 1),
)  # fmt: skip

#: Kind, title, what to do, about how many minutes, done when one person has done it?
TASKS: tuple[tuple[str, str, str, int, bool], ...] = (
    ("map", "Walk to the new library café", "Is there a step? Is it loud? Put it on the map.", 60, True),
    ("map", "Ring the Tuesday choir", "Is it still Tuesdays? May somebody just listen?", 20, True),
    ("prepare", "Cards for the shared lunch", "Six questions that start people talking, kindly.", 45, True),
    ("learn", "Listening, part three", "The tape and the two pages. Counts towards your certificate.",
     45, False),
    ("write", "What we learnt from the allotment day", "Half a page, with the two photographs.", 30, True),
)  # fmt: skip

AGREED = {
    "want": "To keep the baking going, and to have somebody to ring my bell when I go quiet.",
    "safe": "Wilf: the door open a hand’s width, and no surprises.\n"
            "Bronwen: to be told when it is a bad day for my own news.",
    "between": "All of it, unless one of us asks the other first.",
    "told": "If one of us thinks somebody may get badly hurt. We say so to each other first, then to "
            "Maren, by phone.",
    "often": "Tuesdays at eleven, the café by the swing bridge. If it rains sideways, by phone.",
    "not_working": "Say “tea?”. If tea does not help, either of us rings Maren, and that is all right.",
}  # fmt: skip


def tell(cast: dict[str, Any], projects: dict[str, Any], today: date) -> None:
    """Write it all down, as they would have done it themselves."""
    _house(cast, projects)
    _introductions(cast, today)
    _agreement(cast)
    _mapping(cast, today)
    _diary(cast, today)
    _by_text(cast, today)


def _house(cast: dict[str, Any], projects: dict[str, Any]) -> None:
    for kind, name, where, privacy, access, seats in ROOMS:
        meetings.add_room(
            by=cast["maren"], kind=kind, name=name, where=where, privacy=privacy, access=access,
            seats=seats,
        )  # fmt: skip
    for kind, title, says, minutes, once in TASKS:
        peers.add_task(
            by=cast["maren"], project=projects["alongside"], kind=kind, title=title, says=says,
            minutes=minutes, once=once,
        )  # fmt: skip


def _introductions(cast: dict[str, Any], today: date) -> None:
    """One who can't just now, one who is asked, and a cup of tea that is arranged."""
    asked = introducing.ask(by=cast["sol"], peer=cast["desmond"], words="")
    introducing.cant(by=cast["desmond"], introduction=asked)
    choosing.look_for(by=cast["nasreen"])
    introducing.ask(
        by=cast["yasmin"], peer=cast["roshni"], words="I like quiet cafés. I am new to all this."
    )
    tea = introducing.ask(by=cast["sol"], peer=cast["femi"], words="I make signs. You make songs.")
    introducing.say_yes(by=cast["femi"], introduction=tea)
    introducing.have_tea(
        by=cast["femi"], introduction=tea, starts=weekday(today, 4, hour=14), minutes=45, how="cafe",
        where="The café by the swing bridge",
    )  # fmt: skip


def _agreement(cast: dict[str, Any]) -> None:
    """Wilf and Bronwen wrote theirs down, and Wilf would like one thing otherwise by now."""
    bond = next(one for one in known.bonds_of(cast["wilf"]) if one.supporter == cast["bronwen"])
    agreement = agreeing.begin(by=cast["wilf"], bond=bond)
    agreeing.change(by=cast["wilf"], agreement=agreement, version=1, words=AGREED)
    for who in ("wilf", "bronwen"):
        agreeing.say_yes(by=cast[who], agreement=agreement, version=2)
    often = "Tuesdays at eleven, and every other week at the chapel kitchen instead of the café."
    agreeing.change(
        by=cast["wilf"], agreement=agreement, version=2, words=AGREED | {"often": often}
    )


def _mapping(cast: dict[str, Any], today: date) -> None:
    """Dorota could not come on Thursday, so Kwabena walked to the library café, paid as ever."""
    missed = meetings.arrange(
        by=cast["kwabena"], member=cast["dorota"], colleague=cast["kwabena"],
        starts=weekday(today, 3, hour=14), minutes=60, how="walk",
    )  # fmt: skip
    meetings.call_off(by=cast["kwabena"], meeting=missed)
    task = next(one for one in ready.ready_work(cast["kwabena"]) if one.title.startswith("Walk to"))
    taking = peers.take(by=cast["kwabena"], task=task, instead_of=missed)
    peers.done(
        by=cast["kwabena"], taking=taking, starts=weekday_before(today, 1, hour=10), minutes=55,
        words="One step, a bell, and a kind man who brought the ramp.",
    )  # fmt: skip


def _diary(cast: dict[str, Any], today: date) -> None:
    """A set day, an hour with the team, and what Bronwen writes for herself."""
    meetings.begin_rhythm(
        by=cast["hester"], member=cast["leonie"], colleague=cast["hester"],
        first=weekday(today, 8, hour=9).date(), at=time(13), minutes=45, how="phone", every=2,
    )  # fmt: skip
    team = [cast[key] for key in ("bronwen", "kwabena", "ottilie", "femi", "desmond", "roshni")]
    meetings.put_in_diary(
        by=cast["maren"], kind="team", starts=weekday(today, 5, hour=10), minutes=60,
        title="Tea and what we learnt", others=team,
    )  # fmt: skip
    meetings.reflect(
        by=cast["bronwen"],
        words="I noticed I wanted to mend it for him. I kept my hands round the cup instead.",
        bring=True,
    )


def _by_text(cast: dict[str, Any], today: date) -> None:
    """Sol was reminded by text, and answered with one word: a week later."""
    meeting = meetings.arrange(
        by=cast["tobias"], member=cast["sol"], colleague=cast["tobias"],
        starts=weekday(today, 2, hour=15), minutes=45, how="cafe",
    )  # fmt: skip
    reminding.remind(by=SYSTEM, meeting=meeting, person=cast["sol"], kind="day", saying="time")
    reminding.hear_next(by=VISITOR, number_index=blind_index("phone", "07700 900165"))
