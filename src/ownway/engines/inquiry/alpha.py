"""Krippendorff's alpha for yes and no: how far two or more people saw the same, beyond chance.

It is never shown first, and where nothing varies it is not defined: everybody agreed, or nobody chose.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def nominal(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Alpha of units, each a row of what every coder said of it; None where one said nothing."""
    pairs: Counter[tuple[Hashable, Hashable]] = Counter()
    for unit in units:
        said = Counter(value for value in unit if value is not None)
        many = sum(said.values())
        if many < 2:
            continue
        for left, often in said.items():
            for right, too in said.items():
                pairs[left, right] += often * (too - (left == right)) / (many - 1)  # type: ignore[assignment]
    totals: Counter[Hashable] = Counter()
    for (left, _right), weight in pairs.items():
        totals[left] += weight
    whole = sum(totals.values())
    expected = whole * whole - sum(one * one for one in totals.values())
    if whole < 2 or expected <= 0:
        return None
    observed = sum(weight for (left, right), weight in pairs.items() if left != right)
    return 1 - (whole - 1) * observed / expected
