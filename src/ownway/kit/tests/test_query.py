"""Unions of ids."""

import pytest

from ownway.kit.query import either
from ownway.kit.tests.leaves import Leaf, Tree

pytestmark = pytest.mark.usefixtures("leaves")


def grow() -> None:
    """Leaves of four kinds."""
    for kind in ("a", "b", "c", "d", "a"):
        Leaf(kind=kind, address_index=kind * 2).save()


def kinds(*sets: str) -> list[str]:
    """Kinds found by either of these."""
    rows = Leaf._default_manager
    found = rows.filter(either(Leaf, *(rows.filter(kind=kind) for kind in sets)))
    return sorted(found.values_list("kind", flat=True))


def test_rows_of_any_part_once() -> None:
    grow()
    assert kinds("a", "c") == ["a", "a", "c"]
    assert kinds("a", "a") == ["a", "a"]
    assert kinds("b") == ["b"]
    assert kinds() == []
    assert kinds("x", "y") == []


def test_inside_further_filters_counts_and_other_unions() -> None:
    grow()
    rows = Leaf._default_manager
    some = rows.filter(either(Leaf, rows.filter(kind="a"), rows.filter(kind="b").order_by("kind")))
    assert some.count() == 3
    assert some.filter(kind="a").count() == 2
    assert some.exclude(kind="a").get().kind == "b"
    assert some.exists()
    assert [leaf.kind for leaf in some.order_by("kind")[1:]] == ["a", "b"]
    more = rows.filter(either(Leaf, some, rows.none(), rows.filter(kind="d")))
    assert sorted(more.values_list("kind", flat=True)) == ["a", "a", "b", "d"]
    assert Tree._default_manager.filter(pk__in=more.values("tree")).count() == 0
    assert rows.filter(~either(Leaf, some)).count() == 2
    assert more.update(kind="e") == 4


def test_only_over_one_table() -> None:
    with pytest.raises(TypeError, match="over Leaf"):
        either(Leaf, Tree._default_manager.all())
