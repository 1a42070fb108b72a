"""What a file is, by its first bytes; what it is called says nothing."""

from typing import BinaryIO

from ownway.kit.files.refused import Refused

TEXT, WORKBOOK = "text", "workbook"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Beginnings of files that are no table: documents, pictures, archives, programs, databases.
_OTHERS = (
    b"%PDF", b"{\\rtf", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"RIFF",
    b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd",
    b"\x7fELF", b"MZ", b"SQLite format 3\0", b"PAR1", b"\xca\xfe\xba\xbe", b"OggS", b"ID3", b"fLaC",
)  # fmt: skip
#: "<" begins web pages, also those some programs call .xls.
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<svg", b"<workbook")
_NAMES_WITHIN = 8 * 1024 * 1024


def kind_of(file: BinaryIO) -> str:
    """TEXT or WORKBOOK; refuses what can be neither. Leaves the file at its beginning."""
    start = file.read(512)
    if not start:
        raise Refused("empty")
    if start.startswith(_OLE):
        raise Refused(_inside_ole(file))
    file.seek(0)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return WORKBOOK
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_OTHERS) or bare.startswith(_MARKUP):
        raise Refused("not_a_table")
    return TEXT


def _inside_ole(file: BinaryIO) -> str:
    """A box of files as Office used before 2007, and still uses around what is locked."""
    file.seek(0)
    names = file.read(_NAMES_WITHIN)
    if "EncryptedPackage".encode("utf-16-le") in names:
        return "encrypted"
    if any(name.encode("utf-16-le") in names for name in ("Workbook", "Book")):
        return "old_workbook"
    return "not_a_table"
