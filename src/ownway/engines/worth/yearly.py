"""Counting people, each once in every total, however many rows, kinds, months or projects."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Told(NamedTuple):
    """Somebody let us count something of this kind, which grew on this day."""

    person: Hashable
    kind: str
    day: date


@dataclass(frozen=True)
class Year:
    """People, each counted once in each number, between two days that both belong to it."""

    begins: date
    ends: date
    #: Everybody who joined, met somebody, or let us count something.
    people: int
    #: Of them, those with something grown.
    grown: int
    #: Kind by kind. Somebody with two kinds stands in both.
    kinds: dict[str, int]
    #: Month by month, each named by its first day. Somebody with two months stands in both.
    months: dict[date, int]
    #: People with more than one kind: why the rows may add up to more than the total.
    several_kinds: int = 0
    #: People with something in more than one month.
    several_months: int = 0


def yearly(
    begins: date,
    ends: date,
    *,
    told: Iterable[Told],
    here: Collection[Hashable] = (),
    kinds: Iterable[str] = (),
    only: Collection[Hashable] | None = None,
) -> Year:
    """Count.

    Args:
        told: what people let us count, in any order and with any repeats; days outside are left out.
        here: who joined or met somebody in these days.
        kinds: kinds that have a row even where nobody has one, in their order.
        only: count these people alone (those of one project).

    Raises:
        ValueError: it ends before it begins.
    """
    if ends < begins:
        raise ValueError("A year cannot end before it begins.")
    by_kind: dict[str, set[Hashable]] = {kind: set() for kind in kinds}
    by_month: dict[date, set[Hashable]] = {month: set() for month in months_between(begins, ends)}
    kinds_of: dict[Hashable, set[str]] = defaultdict(set)
    months_of: dict[Hashable, set[date]] = defaultdict(set)
    for person, kind, day in told:
        if not begins <= day <= ends or (only is not None and person not in only):
            continue
        month = day.replace(day=1)
        by_kind.setdefault(kind, set()).add(person)
        by_month[month].add(person)
        kinds_of[person].add(kind)
        months_of[person].add(month)
    people = set(here) if only is None else {one for one in here if one in only}
    return Year(
        begins=begins,
        ends=ends,
        people=len(people | kinds_of.keys()),
        grown=len(kinds_of),
        kinds={kind: len(those) for kind, those in by_kind.items()},
        months={month: len(those) for month, those in by_month.items()},
        several_kinds=sum(len(those) > 1 for those in kinds_of.values()),
        several_months=sum(len(those) > 1 for those in months_of.values()),
    )


def months_between(begins: date, ends: date) -> list[date]:
    """The first day of every month that has a day in these."""
    first, last = begins.year * 12 + begins.month - 1, ends.year * 12 + ends.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]
