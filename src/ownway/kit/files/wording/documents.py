"""Word documents (DOCX): read by mammoth, and once more straight from their XML."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError

from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import Refused
from ownway.kit.files.wording.proof import proven
from ownway.kit.files.words import Words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: The same in documents saved as "Strict Open XML".
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_OFFICE = "/officeDocument"
_LOCKED = 0x1
_CHUNK = 1 << 18
_GONE = ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "sdtPr")


def words_of_document(file: BinaryIO, limits: Limits) -> Words:
    """Its words: paragraph by paragraph, cells of a table with a tab between them."""
    import defusedxml

    defusedxml.defuse_stdlib()  # mammoth reads XML with the standard library
    try:
        with ZipFile(file) as archive:
            _weigh(archive, limits)
            again, left_out = _again(archive)
        file.seek(0)
        text = _read(BytesIO(file.read()))  # without a name, which mammoth would look at
    except defusedxml.DefusedXmlException:
        raise Refused("words_bomb") from None
    except (BadZipFile, EOFError, ZlibError):
        raise Refused("half_written") from None
    except (KeyError, ValueError, SyntaxError, AttributeError, TypeError, OSError):
        raise Refused("words_damaged") from None
    return Words(text, kind="docx", sure=proven(text, again), left_out=left_out)


def _weigh(archive: ZipFile, limits: Limits) -> None:
    """Unpack every part once without keeping it: what a header says may be a lie."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > limits.parts:
        raise Refused("words_bomb")
    if any(part.flag_bits & _LOCKED for part in parts):
        raise Refused("words_locked")
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise Refused("not_words")
    if any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts):
        raise Refused("not_words")
    unpacked = packed = 0
    for part in parts:
        packed += part.compress_size
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += len(chunk)
                if unpacked > limits.unpacked or (
                    unpacked > limits.small and unpacked > limits.ratio * max(packed, 1)
                ):
                    raise Refused("words_bomb")


# --- the first reading ---------------------------------------------------------------------------


def _read(file: BinaryIO) -> str:
    from mammoth import docx

    return "".join(_of(docx.read(file).value)).strip("\n")


def _of(element: Any) -> Iterator[str]:
    from mammoth import documents

    if isinstance(element, documents.Text):
        yield element.value
    elif isinstance(element, documents.Tab):
        yield "\t"
    elif isinstance(element, documents.Break):
        yield "\n"
    elif isinstance(element, documents.TableRow):
        cells = ("".join(_within(cell)).strip("\n") for cell in element.children)
        yield "\t".join(cells) + "\n"
    else:
        yield from _within(element)
        if isinstance(element, documents.Paragraph):
            yield "\n"


def _within(element: Any) -> Iterator[str]:
    for child in getattr(element, "children", ()):
        yield from _of(child)


# --- the second reading --------------------------------------------------------------------------


def _again(archive: ZipFile) -> tuple[str, tuple[str, ...]]:
    from defusedxml.ElementTree import parse

    names = archive.namelist()
    with archive.open(_main_part(archive)) as part:
        tree = parse(part)
    words: list[str] = []
    aside: list[Any] = []
    _walk(tree.getroot(), words, aside)
    found = {_local(one) for one in tree.iter()}
    left_out = {
        "comments": "commentReference" in found,
        "notes": bool(found & {"footnoteReference", "endnoteReference"}),
        "deleted": bool(found & {"delText", "moveFrom"}),
        "pictures": any(name.startswith("word/media/") for name in names),
        "margins": any(_says_something(archive, name) for name in names),
    }
    return "".join(words), tuple(code for code, is_so in left_out.items() if is_so)


def _says_something(archive: ZipFile, name: str) -> bool:
    """Is it the head or foot of the pages, and are there words in it?"""
    if not name.startswith(("word/header", "word/footer")) or not name.endswith(".xml"):
        return False
    return any(mark in archive.read(name) for mark in (b"<w:t>", b"<w:t "))


def _main_part(archive: ZipFile) -> str:
    from defusedxml.ElementTree import parse

    with archive.open("_rels/.rels") as rels:
        for one in parse(rels).getroot():
            if one.get("Type", "").endswith(_OFFICE):
                target: str = one.get("Target", "").lstrip("/")
                return target
    return "word/document.xml"


def _local(element: Any) -> str:
    tag = str(element.tag)
    return tag.rpartition("}")[2] if tag.startswith((_W, _STRICT)) else tag


_MARKS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}


def _walk(element: Any, words: list[str], aside: list[Any]) -> None:
    """Every word in the order of the file; what stands in a box comes after its paragraph."""
    name = _local(element)
    if name == "t":
        words.append(element.text or "")
    elif name in _MARKS:
        words.append(_MARKS[name])
    elif name == "txbxContent" and aside is not _BELOW:
        aside.append(element)
    elif name == "p":
        _paragraph(element, words)
    elif name.endswith("}Choice"):
        pass  # newer programs' drawing; the same words stand in its fallback
    elif name not in _GONE and not (name == "tr" and _is_deleted(element, "trPr")):
        for child in element:
            _walk(child, words, aside)
        if name == "tc":
            words.append("\t")


_BELOW: list[Any] = []


def _paragraph(element: Any, words: list[str]) -> None:
    boxes: list[Any] = []
    for child in element:
        _walk(child, words, boxes)
    if not _is_deleted(element, "pPr", "rPr"):
        words.append("\n")
    for box in boxes:
        for child in box:
            _walk(child, words, _BELOW)


def _is_deleted(element: Any, *path: str) -> bool:
    for name in (*path, "del"):
        element = next((child for child in element if _local(child) == name), None)
        if element is None:
            return False
    return True
