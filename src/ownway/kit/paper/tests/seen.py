"""Looks into a PDF for the tests: is it tagged, named, in a language, and are the words there?"""

import io
import itertools
import re
import zlib
from typing import Any

import pikepdf


class Seen:
    """What a PDF says of itself."""

    def __init__(self, file: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(file))
        self.root: Any = self.pdf.Root

    @property
    def title(self) -> str:
        with self.pdf.open_metadata() as meta:
            return str(meta.get("dc:title", ""))

    @property
    def standard(self) -> str:
        """The part of PDF/UA that it says it keeps to."""
        with self.pdf.open_metadata() as meta:
            return str(meta.get("{http://www.aiim.org/pdfua/ns/id/}part", ""))

    def tags(self) -> list[tuple[str, Any]]:
        """Every structure element, in reading order."""
        found: list[tuple[str, Any]] = []

        def walk(node: Any) -> None:
            if isinstance(node, pikepdf.Array):
                for one in node:
                    walk(one)
            elif isinstance(node, pikepdf.Dictionary):
                if "/S" in node:
                    found.append((str(node["/S"])[1:], node))
                if "/K" in node:
                    walk(node["/K"])

        walk(self.root.StructTreeRoot)
        return found

    def named(self, *names: str) -> list[Any]:
        """Structure elements of these kinds."""
        return [node for kind, node in self.tags() if kind in names]

    def headings(self) -> list[int]:
        """The levels of the headings, in reading order."""
        return [int(kind[1:]) for kind, _node in self.tags() if re.fullmatch(r"H[1-9]", kind)]

    def text(self) -> str:
        """All words on all pages, as they would be copied out of it. Made breaks are taken out."""
        words = "".join(_page_text(page) for page in self.pdf.pages)
        return words.replace("\u200b", "").replace("\xad", "")

    def sizes(self) -> set[float]:
        """How large the letters are, in points."""
        return {
            float(operands[1])
            for page in self.pdf.pages
            for operands, operator in _instructions(page)
            if str(operator) == "Tf"
        }

    def glyphs_missing(self) -> int:
        """How many letters are drawn with "no such letter" of their font."""
        return sum(_missing(page) for page in self.pdf.pages)


def sound(file: bytes, *, title: str, language: str) -> Seen:
    """Assert everything that must hold of all our paper, and return what was seen."""
    seen = Seen(file)
    assert seen.root.MarkInfo.Marked
    assert len(seen.tags()) > 1
    assert str(seen.root.Lang).casefold() == language.casefold()
    assert seen.title == title
    assert seen.root.ViewerPreferences.DisplayDocTitle
    assert seen.standard == "1"
    for figure in seen.named("Figure", "Formula"):
        assert str(figure.get("/Alt", "")).strip()
    levels = seen.headings()
    assert levels and levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert seen.glyphs_missing() == 0
    for page in seen.pdf.pages:
        assert str(page.obj.get("/Tabs", "")) == "/S"
    info: Any = seen.pdf.docinfo
    assert not any("ownway" in str(one).casefold() for one in info.values())
    return seen


def _instructions(page: Any) -> Any:
    return pikepdf.parse_content_stream(page)


def _fonts(page: Any) -> dict[str, Any]:
    resources = page.obj.get("/Resources", {})
    return {str(name): font for name, font in resources.get("/Font", {}).items()}


def _maps(font: Any) -> dict[int, str]:
    cmap = bytes(font["/ToUnicode"].read_bytes()).decode("latin-1") if "/ToUnicode" in font else ""
    told: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, words in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            told[int(code, 16)] = bytes.fromhex(words).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for low, high, words in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for number in range(int(low, 16), int(high, 16) + 1):
                told[number] = chr(int(words, 16) + number - int(low, 16))
    return told


def _shown(page: Any) -> Any:
    """(font name, codes) for every string that is drawn, with the text that stands for it if said."""
    font, instead = "", []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                font = str(operands[0])
            case "BDC" | "BMC":
                said = operands[1] if len(operands) > 1 else {}
                text = said.get("/ActualText") if isinstance(said, pikepdf.Dictionary) else None
                instead.append(None if text is None else str(text))
                if text is not None:
                    yield font, b"", str(text)
            case "EMC":
                instead.pop()
            case "Tj" | "'" | '"':
                yield font, bytes(operands[-1]), None if _open(instead) else ...
            case "TJ":
                for one in operands[0]:
                    if isinstance(one, pikepdf.String):
                        yield font, bytes(one), None if _open(instead) else ...


def _open(instead: list[str | None]) -> bool:
    return any(one is not None for one in instead)


def _codes(data: bytes, font: Any) -> list[int]:
    step = 2 if str(font.get("/Subtype")) == "/Type0" else 1
    return [int.from_bytes(data[at : at + step], "big") for at in range(0, len(data), step)]


def _page_text(page: Any) -> str:
    fonts = _fonts(page)
    maps = {name: _maps(font) for name, font in fonts.items()}
    words = []
    for font, data, said in _shown(page):
        if isinstance(said, str):
            words.append(said)
        elif said is ...:
            words += [maps[font].get(code, "\ufffd") for code in _codes(data, fonts[font])]
    return "".join(words)


def _missing(page: Any) -> int:
    fonts = _fonts(page)
    return sum(
        code == 0
        for font, data, _said in _shown(page)
        if str(fonts.get(font, {}).get("/Subtype", "")) == "/Type0"
        for code in _codes(data, fonts[font])
    )


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, and that it is one."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert zlib.crc32(png[12:29]) == int.from_bytes(png[29:33], "big")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
