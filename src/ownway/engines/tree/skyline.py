"""Labels beside each other without touching: each comes to rest on what was put there before.

A label's place depends only on those before it, so that adding one leaves the others where they are.
"""

from dataclasses import dataclass, field

GAP = 10.0


@dataclass
class Skyline:
    """How far along a stretch the room is taken already, measured away from the bough."""

    long: float
    floor: float
    taken: list[tuple[float, float, float]] = field(default_factory=list)
    last: float | None = None

    def block(self, begins: float, ends: float, up_to: float) -> None:
        """Nothing comes to rest lower than this between these two."""
        self.taken.append((begins, ends, up_to))

    def rest(self, wide: float, tall: float, inset: float = 0.0) -> tuple[float, float]:
        """Where along the stretch, and how far from the bough, a label this large comes to rest.

        As near to the bough as it gets; of several such places, the one furthest from the label
        before, so that they stand like bricks and not like a tower. The first stands outermost.
        """
        last = max(0.0, self.long - wide)
        places = [min(last, max(0.0, last - inset)), max(0.0, last - inset - 46), last / 2]
        for begins, ends, _up_to in self.taken:
            places += [ends + GAP, begins - GAP - wide]
        before = self.last if self.last is not None else 0.0
        level, _away, at = min(
            (self._level(at, wide), -abs(at + wide / 2 - before), -at)
            for at in places
            if -0.01 <= at <= last + 0.01
        )
        at = max(0.0, -at)
        self.block(at, at + wide, level + tall)
        self.last = at + wide / 2
        return at, level

    def _level(self, at: float, wide: float) -> float:
        beneath = [
            up_to + GAP
            for begins, ends, up_to in self.taken
            if begins < at + wide + GAP - 0.02 and at - GAP + 0.02 < ends
        ]
        return max([self.floor, *beneath])

    @property
    def reach(self) -> float:
        """How far from the bough the furthest label ends."""
        return max((up_to for _begins, _ends, up_to in self.taken), default=0.0)
