"""Introductions, once wishes are there: Otto and Mattie have said yes to a cup of tea; Cora suggests
Tamsin to Olive, who has also asked somebody to choose with her."""

from typing import Any

from django.utils import timezone

from ownway.pairing.actions import introducing, wishes
from ownway.peers import actions as peers
from ownway.people import actions as people
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

#: Otto's and Mattie's; Olive's and that of whoever helps her choose.
OTTO_SENT = "I bring the ginger biscuits"
OLIVE_ASKS = "I cannot tell from a list"


def set_up(cast: Any) -> None:
    """Mattie and Tamsin have paid hours for somebody new."""
    tamsin = cast.people["tamsin"] = people.add_person(by=SYSTEM, called="Tamsin", told=True)
    teams.give_role(by=cast.cora, person=tamsin, project=cast.has.alder, role=Role.PEER)
    wishes.save_peer_page(by=tamsin, version=0, line="", parts=[], traits={}, open=True)
    for peer in (cast.mattie, tamsin):
        peers.set_week_minutes(by=cast.cora, person=peer, minutes=900, since=timezone.localdate())
    cast.has.introduction = introducing.ask(by=cast.otto, peer=cast.mattie, words=OTTO_SENT)
    introducing.say_yes(by=cast.mattie, introduction=cast.has.introduction)
    cast.has.suggested_to_olive = introducing.propose(by=cast.cora, member=cast.olive, peer=tamsin)
    cast.has.help = introducing.ask_for_help(by=cast.olive, kind="with_me", words=OLIVE_ASKS)
