"""What can be shared, put away and looked at: the same for all kinds, written once.

A goal, something that has grown, a piece of the story and a page of the book differ in their words;
who may read them is one logic. What differs (which rule, which verb) is looked up here by :func:`of`.
"""

from dataclasses import dataclass
from typing import TypeAlias

from ownway.access.rules import Rule
from ownway.journey import rules, verbs
from ownway.journey.models import Goal, Outcome, Page, StoryPiece
from ownway.journey.rules import book as book_rules
from ownway.journey.rules import story as story_rules
from ownway.journey.verbs import book as book_verbs
from ownway.journey.verbs import story as story_verbs
from ownway.record.verbs import Verb

Item: TypeAlias = Goal | Outcome | StoryPiece | Page


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
    StoryPiece: Doors(
        name="piece",
        own=story_rules.OWN_PIECE,
        read=story_rules.READ_PIECE,
        shared=story_verbs.SHARED_PIECE,
        took_back=story_verbs.TOOK_BACK_PIECE,
        kept_to_oneself=story_verbs.PIECE_NOT_READ_BY,
        put_away=story_verbs.PUT_PIECE_AWAY,
        took_out=story_verbs.TOOK_PIECE_OUT,
        looked=story_verbs.LOOKED_AT_PIECE,
    ),
    Page: Doors(
        name="page",
        own=book_rules.OWN_PAGE,
        read=book_rules.READ_PAGE,
        shared=book_verbs.SHARED_PAGE,
        took_back=book_verbs.TOOK_BACK_PAGE,
        kept_to_oneself=book_verbs.PAGE_NOT_READ_BY,
        put_away=book_verbs.PUT_PAGE_AWAY,
        took_out=book_verbs.TOOK_PAGE_OUT,
        looked=book_verbs.LOOKED_AT_PAGE,
    ),
}


def of(item: Item | type[Item]) -> Doors:
    """The rules and verbs that go with this item, or this kind of item."""
    return _DOORS[item if isinstance(item, type) else type(item)]
