"""Files that would do harm, or that nobody could read. Each is made here, small, when needed."""

import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
PARTS = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="a" Target="xl/workbook.xml"'
    f' Type="{OFFICE}/officeDocument"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="one" sheetId="1" r:id="s"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELS}">'
    f'<Relationship Id="s" Target="worksheets/sheet1.xml" Type="{OFFICE}/worksheet"/>'
    f'<Relationship Id="t" Target="sharedStrings.xml" Type="{OFFICE}/sharedStrings"/>'
    "</Relationships>",
    "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>shared</t></si></sst>',
}
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


def sheet(rows: str, before: str = "", dimension: str = "") -> str:
    """A worksheet's XML around its rows."""
    claims = f'<dimension ref="{dimension}"/>' if dimension else ""
    return f'{before}<worksheet xmlns="{MAIN}">{claims}<sheetData>{rows}</sheetData></worksheet>'


def cell(at: str, text: str) -> str:
    """A cell with its text inside it."""
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


ORDINARY = sheet(f'<row r="1">{cell("A1", "name")}</row><row r="2">{cell("A2", "Sam")}</row>')


def workbook(sheet1: str = ORDINARY, **parts: str | bytes) -> bytes:
    """A workbook of these parts; a name's first underscore stands for a slash."""
    out = io.BytesIO()
    named = {name.replace("__", "/").replace("_dot_", "."): data for name, data in parts.items()}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**PARTS, "xl/worksheets/sheet1.xml": sheet1, **named}.items():
            archive.writestr(name, data)
    return out.getvalue()


def archive(**parts: str | bytes) -> bytes:
    """A ZIP of other things."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


def lying() -> bytes:
    """Ten megabytes that say they are a hundred bytes."""
    data = bytearray(workbook(sheet(" " * 10_000_000)))
    says = (10_000_000 + len(sheet(""))).to_bytes(4, "little")
    return bytes(data.replace(says, (100).to_bytes(4, "little")))


def crowded() -> bytes:
    """More parts than a workbook ever has."""
    return workbook(**{f"xl__media__{number}": b"" for number in range(2_001)})


def locked_archive() -> bytes:
    """Every part says that it is encrypted."""
    data = bytearray(workbook())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def flipped() -> bytes:
    """A byte of the middle is another: the part is not what its checksum says."""
    data = bytearray(
        workbook(sheet(f'<row r="1">{cell("A1", "".join(map(str, range(999))))}</row>'))
    )
    data[data.find(b"worksheets/sheet1.xml") + 200] ^= 0xFF
    return bytes(data)


def ole(inside: str) -> bytes:
    """The box of files that Office used before 2007, with one of this name in it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + inside.encode("utf-16-le") + bytes(64)


HEADER = "Ref,First name,Surname,Outcome\r\n"
ROWS = "".join(f"R{number},Sam,Example,college\r\n" for number in range(8))


class Hostile(NamedTuple):
    """A file, what it calls itself, and the code it is refused with."""

    name: str
    code: str
    made: Callable[[], bytes]


