"""What a preview says of a file, gathered row by row while it is compared."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ownway.engines import importing as engine
from ownway.importing.marks import Entry
from ownway.importing.models import Card, Fate
from ownway.importing.shapes import (
    MOST_APART,
    MOST_LISTED,
    FormulaCell,
    Pair,
    Preview,
    Refused,
    Understood,
    Unread,
)

#: The first lines that are named beside a word.
_LINES = 5
_SAYS = 160
#: Different wordings that are told apart; a column of free text has more than anybody reads.
_WORDINGS = 20_000


def beginning(cells: Iterable[str]) -> str:
    """The beginning of what stands in a row."""
    said = " · ".join(cell.strip() for cell in cells if cell.strip())
    return said if len(said) <= _SAYS else said[: _SAYS - 1].rstrip() + "…"


def beginning_of(card: Card) -> str:
    """The beginning of a card; nothing of it once it is its person's own to read."""
    if card.person is not None and card.person.account_id is not None:
        return ""
    return beginning(text for _name, text in card.words.get("cells", []))


class Seeing:
    """Adds up, row by row."""

    def __init__(
        self,
        header: Sequence[str],
        columns: Mapping[str, int],
        words: engine.Words,
        first_line: int,
    ) -> None:
        self._header, self._columns, self._words = list(header), dict(columns), words
        self._pairs: list[Pair] = []
        self._pairs_left_out = 0
        self._fates: Counter[str] = Counter()
        self._again = 0
        self._people: set[str] = set()
        self._with_outcome: set[str] = set()
        self._outcomes: Counter[str] = Counter()
        self._without_day = 0
        self._meetings: Counter[str] = Counter()
        self._refused: list[Refused] = []
        self._unread: list[Unread] = []
        self._unread_count = 0
        self._formulas: list[FormulaCell] = []
        self._formulas_count = 0
        self._said: dict[str, Understood] = {}

    def pairs(self, found: Iterable[engine.Pair], left_out: int) -> None:
        """Who looks like the same person."""
        said = list(found)
        apart = [one for one in said if not one.suggested and not one.together]
        hidden = {one.key for one in apart[MOST_APART:]}
        self._pairs_left_out = left_out + len(hidden)
        self._pairs = [
            {
                "key": one.key,
                "line": one.line,
                "name": one.name,
                "with_line": one.with_line or None,
                "with_person": one.with_person,
                "with_name": one.with_name,
                "reasons": list(one.reasons),
                "suggested": one.suggested,
                "accepted": one.together,
                "rows": 1,
            }
            for one in said
            if one.key not in hidden
        ]

    def names_alone(self, found: Iterable[engine.NameAlone]) -> None:
        """Meetings that only a name connects with somebody who is here."""
        self._pairs = [
            {
                "key": one.key,
                "line": one.line,
                "name": one.name,
                "with_line": None,
                "with_person": one.person,
                "with_name": one.name,
                "reasons": ["same_name"],
                "suggested": False,
                "accepted": one.together,
                "rows": one.rows,
            }
            for one in found
        ]

    def person(self, row: engine.PersonRow, cells: Sequence[str], person: str) -> None:
        """One row about a person."""
        self._row(row.line, row.fate, row.why, cells)
        if row.fate == engine.Fate.REFUSED:
            return
        self._people.add(person)
        self._again += row.again
        if row.again:
            return
        self._word("outcome", row.line, cells)
        self._without_day += bool({"outcome_no_day", "outcome_day_unreadable"} & set(row.why))
        if row.outcome:
            self._outcomes[row.outcome.kind] += 1
            self._with_outcome.add(person)

    def meeting(self, row: engine.MeetingRow, cells: Sequence[str], entry: Entry) -> None:
        """One row about a meeting."""
        self._row(row.line, row.fate, entry["w"], cells)
        if row.fate == engine.Fate.MATCHED:
            self._again += 1
        if row.fate != engine.Fate.NEW:
            return
        self._people.add(row.person)
        self._word("what", row.line, cells)
        was = entry.get("o")
        if was is None:
            self._meetings["unsaid"] += 1
        elif was["whose"] == "ours" and was["what"] != "met":
            self._meetings["ours"] += 1
        else:
            self._meetings[was["what"]] += 1

    def _row(self, line: int, fate: str, why: Iterable[str], cells: Sequence[str]) -> None:
        self._fates[str(fate)] += 1
        why = list(why)
        if fate == Fate.REFUSED:
            if len(self._refused) < MOST_LISTED:
                self._refused.append({"line": line, "why": why, "says": beginning(cells)})
            return
        for code in why:
            if code.endswith("_unreadable"):
                field = code.removesuffix("_unreadable")
                self._unread_count += 1
                if len(self._unread) < MOST_LISTED:
                    text = self._cell(field, cells)
                    self._unread.append({"line": line, "field": field, "text": text})
        if "formula" in why:
            self._formula(line, cells)

    def _formula(self, line: int, cells: Sequence[str]) -> None:
        for name, cell in zip(self._header, cells, strict=False):
            if engine.looks_like_formula(cell):
                self._formulas_count += 1
                if len(self._formulas) < MOST_LISTED:
                    self._formulas.append({"line": line, "column": name})

    def _cell(self, field: str, cells: Sequence[str]) -> str:
        at = self._columns.get(field, -1)
        return cells[at].strip() if 0 <= at < len(cells) else ""

    def _word(self, field: str, line: int, cells: Sequence[str]) -> None:
        text = self._cell(field, cells)
        if not text:
            return
        said = self._said.get(text)
        if said is None:
            if len(self._said) >= _WORDINGS:
                return
            meaning = self._words.meaning(text)
            said = self._said[text] = {
                "text": text,
                "found": meaning.found,
                "means": meaning.code or "",
                "between": list(meaning.between),
                "rows": 0,
                "lines": [],
            }
        said["rows"] += 1
        if len(said["lines"]) < _LINES:
            said["lines"].append(line)

    def preview(self) -> Preview:
        """Everything so far."""
        said = sorted(self._said.values(), key=lambda one: -one["rows"])
        unknown = [one for one in said if not one["means"]]
        return {
            "header": self._header,
            "rows": sum(self._fates.values()),
            "new": self._fates[Fate.NEW],
            "matched": self._fates[Fate.MATCHED],
            "refused": self._fates[Fate.REFUSED],
            "seen_before": self._again,
            "people": len(self._people - {""}),
            "pairs": self._pairs,
            "pairs_left_out": self._pairs_left_out,
            "refused_rows": self._refused,
            "unread": self._unread,
            "unread_count": self._unread_count,
            "understood": [one for one in said if one["means"]][:MOST_LISTED],
            "unknown": unknown[:MOST_LISTED],
            "unknown_rows": sum(one["rows"] for one in unknown),
            "formulas": self._formulas,
            "formulas_count": self._formulas_count,
            "outcomes": dict(self._outcomes),
            "with_outcome": len(self._with_outcome),
            "outcomes_without_day": self._without_day,
            "meetings": dict(self._meetings),
        }


def counts(preview: Mapping[str, Any]) -> dict[str, int]:
    """The four figures that always add up."""
    return {name: int(preview.get(name, 0)) for name in ("rows", "new", "matched", "refused")}
