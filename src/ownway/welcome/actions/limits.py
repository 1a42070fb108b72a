"""How many hellos are more than people send. Asked before any work and outside a transaction."""

from collections.abc import Iterable

from ownway.kit import limits
from ownway.people.actions.persons import Way
from ownway.welcome.actions.hello import index_of

HOUR, DAY = 3600, 24 * 3600


def room_for_one_more(*, network: str, ways: Iterable[Way]) -> bool:
    """Count one more hello; False where there were too many.

    A ward or a library is one network, so an hour has room for several people there.
    An address is counted within the visitor's own network: counted across networks, being refused
    would tell a stranger that somebody else said hello with the same phone number today.
    """
    asked = [
        limits.allow("hello.hour", network, most=10, seconds=HOUR),
        limits.allow("hello.day", network, most=30, seconds=DAY),
        limits.allow("hello.place", "", most=200, seconds=DAY),
    ]
    for index in {index_of(way) for way in ways} - {""}:
        asked.append(limits.allow("hello.reach", f"{network}|{index}", most=5, seconds=DAY))
    return all(asked)
