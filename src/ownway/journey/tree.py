"""A person's own tree, from what they would like and what has grown."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ownway.journey.models import State

MOST, WHOLE = 6, 4


def boughs(goals: Sequence[Any], grown: Iterable[Any] = ()) -> list[dict[str, Any]]:
    """A bough for each of the first few, and bare-tagged ones beside them: the tree is always
    whole, so nobody's looks poor. A bough bears fruit once something that has grown belongs to
    it; two at most, because fruit is not counted. What was let go stands last, behind what is
    still thought about."""
    fruits = Counter(one.goal_id for one in grown)
    standing = sorted(goals, key=lambda goal: goal.state == State.LET_GO)
    said = [
        {"text": " ".join(goal.words.split()), "fruits": min(2, fruits[goal.pk])}
        for goal in standing[:MOST]
    ]
    return said + [{"text": "", "fruits": 0}] * (WHOLE - len(said))
