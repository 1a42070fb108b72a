"""Rules of wishes that stand behind a door."""

from ownway.pairing.queries import wishes
from tests.doors.behind import Row

ROWS = [
    # Olive wished for something; Una wished for nothing.
    Row("pairing.own_wishes", lambda c: wishes.wishes_of(c.una) is not None, False),
]
