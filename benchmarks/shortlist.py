"""How long a list of people to meet takes: milliseconds, the best and the middle of a hundred.

Invented peers with a dozen sides each, wishes of every kind; nothing is asked of a database.

    python -m benchmarks.shortlist
"""

import random
import statistics
import time

from ownway.engines.shortlist import Peer, Wish, choose

TIMES, AIM = 100, 10.0
KINDS = ("language", "place", "time", "someone", "lived", "interest", "nearness")
TRAITS = [(kind, f"{kind}-{number}") for kind in KINDS for number in range(10)]


def peers(number: int) -> list[Peer]:
    """So many, the same each time."""
    chance = random.Random(number)  # noqa: S311
    return [
        Peer(
            f"peer {one}",
            {trait: chance.random() < 0.8 for _kind, trait in chance.sample(TRAITS, 12)},
            free=chance.random() < 0.7,
            excluded=chance.random() < 0.05,
        )
        for one in range(number)
    ]


def times(number: int) -> tuple[float, float]:
    """The best and the middle time in milliseconds."""
    those = peers(number)
    wishes = [
        Wish(kind, trait, must=number % 9 == 0) for number, (kind, trait) in enumerate(TRAITS[::6])
    ]
    took = []
    for one in range(TIMES):
        begun = time.perf_counter()
        choose(wishes, those, member=str(one))
        took.append((time.perf_counter() - begun) * 1000)
    return min(took), statistics.median(took)


def main() -> None:
    """For a small team, a large one, and a region."""
    for number in (20, 100, 1000):
        best, middle = times(number)
        print(f"{number:5} peers: best {best:.2f} ms, middle {middle:.2f} ms", end="")
        print(f"  (aim {AIM:.0f})" if number == 1000 else "")


if __name__ == "__main__":
    main()
