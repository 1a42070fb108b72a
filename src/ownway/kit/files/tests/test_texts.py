"""Text files in the encodings and with the separators that services really use."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownway.kit.files import LIMITS, Refused, rows_of
from ownway.kit.files.child import rows_in
from ownway.kit.files.encodings import encoding_of

ROWS = [
    ["Ref", "Name", "What they’d like", "Grant"],
    ["R1", "Siobhán O'Brien", "café work, “not before 12”", "£10"],
    ["R2", "José Núñez", "don’t know yet", "£250 – books"],
    ["R3", "ZOË Åkesson", "a new start…", "€5"],
    ["R4", "Chloë", "two\nlines", ""],
]
PLAIN = [
    [cell.translate({0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2026: ".", 0x20AC: "E"})
     for cell in row]
    for row in ROWS
]  # fmt: skip


def written(rows: list[list[str]], separator: str = ",", end: str = "\r\n") -> str:
    """As a spreadsheet writes it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()


def read(data: bytes, name: str = "records.csv") -> list[list[str]]:
    """Without the child, which makes no difference to what is read."""
    return list(rows_in(io.BytesIO(data), name, LIMITS))


def trimmed(rows: list[list[str]]) -> list[list[str]]:
    """Without empty cells at the end of rows, and empty rows at the end."""
    out = []
    for row in rows:
        end = max((at for at, cell in enumerate(row, start=1) if cell.strip()), default=0)
        out.append(row[:end])
    while out and not out[-1]:
        out.pop()
    return out


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_curly_quotes_accents_and_pounds(encoding: str, separator: str) -> None:
    data = written(ROWS, separator).encode(encoding)
    assert read(data) == trimmed(ROWS)


@pytest.mark.parametrize("encoding", ["iso8859_15", "latin-1", "cp850", "cp1252"])
def test_older_encodings(encoding: str) -> None:
    rows = [[cell.replace("E5", "5") for cell in row] for row in PLAIN]
    assert read(written(rows).encode(encoding)) == trimmed(rows)


def test_the_euro_of_latin_9() -> None:
    rows = [["Name", "Grant"], ["Zoë", "€50"], ["José", "€70"]]
    assert read(written(rows).encode("iso8859_15")) == rows


def test_polish_and_cyrillic() -> None:
    polish = [["Imię", "Nazwisko"], ["Łukasz", "Wiśniewski"], ["Małgorzata", "Dąbrowska"]]
    assert read(written(polish).encode("cp1250")) == polish
    cyrillic = [["Имя", "Фамилия", "Город"]] + [["Ирина", "Петрова", "Москва, у реки"]] * 20
    assert read(written(cyrillic).encode("cp1251")) == cyrillic


@pytest.mark.parametrize(
    "text",
    ["£10 grant for books", "don’t leave voicemail", "café", "ZOË", "naïve", "50 °C", "½ day"],
)
def test_the_windows_encoding_is_preferred(text: str) -> None:
    data = f"Ref,Note\r\nR1,{text}\r\n".encode("cp1252")
    assert read(data) == [["Ref", "Note"], ["R1", text]]
    assert encoding_of(io.BytesIO(data)).name in {"cp1252", "iso8859_15"}


def test_a_windows_letter_pasted_into_utf8() -> None:
    data = "Ref,Note\nR1,café\nR2,Zoë\nR3,José and Siobhán\n".encode() + b"R4,\xa310 don\x92t\n"
    assert read(data)[-1] == ["R4", "£10 don’t"]


def test_excel_says_its_separator() -> None:
    assert read(b"sep=;\r\na,b;c\r\n1,2;3\r\n") == [["a,b", "c"], ["1,2", "3"]]
    assert read("\ufeffsep=|\na|b\n1|2\n".encode()) == [["a", "b"], ["1", "2"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    data = end.join(["a,b", '1,"two\nlines"', "3,4", ""])
    assert read(data.encode()) == [["a", "b"], ["1", "two\nlines"], ["3", "4"]]


def test_rows_keep_their_places() -> None:
    data = b"Title,,,\r\n\r\nRef,Name\r\nR1,Sam\r\n,,\r\n\r\nR2,Kim\r\n,,\r\n\r\n"
    assert read(data) == [["Title"], [], ["Ref", "Name"], ["R1", "Sam"], [], [], ["R2", "Kim"]]


def test_commas_inside_other_separators() -> None:
    rows = [["name", "where"]] + [["Sam", f"{n} Hill Road, Town, County"] for n in range(9)]
    assert read(written(rows, ";").encode()) == rows
    decimals = [["a", "b", "c"]] + [["1,5", "2,5", "3,5"]] * 5
    assert read(written(decimals, ";").encode()) == decimals


def test_a_space_before_a_quotation_mark() -> None:
    assert read(b'a, b\n1, "x, y"\n2, "z"\n')[1] == ["1", "x, y"]


def test_odd_control_letters_become_spaces() -> None:
    assert read(b"a,b\n" + b"1,two\x0bwords\n" + b"3,4\n" * 500)[1] == ["1", "two words"]


def test_a_cell_that_was_defused_comes_in_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_text("a,b\n'=1+1,'tis\n+44 7700 900091,'-\n", "utf-8")
    assert list(rows_of(path)) == [["a", "b"], ["=1+1", "'tis"], ["+44 7700 900091", "-"]]


def test_a_short_last_row_with_a_line_end_is_whole() -> None:
    assert read(b"a,b,c\n1,2,3\n4,5,6\n7,8,9\n7,8\n")[-1] == ["7", "8"]
    assert read(b"a,b,c\n1,2,3\n4,5,6\n7,8,9\nthe end")[-1] == ["the end"]


WORDS = st.text(
    alphabet=st.characters(codec="cp1252", exclude_categories=["Cc", "Zs", "Zl", "Zp"])
    | st.sampled_from(' ,;|\t\n"'),
    max_size=12,
).filter(lambda text: text == text.strip())
TABLES = st.integers(3, 5).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=2, max_size=8)
)


@settings(max_examples=150, deadline=None)
@given(TABLES, st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\n", "\r\n"]))
def test_whatever_stands_in_cells_comes_back(
    table: list[list[str]], separator: str, end: str
) -> None:
    """UTF-8, and Excel's own line for the separator where junk makes it anybody's guess."""
    data = f"sep={separator}{end}" + written(table, separator, end)
    try:
        rows = read(data.encode("utf-8-sig"))
    except Refused as refused:
        rows, code = trimmed(table), refused.code
    else:
        code = "" if rows else "empty"
    assert rows == trimmed(table)
    assert code in {"", "stray_quote"} or (code == "empty" and not rows)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        rows = read(data)
    except Refused:
        return
    assert rows and rows[-1]
    assert all("\0" not in cell for row in rows for cell in row)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Sam", "Zoë", "José", "Siobhán", "O’Brien", "Françoise"]),
            st.sampled_from(["college", "café work", "£10", "“not yet”", "job, part time", ""]),
        ),
        min_size=3,
        max_size=20,
    ),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"]),
)
def test_records_in_any_encoding_and_separator(
    people: list[tuple[str, str]], separator: str, encoding: str
) -> None:
    rows = [["Name", "Outcome", "Ref"], *([*person, f"R{n}"] for n, person in enumerate(people))]
    assert read(written(rows, separator).encode(encoding)) == rows
