"""When the people of the demo meet, one worry that was answered, one emergency."""

from datetime import date
from typing import Any

from ownway.demo.days import weekday, weekday_before
from ownway.meetings import actions as meetings
from ownway.people import actions as people

#: Member, colleague, which weekday from now, hour, how, where.
MEETINGS: tuple[tuple[str, str, int, int, str, str], ...] = (
    ("wilf", "bronwen", 1, 11, "cafe", "The café by the swing bridge"),
    ("nasreen", "tobias", 1, 14, "here", ""),
    ("dorota", "kwabena", 2, 10, "walk", "From her door, to the allotments and back"),
    ("mostyn", "bronwen", 3, 15, "phone", ""),
    ("sol", "tobias", 4, 10, "here", ""),
    ("leonie", "hester", 5, 13, "phone", ""),
)

#: Member, colleague, how many weekdays ago, hour, how, where. Nobody has said yet what became of
#: them.
JUST_BEEN: tuple[tuple[str, str, int, int, str, str], ...] = (
    ("dorota", "kwabena", 1, 15, "else", "Her kitchen"),
    ("leonie", "hester", 2, 15, "phone", ""),
)


def tell(cast: dict[str, Any], today: date) -> None:
    """Arrange the meetings; tell and answer a worry; open, look, and agree to it."""
    _just_been(cast, today)
    for member, colleague, number, hour, how, where in MEETINGS:
        meetings.arrange(
            by=cast[colleague],
            member=cast[member],
            colleague=cast[colleague],
            starts=weekday(today, number, hour=hour),
            minutes=60,
            how=how,
            where=where,
        )
    _changed(cast, today)
    worry = people.tell_worry(
        by=cast["kwabena"],
        about=cast["dorota"],
        words="Dorota’s last letter was very short, which is not like her.",
    )
    people.look_at_worry(by=cast["maren"], worry=worry)
    people.answer_worry(
        by=cast["maren"],
        worry=worry,
        done="Kwabena and I walked over. Her wrist was in plaster.",
        person_told="That we had wondered, and why we came. She laughed, and asked for stamps.",
    )
    opening = people.open_emergency(
        by=cast["hester"],
        called="Mostyn",
        why="Found his keys and wallet on our step at closing time.",
    )
    if opening is not None:
        people.look_in_emergency(by=cast["hester"], opening=opening)
        people.second_opening(by=cast["maren"], opening=opening, agrees=True)


def _just_been(cast: dict[str, Any], today: date) -> None:
    for member, colleague, number, hour, how, where in JUST_BEEN:
        meetings.arrange(
            by=cast[colleague],
            member=cast[member],
            colleague=cast[colleague],
            starts=weekday_before(today, number, hour=hour),
            minutes=45,
            how=how,
            where=where,
        )


def _changed(cast: dict[str, Any], today: date) -> None:
    """One that Nasreen moved, and one that we had to call off."""
    values: dict[str, Any] = {"minutes": 60, "how": "here"}
    two: dict[str, Any] = {"member": cast["nasreen"], "colleague": cast["tobias"]}
    first = meetings.arrange(by=cast["tobias"], starts=weekday(today, 8, hour=14), **two, **values)
    meetings.move(by=cast["nasreen"], meeting=first, starts=weekday(today, 9, hour=10), **values)
    off = meetings.arrange(
        by=cast["bronwen"],
        member=cast["mostyn"],
        colleague=cast["bronwen"],
        starts=weekday(today, 8, hour=15),
        minutes=45,
        how="phone",
    )
    meetings.call_off(by=cast["bronwen"], meeting=off)
    meetings.say_afterwards(
        by=cast["bronwen"],
        meeting=off,
        what="off",
        whose="ours",
        words="All of us are out that day.",
    )
