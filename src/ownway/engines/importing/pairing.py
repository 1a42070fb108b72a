"""Who looks like the same person, and why: by blocks of equal keys, so in linear time."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ownway.engines.importing.cells import fold, folded_name

Normal = Callable[[str], str]
#: Of one name or one phone so many cards are compared with each other; more are counted only.
_COMPARED = 4
_LISTED = 12
#: Nobody looks through more pairs that are kept apart anyway.
_LISTED_IN_ALL = 2_000


@dataclass(frozen=True, slots=True)
class Who:
    """What a row says about whom it means."""

    name: str = ""
    ref: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of the project who is here already. ``key`` is the app's, kept as it is.

    ``refs`` and ``phones`` are as ``normal_ref`` and ``normal_phone`` give them. ``outcomes``
    (kind, day) are those that need not be added again.
    """

    key: str
    name: str = ""
    refs: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    outcomes: frozenset[tuple[str, date]] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards of a file, or a card and somebody known, that may be one person.

    key        names the pair in answers; stays the same while file, columns and people do
    line, name            the later card
    with_line, with_name  the earlier card (0 for somebody known)
    with_person           the key of somebody known, or empty
    reasons    codes: same_ref, same_phone, same_email, same_name; and for caution other_name,
               other_ref
    suggested  taken for one person unless somebody says no; otherwise kept apart unless they say
               yes
    together   what it comes to with the answers so far
    """

    key: str
    line: int
    name: str
    with_line: int
    with_name: str
    with_person: str
    reasons: tuple[str, ...]
    suggested: bool
    together: bool


@dataclass(frozen=True, slots=True)
class Together:
    """Whose a row is: somebody known, or the person of the first row of their group."""

    person: str
    first_line: int
    pair: str


class _Forest:
    """Who belongs together (union-find). The root is the lowest number: known people come before
    rows, earlier rows before later ones. Two people who are both known are never joined."""

    def __init__(self) -> None:
        self.parent = array("l")

    def add(self) -> int:
        self.parent.append(len(self.parent))
        return len(self.parent) - 1

    def root(self, node: int) -> int:
        parent = self.parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def join(self, one: int, other: int, known: int) -> bool:
        """Whether they are together now; ``known`` is how many nodes are people known."""
        low, high = sorted((self.root(one), self.root(other)))
        if low != high and high < known:
            return False
        self.parent[high] = low
        return True


@dataclass
class _Block:
    """Cards with one name or one phone, kept apart unless somebody says so."""

    nodes: list[int] = field(default_factory=list)
    listed: int = 0


class Blocks:
    """Finds pairs while cards are added, and says in the end who belongs together."""

    def __init__(
        self,
        normal_phone: Normal,
        normal_ref: Normal,
        said: Mapping[str, bool],
        *,
        take_suggested: bool,
    ) -> None:
        self._normal_phone, self._normal_ref = normal_phone, normal_ref
        self._said, self._take_suggested = said, take_suggested
        self._looks, self._is = _Forest(), _Forest()
        self._names: list[str] = []
        self._lines = array("l")
        self._refs: dict[int, str] = {}
        self._known: list[str] = []
        self._strong: dict[str, int] = {}
        self._weak: dict[str, int | _Block] = {}
        self._node_of: dict[int, int] = {}
        self._suggested: list[tuple[int, int, frozenset[str]]] = []
        self._apart: dict[tuple[int, int], frozenset[str]] = {}
        self._pairs: list[Pair] = []
        self._pair_of: dict[int, str] = {}
        self.grown: dict[str, frozenset[tuple[str, date]]] = {}
        self.left_out = 0

    def know(self, person: KnownPerson) -> None:
        """Somebody who is here already; before any row is added."""
        node = self._node(person.name, 0)
        self._known.append(person.key)
        self.grown[person.key] = person.outcomes
        if person.refs:
            self._refs[node] = person.refs[0]
        keys = _Keys(folded_name(person.name), person.refs, person.phones, person.emails)
        self._register(node, keys)

    def add(self, line: int, who: Who) -> bool:
        """One more card. False for one that says nothing of whom it is about."""
        ref = self._normal_ref(who.ref) if who.ref else ""
        phones = tuple(filter(None, map(self._normal_phone, who.phones)))
        emails = (who.email,) if who.email else ()
        keys = _Keys(folded_name(who.name), (ref,) if ref else (), phones, emails)
        if not keys.name and not (ref and f"ref {ref}" in self._strong):
            return False
        node = self._node(who.name, line)
        self._node_of[line] = node
        if ref:
            self._refs[node] = ref
        self._compare(node, keys)
        if keys.name:
            self._register(node, keys)
        return True

    def _node(self, name: str, line: int) -> int:
        self._names.append(name)
        self._lines.append(line)
        self._is.add()
        return self._looks.add()

    def _register(self, node: int, keys: "_Keys") -> None:
        for _reason, key in keys.strong():
            self._strong.setdefault(key, node)
        for _same, key in keys.weak():
            block = self._block(key)
            if block is None:
                self._weak[key] = node
            elif len(block.nodes) < _COMPARED:
                block.nodes.append(node)

    def _compare(self, node: int, keys: "_Keys") -> None:
        found: dict[int, tuple[int, frozenset[str]]] = {}
        for why, key in keys.strong():
            other = self._strong.get(key)
            if other is not None:
                root = self._looks.root(other)
                first, reasons = found.get(root, (other, frozenset()))
                found[root] = (first, reasons | why)
        for other, reasons in found.values():
            self._suggest(node, other, reasons)
        for same, key in keys.weak():
            self._keep_apart(node, key, same)

    def _suggest(self, node: int, other: int, reasons: frozenset[str]) -> None:
        mine, theirs = self._names[node], self._names[other]
        if reasons == {"same_ref"} and mine and theirs and not share_a_word(mine, theirs):
            self._note_apart(node, other, reasons | {"other_name"})
        elif not self._looks.join(node, other, len(self._known)):
            self._note_apart(node, other, reasons)
        else:
            refs = self._refs.get(node), self._refs.get(other)
            if "same_ref" not in reasons and all(refs) and refs[0] != refs[1]:
                reasons |= {"other_ref"}
            if "same_name" not in reasons and folded_name(mine) == folded_name(theirs):
                reasons |= {"same_name"}
            self._suggested.append((node, other, reasons))

    def _block(self, key: str) -> _Block | None:
        """The block of a key; a card alone with its key has none until it is asked for."""
        found = self._weak.get(key)
        if isinstance(found, int):
            found = self._weak[key] = _Block([found])
        return found

    def _keep_apart(self, node: int, key: str, reason: str) -> None:
        block = self._block(key)
        if block is None:
            return
        for other in block.nodes:
            if self._looks.root(node) == self._looks.root(other):
                continue
            block.listed += 1
            if block.listed > _LISTED:
                self.left_out += 1
            else:
                self._note_apart(node, other, frozenset({reason}))

    def _note_apart(self, node: int, other: int, reasons: frozenset[str]) -> None:
        ends = (node, other)
        self._apart[ends] = self._apart.get(ends, frozenset()) | reasons

    def settle(self) -> None:
        """All cards are added: join those of the pairs that are in force."""
        self._pairs = [self._pair(*found, suggested=True) for found in self._suggested]
        listed: set[tuple[int, int]] = set()
        for (node, other), reasons in self._apart.items():
            roots = (self._looks.root(node), self._looks.root(other))
            if roots[0] == roots[1] or (max(roots), min(roots)) in listed:
                continue
            if len(listed) >= _LISTED_IN_ALL:
                self.left_out += 1
                continue
            listed.add((max(roots), min(roots)))
            self._pairs.append(self._pair(node, other, reasons, suggested=False))
        self._suggested.clear()
        self._apart.clear()

    def _pair(self, node: int, other: int, reasons: frozenset[str], *, suggested: bool) -> Pair:
        known = other < len(self._known)
        line, with_line = self._lines[node], self._lines[other]
        person = self._known[other] if known else ""
        key = f"{line}={person}" if known else f"{line}-{with_line}"
        if not suggested and reasons <= {"same_phone", "same_email"}:
            reasons |= {"other_name"}
        wanted = self._said.get(key, suggested and self._take_suggested)
        together = wanted and self._is.join(node, other, len(self._known))
        if together:
            self._pair_of.setdefault(node, key)
        return Pair(
            key=key,
            line=line,
            name=self._names[node],
            with_line=with_line,
            with_name=self._names[other],
            with_person=person,
            reasons=tuple(code for code in _REASONS if code in reasons),
            suggested=suggested,
            together=together,
        )

    def pairs(self) -> list[Pair]:
        """Suggested ones first, each kind by line."""
        return sorted(self._pairs, key=lambda pair: (not pair.suggested, pair.line, pair.with_line))

    def found(self, line: int) -> Together | None:
        """Whose the card on this line is; None where it says no name and nobody was found."""
        node = self._node_of[line]
        root = self._is.root(node)
        if root == node and not self._names[node]:
            return None
        person = self._known[root] if root < len(self._known) else ""
        return Together(person, self._lines[root], self._pair_of.get(node, ""))


_REASONS = (
    "same_ref",
    "same_phone",
    "same_email",
    "same_name",
    "other_name",
    "other_ref",
)


@dataclass(frozen=True, slots=True)
class _Keys:
    """What two cards are compared by."""

    name: str
    refs: tuple[str, ...]
    phones: tuple[str, ...]
    emails: tuple[str, ...]

    def strong(self) -> Iterable[tuple[frozenset[str], str]]:
        """Equal in one of these: taken for the same person."""
        for ref in self.refs:
            yield frozenset({"same_ref"}), f"ref {ref}"
        if self.name:
            for phone in self.phones:
                yield frozenset({"same_phone", "same_name"}), f"phone {phone} {self.name}"
            for email in self.emails:
                yield frozenset({"same_email", "same_name"}), f"email {email} {self.name}"

    def weak(self) -> Iterable[tuple[str, str]]:
        """Equal in one of these alone: kept apart unless somebody says so."""
        for phone in self.phones:
            yield "same_phone", f"phone {phone}"
        for email in self.emails:
            yield "same_email", f"email {email}"
        if self.name:
            yield "same_name", f"name {self.name}"


def share_a_word(one: str, other: str) -> bool:
    """Whether two names have a word in common: a first name, a family name."""
    return not set(fold(one).split()).isdisjoint(fold(other).split())
