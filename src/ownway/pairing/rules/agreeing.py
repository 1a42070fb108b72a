"""Who reads, writes and begins an agreement of two."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.pairing.models import Agreement, Introduction, State
from ownway.people import queries as people
from ownway.teams import queries as teams
from ownway.teams.roles import Role

SEE_AGREEMENT = rule(
    "pairing.see_agreement",
    model="pairing.Agreement",
    says=_(
        "How you and a peer supporter want it to be is read by the two of you, and by nobody else. If "
        "either of you ends it, or you take a break, they stop reading it, and what you wrote stays "
        "yours."
    ),
)


@SEE_AGREEMENT.filter
def _see_agreement(person: Any) -> Q:
    rows = Agreement.objects.all()
    return either("pairing.Agreement", rows.filter(member=person), *_with(person))


CHANGE_AGREEMENT = rule(
    "pairing.change_agreement",
    model="pairing.Agreement",
    says=_(
        "Either of the two may change what they agreed, at any time. Until both say yes, what they "
        "agreed before goes on."
    ),
)


@CHANGE_AGREEMENT.filter
def _change_agreement(person: Any) -> Q:
    mine = Agreement.objects.filter(member=person, member__pace="here", ended=None)
    return either("pairing.Agreement", *_open_of(mine), *_with(person))


BEGIN_AGREEMENT = rule(
    "pairing.begin_agreement",
    model="pairing.Introduction",
    says=_(
        "When both would like to carry on after the cup of tea, they write down how it is to be. When "
        "both say yes to it, they are meeting."
    ),
)


@BEGIN_AGREEMENT.filter
def _begin_agreement(person: Any) -> Q:
    rows = Introduction.objects.filter(state=State.AGREEING, member__pace="here")
    return either(
        "pairing.Introduction",
        rows.filter(member=person),
        rows.filter(peer=person) if Role.PEER in teams.roles_of(person) else rows.none(),
    )


AGREE_WHILE_MEETING = rule(
    "pairing.agree_while_meeting",
    model="people.Bond",
    says=_("Two who meet already, with no agreement yet, may write one down."),
)


@AGREE_WHILE_MEETING.filter
def _agree_while_meeting(person: Any) -> Q:
    return either(
        "people.Bond",
        people.live_bonds_with(person).filter(kind="peer"),
        people.live_bonds_of(person).filter(kind="peer"),
    )


def _with(colleague: Any) -> "tuple[Any, ...]":
    """Those of a colleague, while nothing ended them and the member is here."""
    rows = Agreement.objects.filter(colleague=colleague, ended=None, member__pace="here")
    if Role.PEER not in teams.roles_of(colleague):
        return (rows.filter(bond__in=people.live_bonds_of(colleague)),)
    return (
        rows.filter(bond__in=people.live_bonds_of(colleague)),
        rows.filter(bond=None, introduction__state=State.AGREEING),
    )


def _open_of(rows: Any) -> "tuple[Any, ...]":
    """Those that still hold, or are still being written."""
    return (
        rows.filter(bond__in=people.agreed_bonds()),
        rows.filter(bond=None, introduction__state=State.AGREEING),
    )
