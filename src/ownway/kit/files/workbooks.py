"""XLSX: a ZIP archive of XML. Weighed part by part before anything in it is understood."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError

from ownway.kit.files.cells import row_of, text_of
from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import Refused

_CHUNK = 1 << 18
_LOCKED = 0x1
#: A cell that holds something, and a cell that holds a formula; the prefix of a namespace or none.
_FILLED = re.compile(rb"<(?:\w+:)?(?:v|is)[\s>]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_OVERLAP = 64


@dataclass(slots=True)
class _Sheet:
    filled: int = 0
    formulas: int = 0


def rows_of_workbook(file: BinaryIO, name: str, limits: Limits) -> Iterator[list[str]]:
    """The rows of the sheet with most in it."""
    try:
        with ZipFile(file) as archive:
            _look_at_names(archive, limits)
            sheets = _weigh(archive, limits)
    except (BadZipFile, EOFError, ZlibError):
        raise Refused("half_written") from None
    except NotImplementedError:
        raise Refused("not_a_table") from None
    yield from _read(file, sheets, limits)


def _look_at_names(archive: ZipFile, limits: Limits) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > limits.parts or _swells(unpacked, packed, limits):
        raise Refused("bomb")
    if any(part.flag_bits & _LOCKED for part in parts):
        raise Refused("encrypted")
    if "mimetype" in names and archive.read("mimetype")[:64].endswith(b".spreadsheet"):
        raise Refused("open_document")
    if "xl/workbook.bin" in names:
        raise Refused("old_workbook")
    if "[Content_Types].xml" not in names or not any(part.startswith("xl/") for part in names):
        raise Refused("not_a_table")
    if any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts):
        raise Refused("not_a_table")


def _swells(unpacked: int, packed: int, limits: Limits) -> bool:
    return unpacked > limits.unpacked or (
        unpacked > limits.small and unpacked > limits.ratio * max(packed, 1)
    )


def _weigh(archive: ZipFile, limits: Limits) -> dict[str, _Sheet]:
    """Unpack every part once without keeping it: what a header says may be a lie, and a part that
    was cut short shows here. Counts on the way what each sheet holds."""
    sheets: dict[str, _Sheet] = {}
    unpacked = packed = 0
    for part in archive.infolist():
        packed += part.compress_size
        sheet = sheets.setdefault(part.filename.lstrip("/"), _Sheet())
        for chunk, tail in _unpacked(archive, part):
            unpacked += len(chunk) - tail
            if _swells(unpacked, packed, limits):
                raise Refused("bomb")
            if "sheet" in part.filename:
                sheet.filled += _count(_FILLED, chunk, tail)
                sheet.formulas += _count(_FORMULA, chunk, tail)
    return sheets


def _unpacked(archive: ZipFile, part: ZipInfo) -> Iterator[tuple[bytes, int]]:
    """Pieces of a part, each with the end of the one before it in front, and how long that is."""
    with archive.open(part) as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            yield tail + chunk, len(tail)
            tail = chunk[-_OVERLAP:]


def _count(pattern: re.Pattern[bytes], chunk: bytes, tail: int) -> int:
    """How many begin in what is new, or began before and end in it."""
    return sum(found.end() > tail for found in pattern.finditer(chunk))


def _read(file: BinaryIO, sheets: dict[str, _Sheet], limits: Limits) -> Iterator[list[str]]:
    import openpyxl

    if not openpyxl.DEFUSEDXML or openpyxl.LXML:
        raise ImportError("openpyxl has to read XML through defusedxml")
    warnings.simplefilter("ignore")  # about styles and pictures it leaves out
    try:
        yield from _rows(file, sheets, limits)
    except (Refused, GeneratorExit):
        raise
    except Exception as broken:  # whatever a library stumbles over, the file is to be saved again
        raise Refused(_why(broken)) from broken


def _why(broken: BaseException | None) -> str:
    """The library wraps what it met in errors of its own."""
    from defusedxml import DefusedXmlException

    while broken is not None:
        if isinstance(broken, DefusedXmlException):
            return "bomb"
        if isinstance(broken, MemoryError):
            return "too_heavy"
        broken = broken.__cause__ or broken.__context__
    return "damaged"


def _open(file: BinaryIO, *, results: bool) -> Any:
    from openpyxl import load_workbook

    file.seek(0)
    return load_workbook(file, read_only=True, data_only=results, keep_links=False)


def _rows(file: BinaryIO, sheets: dict[str, _Sheet], limits: Limits) -> Iterator[list[str]]:
    book = _open(file, results=True)
    chosen = _fullest(book, sheets)
    if chosen is None:
        raise Refused("empty")
    sheet = book.worksheets[chosen]
    texts = _texts(sheet)
    if sheets[_part(sheet)].formulas:
        texts = _with_formulas(texts, _texts(_open(file, results=False).worksheets[chosen]))
    for line, row in enumerate(texts, start=1):
        yield row_of(row, limits, line)


def _part(sheet: Any) -> str:
    """Which part of the archive a sheet is."""
    return str(sheet._worksheet_path).lstrip("/")


def _fullest(book: Any, sheets: dict[str, _Sheet]) -> int | None:
    """The first sheet with the most in it; a hidden one only where no other holds anything."""
    weights = [
        (sheets.get(_part(sheet), _Sheet()).filled, sheet.sheet_state == "visible")
        for sheet in book.worksheets
    ]
    seen = [(filled, at) for at, (filled, visible) in enumerate(weights) if filled and visible]
    any_ = seen or [(filled, at) for at, (filled, _visible) in enumerate(weights) if filled]
    return max(any_, key=lambda one: (one[0], -one[1]))[1] if any_ else None


def _texts(sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # what a sheet claims of its size is not to be believed
    for row in sheet.iter_rows(values_only=True):
        yield [text_of(value) for value in row]


def _with_formulas(
    results: Iterator[list[str]], formulas: Iterator[list[str]]
) -> Iterator[list[str]]:
    """What a formula came to; its own text where the file does not say."""
    nothing: list[str] = []
    for shown, written in zip_longest(results, formulas, fillvalue=nothing):
        yield [one or other for one, other in zip_longest(shown, written, fillvalue="")]
