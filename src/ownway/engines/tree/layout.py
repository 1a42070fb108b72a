"""Where everything on a tree stands. Numbers only; drawing.py makes the picture of them.

An espalier: branches in pairs, left and right, each with a band of its own; leaves above the bough,
fruits below it, words on the trunk, labels at the ends of the roots. What is added takes the next
free place: nothing else changes sides, rows or order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ownway.engines.tree.format import Branch, FruitKind, Kind, Leaf, Said, Tree
from ownway.engines.tree.lines import Lines, Measure, Type, lines
from ownway.engines.tree.skyline import Skyline
from ownway.engines.tree.words import Words

WIDE, MIDDLE = 1200.0, 600.0
#: From the middle of the trunk to the first label; from the last to the edge of the frame.
INNER, OUTER = 84.0, 46.0
LONG = MIDDLE - INNER - OUTER
#: Leaves, above the bough, may come a little nearer to the trunk.
NEARER = 34.0
FRAME = 24.0
#: However little is written, a tree has so many boughs and roots.
BOUGHS, ROOTS = 4, 5

TITLE = Type(46, "words 560", 54, 1000, 3)
SUBTITLE = Type(22, "plain 400", 31, 900, 3)
NOTE = Type(20, "plain 400", 28, 820, 5)
CROWN = Type(27, "words 560", 35, 430, 4)
BRANCH = Type(20, "plain 700", 26, 256, 6)
LEAF = Type(19.5, "plain 400", 25, 250, 4)
FRUIT = Type(19, "plain 600", 24, 168, 5)
TRUNK = Type(21, "words 420", 28, 300, 4)
ROOT = Type(20, "words 420", 26, 178, 4)
DETAIL = Type(17, "plain 400", 22, 178, 4)
NAME = Type(19, "plain 600", 25, 300, 4)
KEY = Type(19, "plain 400", 28, 250, 2)
ROOTS_NAME = Type(19, "plain 600", 25, 900, 3)
SHOOT = Type(19, "plain 600", 25, 270, 5)

#: How high above the bough leaves begin, how deep below it fruits do.
LEAF_FLOOR, STALK = 48.0, 26.0
ABOVE, BELOW = 112.0, 112.0
#: The room of a fruit above its words, and of a leaf beside them.
FRUIT_TALL, FRUIT_WIDE, LEAF_MARK = 56.0, 52.0, 27.0
_COLUMNS = (5, 4)
_ORDER = {5: (2, 1, 3, 0, 4), 4: (1, 2, 0, 3)}
_FAN = {5: (0.0, 30.0, 58.0, 30.0, 0.0), 4: (0.0, 26.0, 26.0, 0.0)}


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    wide: float
    tall: float

    @property
    def right(self) -> float:
        return self.x + self.wide

    @property
    def foot(self) -> float:
        return self.y + self.tall

    @property
    def centre(self) -> float:
        return self.x + self.wide / 2


@dataclass(frozen=True)
class Label:
    """Words at their place. ``part`` says whose they are: "branches.2.leaves.0"."""

    part: str
    kind: str
    box: Box
    lines: Lines
    detail: Lines | None = None
    said: Said | None = None
    #: Where the first line begins below the top of the box, and how far in its middle stands.
    top: float = 0.0
    shift: float = 0.0
    fruit: FruitKind | None = None


@dataclass(frozen=True)
class Bough:
    """One branch: its side, the height of its bough, and what is on it."""

    number: int
    side: int
    y: float
    labels: tuple[Label, ...]
    #: Nothing is written on it yet: it blossoms.
    empty: bool = False


@dataclass(frozen=True)
class Root:
    """A root and where it ends."""

    number: int
    x: float
    y: float
    labelled: bool


@dataclass(frozen=True)
class Layout:
    """The whole picture in numbers."""

    tall: float
    wall: float
    crown: Label | None
    crown_y: float
    boughs: tuple[Bough, ...]
    foot: float
    ground: float
    roots: tuple[Root, ...]
    shoot: Label | None
    labels: tuple[Label, ...]
    #: Whether buds are told apart from leaves in the key.
    buds: bool = False


def arrange(tree: Tree, words: Words, measure: Measure) -> Layout:
    """Find the place of everything."""
    return _Arranging(tree, words, measure).whole()


@dataclass
class _Arranging:
    tree: Tree
    words: Words
    measure: Measure

    def set(self, text: str, kind: Type) -> Lines:
        return lines(text, kind, self.measure)

    def whole(self) -> Layout:
        heading, wall = self.heading()
        crown, crown_y = self.crown(wall)
        boughs, foot = self.boughs(crown_y)
        standing, shoot, ground = self.foot(foot)
        roots, ends, deep = self.roots(ground)
        below = self.below(deep)
        on_boughs = [label for bough in boughs for label in bough.labels]
        return Layout(
            tall=below.box.foot + 34 + FRAME,
            wall=wall,
            crown=crown,
            crown_y=crown_y,
            boughs=tuple(boughs),
            foot=foot,
            ground=ground,
            roots=tuple(ends),
            shoot=shoot,
            labels=(*heading, *([crown] if crown else []), *on_boughs, *standing,
                    *([shoot] if shoot else []), *roots, below),
            buds=self.tree.kind is not Kind.INVALIDATING
            and any(leaf.bud for branch in self.tree.branches for leaf in branch.leaves),
        )  # fmt: skip

    # --- above the tree ---

    def heading(self) -> tuple[list[Label], float]:
        """Title, second line and note, and where the wall begins."""
        y, labels = FRAME + 12.0, []
        for part, kind, after in (("title", TITLE, 4.0), ("subtitle", SUBTITLE, 6.0)):
            if said := getattr(self.tree, part):
                set_ = self.set(said, kind)
                labels.append(Label(part, part, _middle(set_.wide, y, set_.tall), set_))
                y += set_.tall + after
        note = self.tree.note
        if self.tree.kind is Kind.INVALIDATING and not note:
            note = self.words.content_note
        if note:
            set_ = self.set(note, NOTE)
            box = _middle(set_.wide + 44, y + 6, set_.tall + 18)
            labels.append(Label("note", "note", box, set_, top=9))
            y = box.foot + 4
        return labels, y + 16 if labels else FRAME

    def crown(self, wall: float) -> tuple[Label | None, float]:
        """What is hoped for, at the top; the height at which the trunk ends."""
        if self.tree.crown is None:
            return None, wall + 96
        set_ = self.set(self.tree.crown.text, CROWN)
        box = _middle(set_.wide + 60, wall + 62, set_.tall + 34)
        return Label("crown", "crown", box, set_, said=self.tree.crown, top=17), box.foot

    # --- the boughs ---

    def boughs(self, y: float) -> tuple[list[Bough], float]:
        """All branches, in pairs from the top; where the lowest band ends."""
        count = max(BOUGHS, len(self.tree.branches) + len(self.tree.branches) % 2)
        made: list[Bough] = []
        for first in range(0, count, 2):
            pair = [self.bough(number) for number in (first, first + 1)]
            above = max(ABOVE, *(up for _labels, up, _down in pair))
            below = max(BELOW, *(down for _labels, _up, down in pair))
            y += above + 28
            for number, (labels, _up, _down) in enumerate(pair, first):
                side = 1 if number % 2 else -1
                made.append(
                    Bough(
                        number,
                        side,
                        y,
                        tuple(_at(label, side, y) for label in labels),
                        not labels,
                    )
                )
            y += below
        return made, y

    def bough(self, number: int) -> tuple[list[Label], float, float]:
        """One branch on a stretch of its own, and how far it reaches up and down from the bough."""
        if number >= len(self.tree.branches):
            return [], 0.0, 0.0
        branch, part = self.tree.branches[number], f"branches.{number}"
        set_ = self.set(branch.text, BRANCH)
        wide, tall = set_.wide + 36, set_.tall + 18
        name = Label(part, "branch", Box(0, 22 - tall, wide, tall), set_, said=branch, top=9)
        up, down = Skyline(LONG + NEARER, LEAF_FLOOR), Skyline(LONG, STALK)
        up.block(NEARER, NEARER + wide, tall - 22)
        down.block(0, wide, 22)
        leaves = [
            self.leaf(leaf, f"{part}.leaves.{place}", up)
            for place, leaf in enumerate(branch.leaves)
        ]
        return [name, *leaves, *self.fruits(branch, part, down)], up.reach, down.reach

    def leaf(self, leaf: Leaf, part: str, up: Skyline) -> Label:
        set_ = self.set(leaf.text, LEAF)
        wide, tall = set_.wide + 27 + LEAF_MARK, set_.tall + 14
        at, level = up.rest(wide, tall)
        kind = "bud" if leaf.bud else "leaf"
        box = Box(at - NEARER, -level - tall, wide, tall)
        return Label(part, kind, box, set_, said=leaf, top=7, shift=LEAF_MARK / 2 - 2)

    def fruits(self, branch: Branch, part: str, down: Skyline) -> list[Label]:
        made = []
        for place, fruit in enumerate(branch.fruits):
            set_ = self.set(fruit.text, FRUIT)
            wide, tall = max(FRUIT_WIDE, set_.wide + 28), set_.tall + 14 + FRUIT_TALL
            at, level = down.rest(wide, tall, inset=12)
            made.append(
                Label(
                    f"{part}.fruits.{place}",
                    "fruit",
                    Box(at, level, wide, tall),
                    set_,
                    said=fruit,
                    top=FRUIT_TALL + 7,
                    fruit=fruit.kind,
                )
            )
        return made

    # --- the foot ---

    def name(self, part: str) -> str:
        return self.tree.names.get(part) or self.words.names[self.tree.kind].get(part, "")

    def foot(self, y: float) -> tuple[list[Label], Label | None, float]:
        """Words on the trunk, the key beside it, the shoot; and where the ground begins."""
        labels, needs = [], 150.0
        if self.tree.trunk:
            trunk = self.trunk(y + 34)
            labels += trunk
            needs = trunk[0].box.tall + 34 + 44
        left, left_foot = self.key(self.name("branches"), self.leaf_key(), 64, y + 44, "branches")
        right, right_foot = self.key(self.name("fruits"), self.fruit_key(), 0, y + 44, "fruits")
        widest = max((label.box.right for label in right), default=0.0)
        right = [_moved(label, WIDE - 64 - widest) for label in right]
        shoot = None
        said = self.tree.shoot or (self.words.shoot if self.tree.kind is Kind.INVALIDATING else "")
        if said:
            set_ = self.set(said, SHOOT)
            box = Box(WIDE - 76 - set_.wide - 36, right_foot + 26, set_.wide + 36, set_.tall + 22)
            shoot = Label("shoot", "shoot", box, set_, top=11)
            right_foot = box.foot
        ground = max(y + needs, left_foot + 36, right_foot + 36)
        return [*labels, *left, *right], shoot, ground

    def trunk(self, y: float) -> list[Label]:
        """The plate on the trunk, and on it the name of this part and each of its words."""
        rows: list[tuple[str, Lines, Said | None]] = [
            ("names.trunk", self.set(self.name("trunk"), NAME), None)
        ]
        rows += [
            (f"trunk.{number}", self.set(said.text, TRUNK), said)
            for number, said in enumerate(self.tree.trunk)
        ]
        wide = max(set_.wide for _part, set_, _said in rows) + 56
        plate, at = _middle(wide, y, 0), y + 18
        labels = []
        for part, set_, said in rows:
            labels.append(
                Label(part, "strength" if said else "trunk-name",
                      _middle(set_.wide, at, set_.tall), set_, said=said)
            )  # fmt: skip
            at += set_.tall + 17
        empty = Lines((), 0, NAME)
        return [
            Label("trunk", "plate", replace(plate, tall=at - y - 17 + 20), empty),
            *labels,
        ]

    def leaf_key(self) -> list[tuple[str, str]]:
        leaves = [leaf for branch in self.tree.branches for leaf in branch.leaves]
        if self.tree.kind is Kind.INVALIDATING:
            return []
        if self.tree.kind is Kind.SERVICE and not any(leaf.bud for leaf in leaves):
            return []
        return [("leaf", self.words.doing), ("bud", self.words.thinking)]

    def fruit_key(self) -> list[tuple[str, str]]:
        borne = {fruit.kind for branch in self.tree.branches for fruit in branch.fruits}
        if self.tree.kind is Kind.INVALIDATING:
            return []
        three = (FruitKind.HEALTH, FruitKind.PERSONAL, FruitKind.INCLUSION)
        shown = [*three, *([FruitKind.OTHER] if FruitKind.OTHER in borne else [])]
        return [(kind.value, self.words.fruits[kind]) for kind in shown]

    def key(
        self, name: str, rows: Sequence[tuple[str, str]], x: float, y: float, part: str
    ) -> tuple[list[Label], float]:
        """The name of a part and what its signs mean."""
        set_ = self.set(name, NAME)
        labels = [Label(f"names.{part}", "name", Box(x, y, set_.wide, set_.tall), set_)]
        y += set_.tall + 12
        for sign, said in rows:
            set_ = self.set(said, KEY)
            tall = max(set_.tall, 38.0)
            box = Box(x, y, set_.wide + 42, tall)
            top = (tall - set_.tall) / 2
            labels.append(Label(f"key.{sign}", f"key {sign}", box, set_, top=top, shift=21))
            y += tall + 4
        return labels, y

    # --- below the ground ---

    def roots(self, ground: float) -> tuple[list[Label], list[Root], float]:
        """Labels at the ends of the roots, row after row, from the middle outwards."""
        labels: list[Label] = []
        ends: list[Root] = []
        said, number, top, row = list(self.tree.roots), 0, ground + 92, 0
        while number < max(ROOTS, len(said)):
            columns = _COLUMNS[row % 2]
            pitch, foot = (WIDE - 2 * FRAME - 40) / 5, top
            for column in _ORDER[columns]:
                x = MIDDLE + (column - (columns - 1) / 2) * pitch
                y = top + _FAN[columns][column]
                if number < len(said):
                    labels.append(self.root(said[number], number, x, y))
                    foot = max(foot, labels[-1].box.foot)
                    ends.append(Root(number, x, y, labelled=True))
                elif row == 0:
                    ends.append(Root(number, x, y + 34, labelled=False))
                    foot = max(foot, y + 34)
                number += 1
            top, row = foot + 40, row + 1
        return labels, ends, max(top - 40, ground + 150)

    def root(self, said: Said, number: int, x: float, y: float) -> Label:
        set_ = self.set(said.text, ROOT)
        detail = self.set(said.detail, DETAIL) if said.detail else None
        wide = max(set_.wide, detail.wide if detail else 0) + 34
        tall = set_.tall + (detail.tall + 2 if detail else 0) + 20
        return Label(
            f"roots.{number}", "root", Box(x - wide / 2, y, wide, tall), set_, detail, said, 10
        )

    def below(self, y: float) -> Label:
        set_ = self.set(self.name("roots"), ROOTS_NAME)
        return Label("names.roots", "roots-name", _middle(set_.wide, y + 34, set_.tall), set_)


def _middle(wide: float, y: float, tall: float) -> Box:
    return Box(MIDDLE - wide / 2, y, wide, tall)


def _moved(label: Label, by: float) -> Label:
    return replace(label, box=replace(label.box, x=label.box.x + by))


def _at(label: Label, side: int, y: float) -> Label:
    """A label from the stretch of its bough to its side of the picture."""
    box = label.box
    x = MIDDLE + INNER + box.x if side > 0 else MIDDLE - INNER - box.x - box.wide
    return replace(label, box=replace(box, x=x, y=box.y + y))
