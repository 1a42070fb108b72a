"""A person's own tree, from what they would like and what has grown."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

MOST, WHOLE = 6, 4


def boughs(goals: Sequence[Any], grown: Iterable[Any] = ()) -> list[dict[str, Any]]:
    """A bough for each of the first few, and bare-tagged ones beside them: the tree is always
    whole, so nobody's looks poor. A bough bears fruit once something that has grown belongs to
    it; two at most, because fruit is not counted."""
    fruits = Counter(one.goal_id for one in grown)
    said = [
        {"text": " ".join(goal.words.split()), "fruits": min(2, fruits[goal.pk])}
        for goal in goals[:MOST]
    ]
    return said + [{"text": "", "fruits": 0}] * (WHOLE - len(said))
