"""Workbooks: what their cells say, which sheet is read."""

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ownway.kit.files import LIMITS, rows_of
from ownway.kit.files.child import rows_in
from ownway.kit.files.tests.hostile import cell, sheet, workbook


@pytest.fixture(autouse=True)
def no_lxml(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the child."""
    monkeypatch.setattr(openpyxl, "LXML", False)


def saved(fill: Callable[[Any], None]) -> bytes:
    """A workbook that somebody made."""
    book = openpyxl.Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> list[list[str]]:
    """Without the child, which makes no difference to what is read."""
    return list(rows_in(io.BytesIO(data), "records.xlsx", LIMITS))


def test_every_value_is_the_shortest_text_that_says_it() -> None:
    cells = [
        ("Siobhán “here”", "Siobhán “here”"),
        (60, "60"),
        (60.0, "60"),
        (1.5, "1.5"),
        (0.1 + 0.2, "0.3"),
        (7700900091.0, "7700900091"),
        (dt.date(2013, 7, 18), "2013-07-18"),
        (dt.datetime(2013, 7, 18), "2013-07-18"),
        (dt.datetime(2013, 7, 18, 10, 30), "2013-07-18 10:30"),
        (dt.time(9, 5), "09:05"),
        (dt.timedelta(hours=1, minutes=30), "1:30"),
        (True, "TRUE"),
        ("=1+1", "=1+1"),
        ("+44 7700 900091", "+44 7700 900091"),
        ("two\nlines", "two\nlines"),
        ("_x0041_ and_x000D_\n_x0001_more", "A and\n more"),
    ]

    def fill(book: Any) -> None:
        for value, _text in cells:
            book.active.append([value])

    assert read(saved(fill)) == [[text.strip() and text] for _value, text in cells]


def test_days_of_an_old_mac_workbook() -> None:
    def fill(book: Any) -> None:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book.active.append([dt.date(2013, 7, 18)])

    assert read(saved(fill)) == [["2013-07-18"]]


def test_a_formula_is_what_it_came_to_or_its_own_text() -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c>'
        '<c r="C1" t="str"><f>A1&amp;"x"</f><v>2x</v></c></row>'
    )
    assert read(workbook(sheet(rows))) == [["2", "=NOW()", "2x"]]


def test_gaps_are_empty_cells_and_rows() -> None:
    rows = f'<row r="2">{cell("B2", "name")}</row><row r="5">{cell("A5", "Sam")}</row>'
    assert read(workbook(sheet(rows))) == [[], ["", "name"], [], [], ["Sam"]]


def test_what_a_sheet_claims_of_its_size_makes_no_difference() -> None:
    rows = f'<row r="1">{cell("A1", "name")}</row>'
    assert read(workbook(sheet(rows, dimension="A1:XFD1048576"))) == [["name"]]


def test_the_fullest_sheet_that_can_be_seen_is_read() -> None:
    def fill(book: Any) -> None:
        book.active.append(["a cover"])
        for title, rows in (("people", 5), ("more", 5), ("lists", 50)):
            for row in range(rows):
                book.create_sheet(title) if not row else None
                book[title].append([title, row])
        book["lists"].sheet_state = "hidden"

    assert read(saved(fill))[0] == ["people", "0"]


def test_a_hidden_sheet_is_read_where_no_other_holds_anything() -> None:
    def fill(book: Any) -> None:
        book.create_sheet("hidden").append(["Sam"])
        book["hidden"].sheet_state = "hidden"

    assert read(saved(fill)) == [["Sam"]]


@pytest.mark.parametrize("name", ["records.csv", "records.xls", "records.pdf", "records"])
def test_a_workbook_is_read_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(saved(lambda book: book.active.append(["name", "Sam"])))
    assert list(rows_of(path, name=name)) == [["name", "Sam"]]


def test_a_text_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "records.xlsx"
    path.write_bytes(b"name;what\nSam;college\n")
    assert list(rows_of(path)) == [["name", "what"], ["Sam", "college"]]
