"""What runs in the child process: one sheet is set as PDF or as pictures of its pages."""

import base64
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import typst

from ownway.kit.files.child import confine
from ownway.kit.files.limits import Limits
from ownway.kit.paper.words import letters, without

SHEETS = Path(__file__).parent / "sheets"
#: Any number of these is in the fonts we ship.
_PLAIN = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\n\t\u200b’‘“”…–—")
_MOST_RARE = 4000
_SHOWN = re.compile(r'the text `"(.*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_NOTHING = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="1"/>'
_PROBE = b'#set document(title: "-")\n#set text(font: "Atkinson Hyperlegible Next")\n'


def main(limits: Limits, parent: int) -> None:
    """Read what is to be set from standard input, and answer with a line and the bytes."""
    confine(parent, limits)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library may print is no answer
    try:
        asked = json.load(sys.stdin)
        made = made_of(asked)
        said: dict[str, Any] = {"sizes": [len(page) for page in made]}
    except MemoryError:
        said, made = {"too_much": True}, []
    except BaseException as wrong:
        said, made = {"wrong": f"{type(wrong).__name__}"}, []
        if isinstance(wrong, typst.TypstError) and not _SHOWN.search(str(wrong)):
            said["wrong"] = str(wrong)[:300]
    out.write(json.dumps(said).encode() + b"\n" + b"".join(made))
    out.flush()
    os._exit(0)


def made_of(asked: dict[str, Any]) -> list[bytes]:
    """The file, or the pages."""
    data, fonts = asked["data"], _fonts(asked["fonts"], system=False)
    missing = _missing(data, fonts)
    if missing:
        fonts = _fonts(asked["fonts"], system=True)
        missing = _missing(data, fonts)
    if missing:
        data = without(data, missing)
    data["missing"] = bool(missing)
    files = {one.name: one.read_bytes() for one in SHEETS.glob("*.typ")}
    files |= {name: base64.b64decode(held) for name, held in asked["pictures"].items()}
    files["data.json"] = json.dumps(data).encode()
    files["main.typ"] = files.pop(f"{asked['sheet']}.typ")
    files |= {name: _NOTHING for name in asked["pictures"] if not _is_picture(files[name], fonts)}
    form = asked["format"]
    made: Any = typst.compile(
        files,
        format=form,
        font_paths=fonts,
        package_path="/nowhere",
        package_cache_path="/nowhere",
        pdf_standards=["ua-1"] if form == "pdf" else [],
        timestamp=0,
        ppi=float(asked["ppi"]),
    )
    return made if isinstance(made, list) else [made]


def _fonts(folder: str, *, system: bool) -> Any:
    return typst.Fonts(
        include_system_fonts=system, include_embedded_fonts=True, font_paths=[folder]
    )


def _is_picture(data: bytes, fonts: Any) -> bool:
    """One that is broken must not keep anybody's words from being printed."""
    try:
        typst.compile({"main.typ": b'#image("one", alt: "-")', "one": data}, font_paths=fonts)
    except RuntimeError:
        return False
    return True


def _missing(data: Any, fonts: Any) -> set[str]:
    """The letters that none of these fonts can draw."""
    rare = sorted(letters(data) - _PLAIN)
    missing, tried = set(rare[_MOST_RARE:]), rare[:_MOST_RARE]
    while tried:
        files = {
            "main.typ": _PROBE + b'#for one in json("p.json") [#one \\ ]',
            "p.json": json.dumps(tried).encode(),
        }
        try:
            typst.compile(files, format="pdf", font_paths=fonts, pdf_standards=["ua-1"])
        except typst.TypstError as wrong:
            shown = _SHOWN.search(str(wrong))
            gone = set(_read(shown[1])) & set(tried) if shown else set()
            if not gone:
                raise
            missing |= gone
            tried = [one for one in tried if one not in gone]
        else:
            break
    return missing


def _read(shown: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], shown)