FILES = {
    "a PDF that says it is a workbook": Hostile(
        "r.xlsx", "not_a_table", lambda: b"%PDF-1.7\n%\xe2"
    ),
    "a letter": Hostile("r.xlsx", "not_a_table", lambda: archive(word__document_dot_xml="<w/>")),
    "a picture": Hostile("r.csv", "not_a_table", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99)),
    "a web page": Hostile("r.xls", "not_a_table", lambda: b"\n<HTML><table><tr><td>Ref"),
    "junk": Hostile("r.csv", "not_a_table", lambda: bytes(range(1, 256)) * 40),
    "noughts": Hostile("r.csv", "not_a_table", lambda: f"{HEADER}R1,S\0m,B\r\n{ROWS}".encode()),
    "a nought far in": Hostile(
        "r.csv", "not_a_table", lambda: (HEADER + ROWS * 99 + "R1,S\0m,B\r\n").encode()
    ),
    "nothing but spaces": Hostile("r.csv", "empty", lambda: b" \r\n ,, \r\n\r\n"),
    "an old workbook": Hostile("r.xlsx", "old_workbook", lambda: ole("Workbook")),
    "a binary workbook": Hostile(
        "r.xlsx", "old_workbook", lambda: workbook(xl__workbook_dot_bin=b"x")
    ),
    "an open document": Hostile(
        "r.xlsx",
        "open_document",
        lambda: archive(mimetype="application/vnd.oasis.opendocument.spreadsheet", x=b"x"),
    ),
    "a workbook with a password": Hostile("r.xlsx", "encrypted", lambda: ole("EncryptedPackage")),
    "a locked archive": Hostile("r.xlsx", "encrypted", locked_archive),
    "a workbook cut short": Hostile("r.xlsx", "half_written", lambda: workbook()[:-400]),
    "a workbook of one byte": Hostile("r.xlsx", "half_written", lambda: b"PK\x03\x04\x01"),
    "a flipped byte": Hostile("r.xlsx", "half_written", flipped),
    "a cell cut short": Hostile(
        "r.csv", "half_written", lambda: f'{HEADER}{ROWS}R9,Sam,Example,"got a jo'.encode()
    ),
    "a row cut short": Hostile("r.csv", "half_written", lambda: f"{HEADER}{ROWS}R9,Sa".encode()),
    "a first cell cut short": Hostile("r.csv", "half_written", lambda: f"{HEADER}{ROWS}R".encode()),
    "a letter cut short": Hostile(
        "r.csv", "half_written", lambda: f"{HEADER}{ROWS}R9,Zoé,É,cafÉ".encode()[:-1]
    ),
    "half a letter of UTF-16": Hostile(
        "r.csv", "half_written", lambda: (HEADER + ROWS).encode("utf-16")[:-1]
    ),
    "a quotation mark too many": Hostile(
        "r.csv",
        "stray_quote",
        lambda: f'{HEADER}R0,"Sam,Example,college\r\n{ROWS}R9,S,"E",x\r\n'.encode(),
    ),
    "ten megabytes of nothing": Hostile(
        "r.xlsx", "bomb", lambda: workbook(sheet(" " * 10_000_000))
    ),
    "the same that says it is small": Hostile("r.xlsx", "half_written", lying),
    "two thousand parts": Hostile("r.xlsx", "bomb", crowded),
    "a billion laughs in the sheet": Hostile(
        "r.xlsx", "bomb", lambda: workbook(sheet(f"<row>{cell('A1', '&i;')}</row>", before=LAUGHS))
    ),
    "a billion laughs in the texts": Hostile(
        "r.xlsx",
        "bomb",
        lambda: workbook(
            sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
            xl__sharedStrings_dot_xml=f'{LAUGHS}<sst xmlns="{MAIN}"><si><t>&i;</t></si></sst>',
        ),
    ),
    "a billion laughs in the list of sheets": Hostile(
        "r.xlsx",
        "bomb",
        lambda: workbook(
            xl__workbook_dot_xml=PARTS["xl/workbook.xml"]
            .replace("<workbook", f"{LAUGHS}<workbook", 1)
            .replace('name="one"', 'name="&i;"')
        ),
    ),
    "a file from elsewhere asked for": Hostile(
        "r.xlsx",
        "bomb",
        lambda: workbook(
            sheet(
                f'<row r="1">{cell("A1", "&x;")}</row>',
                before='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
            )
        ),
    ),
    "a huge sheet of nothing": Hostile(
        "r.xlsx", "empty", lambda: workbook(sheet("", dimension="A1:XFD1048576"))
    ),
    "the last row of all": Hostile(
        "r.xlsx",
        "too_many_rows",
        lambda: workbook(sheet(f'<row r="1048576">{cell("A1048576", "x")}</row>')),
    ),
    "a row that cannot be": Hostile(
        "r.xlsx",
        "too_many_rows",
        lambda: workbook(sheet(f'<row r="99999999999999">{cell("A1", "x")}</row>')),
    ),
    "the last column of all": Hostile(
        "r.xlsx",
        "too_many_columns",
        lambda: workbook(sheet(f'<row r="1">{cell("XFD1", "x")}</row>')),
    ),
    "a column that cannot be": Hostile(
        "r.xlsx", "damaged", lambda: workbook(sheet(f'<row r="1">{cell("ZZZZZ1", "x")}</row>'))
    ),
    "columns without end": Hostile("r.csv", "too_many_columns", lambda: b"x," * 600 + b"x\r\n"),
    "a cell without end": Hostile("r.csv", "cell_too_long", lambda: b"x" * 60_000 + b",y\r\n"),
    "a line without end": Hostile("r.csv", "cell_too_long", lambda: b"x" * 2_000_000),
    "a long cell in a workbook": Hostile(
        "r.xlsx",
        "cell_too_long",
        lambda: workbook(sheet(f'<row r="1">{cell("A1", "x" * 60_000)}</row>')),
    ),
    "rows without end": Hostile("r.csv", "too_many_rows", lambda: b"x,y\n" * 5_001),
    "a shared text that is not there": Hostile(
        "r.xlsx",
        "damaged",
        lambda: workbook(sheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')),
    ),
    "XML that stops": Hostile(
        "r.xlsx", "damaged", lambda: workbook(sheet(f'<row r="1">{cell("A1", "x")}')[:-30])
    ),
}
