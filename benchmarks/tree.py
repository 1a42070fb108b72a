"""How long a growth tree takes: milliseconds, the best and the middle of a hundred.

A person's tree is read, laid out and drawn with the shipped fonts; nothing is asked of a database.

    python -m benchmarks.tree
"""

import statistics
import time
from typing import Any

from ownway.engines import tree
from ownway.kit.letters import measure

TIMES, AIM = 100, 15.0


def a_tree(branches: int, leaves: int, fruits: int) -> dict[str, Any]:
    """Somebody's, of this size."""
    said = (
        "Gardening club with Kim",
        "A walk on most days",
        "Ring the college",
        "Tea after the group on Fridays",
    )
    kinds = ("health", "personal", "inclusion")
    return {
        "kind": "person",
        "title": "A tree",
        "crown": {"text": "A life with green things and people in it"},
        "roots": [{"text": "The park", "detail": "at the end of my road"}] * 5,
        "trunk": [{"text": "I notice quiet people"}] * 3,
        "branches": [
            {
                "text": "Something I would like",
                "leaves": [{"text": said[one % 4], "bud": one % 3 == 0} for one in range(leaves)],
                "fruits": [
                    {"text": "It has grown", "kind": kinds[one % 3]} for one in range(fruits)
                ],
            }
        ]
        * branches,
    }


def times(data: dict[str, Any]) -> tuple[float, float, int]:
    """The best and the middle time in milliseconds, and how large the picture is."""
    took, size = [], 0
    for _ in range(TIMES):
        begun = time.perf_counter()
        size = len(tree.draw(tree.read(data), measure).svg)
        took.append((time.perf_counter() - begun) * 1000)
    return min(took), statistics.median(took), size


def main() -> None:
    """A person's tree, and a very full one."""
    measure("warm", 20)  # the fonts are read once for all trees
    for name, size in (
        ("a person's tree (4 branches × 3 leaves × 1 fruit)", (4, 3, 1)),
        ("a full tree (10 branches × 8 leaves × 3 fruits)", (10, 8, 3)),
    ):
        best, middle, letters = times(a_tree(*size))
        print(f"{name}: best {best:.1f} ms, middle {middle:.1f} ms, {letters / 1024:.0f} KB")
    print(f"Aim: a person's tree in {AIM:.0f} ms or less.")


if __name__ == "__main__":
    main()
