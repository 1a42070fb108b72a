"""The hellos of the demo: waiting, taken, a first chat arranged, gone elsewhere."""

from datetime import date
from typing import Any

from ownway.demo.days import weekday
from ownway.people.actions.persons import Way
from ownway.record.actors import VISITOR
from ownway.welcome import actions as welcome


def tell(cast: dict[str, Any], today: date) -> None:
    """Say them all, then answer some."""
    abena = welcome.say_hello(
        by=VISITOR,
        called="Abena",
        ways=[Way("text", "07700 900204", good_times="Evenings")],
        would_like="I left school in the middle of something and I would like to finish it.",
        would_help="Somewhere with a lift, please.",
    )
    ferdie = welcome.say_hello(
        by=VISITOR,
        called="Ferdie",
        ways=[Way("phone", "01632 960 211", may_leave_message=True, name_to_use="the library")],
        would_like="To be useful to somebody again. I used to mend radios.",
    )
    uncle = welcome.say_hello(
        by=VISITOR,
        for_whom="friend",
        called="Bastian",
        writer_called="Marisol",
        ways=[Way("text", "07700 900219")],
        would_like="My brother would like to swim again, with somebody beside him.",
    )
    _waiting()
    _first_chat(cast, abena, today)
    welcome.take(by=cast["hester"], hello=ferdie)
    welcome.note_try(by=cast["hester"], hello=ferdie, way="phone", reached=False)
    welcome.take(by=cast["tobias"], hello=uncle)
    welcome.send_elsewhere(
        by=cast["tobias"],
        hello=uncle,
        words="Rang the pool with Marisol. Their Thursday group has a place, and Bastian said yes.",
    )


def _waiting() -> None:
    welcome.say_hello(
        by=VISITOR,
        called="Gethin",
        ways=[Way("text", "07700 900226"), Way("come_in")],
        would_like="I walk past your door most days and wondered what it is like inside.",
    )
    welcome.say_hello(
        by=VISITOR,
        for_whom="surgery",
        called="Tove",
        writer_called="Dr Lowe",
        writer_place="Chandler’s Row surgery",
        language="Norwegian",
        ways=[Way("phone", "01632 960 233")],
        would_like="Tove asked me to write. She would like company on Sundays.",
    )
    welcome.say_hello(
        by=VISITOR,
        for_whom="ward",
        they_know=False,
        writer_called="Adaeze, staff nurse",
        writer_place="Beech Ward",
        ways=[Way("phone", "01632 960 240")],
    )


def _first_chat(cast: dict[str, Any], hello: Any, today: date) -> None:
    """Hester answers Abena, who would rather walk than sit in an office."""
    welcome.take(by=cast["hester"], hello=hello)
    welcome.note_try(
        by=cast["hester"],
        hello=hello,
        way="text",
        reached=True,
        words="Would rather walk than sit in an office.",
    )
    chat = welcome.arrange_first_chat(
        by=cast["hester"],
        hello=hello,
        colleague=cast["bronwen"],
        starts=weekday(today, 2, hour=17),
        minutes=45,
        how="walk",
        where="By the lock gates",
    )
    cast["abena"] = chat.member
