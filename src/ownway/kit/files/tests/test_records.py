"""A year of a service's messy records comes through the gate letter by letter."""

import csv
from pathlib import Path

import openpyxl
import pytest

from ownway.kit.files import rows_of
from ownway.kit.files.tests.test_texts import trimmed

RECORDS = Path(__file__).resolve().parents[6] / "shared" / "data" / "records"

pytestmark = pytest.mark.skipif(
    not RECORDS.is_dir(), reason="the records in ../shared/data/records are not on this machine"
)


@pytest.mark.parametrize("name", ["people.csv", "appointments.csv"])
def test_the_records(name: str, tmp_path: Path) -> None:
    with (RECORDS / name).open(encoding="cp1252", newline="") as file:
        rows = trimmed(list(csv.reader(file)))
    assert list(rows_of(RECORDS / name)) == rows
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.save(tmp_path / "records.xlsx")
    assert list(rows_of(tmp_path / "records.xlsx")) == rows
    for encoding, separator in (("utf-16", "\t"), ("mac_roman", ";"), ("utf-8-sig", "|")):
        with (tmp_path / name).open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(rows)
        assert list(rows_of(tmp_path / name)) == rows
