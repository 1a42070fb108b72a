"""Rules of a group that stand behind a door."""

from ownway.inquiry.actions import group as actions
from tests.doors.behind import Row, may

ROWS = [
    # Ada does not know Otto, who is a member elsewhere.
    Row("inquiry.ask_in", lambda c: may(lambda: actions.ask_in(
        by=c.ada, group=c.has.group, person=c.otto)), False),
    # Cora coordinates, and is not in the group.
    Row("inquiry.settle_pay", lambda c: may(lambda: actions.settle_pay(
        by=c.cora, attendance=c.has.to_pay, pay="paid")), False),
]  # fmt: skip
