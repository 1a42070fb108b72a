"""A person's own tree, from what they would like."""

from collections.abc import Sequence
from typing import Any

MOST, WHOLE = 6, 4


def boughs(goals: Sequence[Any]) -> list[dict[str, Any]]:
    """A bough for each of the first few, and bare-tagged ones beside them: the tree is always
    whole, so nobody's looks poor. No fruit yet: that is for what has grown."""
    said = [{"text": " ".join(goal.words.split()), "fruits": 0} for goal in goals[:MOST]]
    return said + [{"text": "", "fruits": 0}] * (WHOLE - len(said))
