"""What can be shared, put away and looked at: the same for both kinds, written once.

A goal and something that has grown differ in their words; who may read them is one logic. What
differs (which rule, which verb) is looked up here by :func:`of`.
"""

from dataclasses import dataclass
from typing import TypeAlias

from ownway.access.rules import Rule
from ownway.journey import rules, verbs
from ownway.journey.models import Goal, Outcome
from ownway.record.verbs import Verb

Item: TypeAlias = Goal | Outcome


@dataclass(frozen=True)
class Doors:
    """The rules and verbs of one kind of thing."""

    #: The name of its key, and the start of its addresses.
    name: str
    own: Rule
    read: Rule
    shared: Verb
    took_back: Verb
    kept_to_oneself: Verb
    put_away: Verb
    took_out: Verb
    looked: Verb


_DOORS = {
    Goal: Doors(
        name="goal",
        own=rules.OWN_GOAL,
        read=rules.READ_GOAL,
        shared=verbs.SHARED,
        took_back=verbs.TOOK_BACK,
        kept_to_oneself=verbs.NOT_READ_BY,
        put_away=verbs.PUT_AWAY,
        took_out=verbs.TOOK_OUT,
        looked=verbs.LOOKED_AT_GOAL,
    ),
    Outcome: Doors(
        name="outcome",
        own=rules.OWN_OUTCOME,
        read=rules.READ_OUTCOME,
        shared=verbs.SHARED_OUTCOME,
        took_back=verbs.TOOK_BACK_OUTCOME,
        kept_to_oneself=verbs.OUTCOME_NOT_READ_BY,
        put_away=verbs.PUT_OUTCOME_AWAY,
        took_out=verbs.TOOK_OUTCOME_OUT,
        looked=verbs.LOOKED_AT_OUTCOME,
    ),
}


def of(item: Item | type[Item]) -> Doors:
    """The rules and verbs that go with this item, or this kind of item."""
    return _DOORS[item if isinstance(item, type) else type(item)]
