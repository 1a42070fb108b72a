"""Rules that stand behind a door: inside an action or a list. Each with what it must answer.

A room may say its own in ``inner_ROOM.py``, with ``Row`` and ``may`` from ``tests.doors.behind``.
"""

from django.utils import timezone

from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.teams import actions as teams
from tests import parts
from tests.doors.behind import Row, may

ROWS: list[Row] = [
    # Una does not answer hellos.
    Row("meetings.arrange_first_chat", lambda c: may(lambda: meetings.arrange_first_chat(
        by=c.una, member=c.olive, colleague=c.mattie, starts=timezone.now(), minutes=30,
        how="walk")), False),
    # Ada told it; Cora, who is on call, answers it.
    Row("people.answer_worry", lambda c: may(lambda: people.answer_worry(
        by=c.ada, worry=c.has.worry, done="Nothing", person_told="Nothing")), False),
    # Olive is no member of Elsa’s project.
    Row("people.find_in_emergency", lambda c: people.open_emergency(
        by=c.elsa, called="Olive", why="I would like to know more.") is not None, False),
    # A peer supporter does not suggest who meets whom.
    Row("people.make_bond", lambda c: may(lambda: people.propose_bond(
        by=c.mattie, member=c.olive, supporter=c.percy, kind="peer")), False),
    # Nobody makes a sign-in for somebody else.
    Row("people.own_self", lambda c: may(lambda: people.add_account(
        by=c.mattie, person=c["nora"], email="mine@example.org")), False),
    # Una is no adviser or coordinator.
    Row("people.second_opening", lambda c: may(lambda: people.second_opening(
        by=c.una, opening=c.has.opening, agrees=True)), False),
    # Una does not meet Olive.
    Row("people.see_ways", lambda c: bool(known.ways_of(c.una, of=c.olive)), False),
    # Mattie does not answer hellos.
    Row("teams.welcome_member", lambda c: may(lambda: teams.welcome_member(
        by=c.mattie, person=c["nora"], project=c.has.birch)), False),
]  # fmt: skip
for part in parts.of(__name__):
    ROWS += part.ROWS
