"""Alpha as a stranger counts it."""

import krippendorff
import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as some

from ownway.engines.inquiry.alpha import nominal

UNITS = some.lists(
    some.lists(some.sampled_from([0, 1, 2, None]), min_size=3, max_size=3), min_size=1, max_size=30
)


@given(UNITS)
def test_it_is_what_others_count(units: list[list[int | None]]) -> None:
    found = nominal(units)
    if found is None:
        return
    table = numpy.array([[numpy.nan if v is None else v for v in unit] for unit in units], float).T
    assert found == pytest.approx(krippendorff.alpha(table, level_of_measurement="nominal"))


@pytest.mark.parametrize("units", [[], [(1, 1), (1, 1)], [(0, 0)], [(1, None), (None, 0)]])
def test_it_is_not_defined_where_nothing_varies(units: list[tuple[int | None, ...]]) -> None:
    assert nominal(units) is None


def test_everybody_the_same_and_nobody_the_same() -> None:
    assert nominal([(0, 0), (1, 1)]) == 1
    assert nominal([(0, 1), (1, 0)]) == pytest.approx(-0.5)
