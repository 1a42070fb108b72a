"""The side that asks for paper. It bounds what is asked and how long anybody waits for it."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ownway.kit import letters
from ownway.kit.files.limits import Limits
from ownway.kit.paper.words import direction, ready

LAYOUTS = ("normal", "large", "easy")
#: Letters of JSON, and bytes of pictures, that one file may hold: many hundred pages.
MOST_WORDS, MOST_PICTURES = 6_000_000, 60_000_000
LIMITS = Limits(memory=2048 * 1024 * 1024, cpu_seconds=60, wait_seconds=40, life_seconds=90)
_KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR")
_START = """
import json, sys
told = json.loads(sys.argv[1])
sys.path[:] = told["path"]
from ownway.kit.files.limits import Limits
from ownway.kit.paper.setting import main
main(Limits(**told["limits"]), told["parent"])
"""


class TooMuch(Exception):
    """More than one file may hold: print fewer pages at once."""


class NotPrinted(Exception):
    """The sheet could not be set: a mistake of ours, not of who wrote the words."""


def pdf(
    template: str,
    data: Mapping[str, Any],
    *,
    title: str,
    language: str,
    layout: str = "normal",
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """One of the sheets filled with ``data``, as tagged PDF/UA-1 with its title and language.

    Args:
        pictures: file name to bytes (PNG, JPEG or SVG), for the places in ``data`` that name them.

    Raises:
        TooMuch: it is larger than we print at once, or took too long.
        NotPrinted: the sheet is wrong.
    """
    return _set(template, data, title, language, layout, pictures, "pdf")[0]


def look(
    template: str,
    data: Mapping[str, Any],
    *,
    title: str,
    language: str,
    layout: str = "normal",
    pictures: Mapping[str, bytes] | None = None,
    ppi: int = 80,
) -> list[bytes]:
    """The same as PNG, page by page, to look at."""
    return _set(template, data, title, language, layout, pictures, "png", ppi)


def _set(
    template: str,
    data: Mapping[str, Any],
    title: str,
    language: str,
    layout: str,
    pictures: Mapping[str, bytes] | None,
    form: str,
    ppi: int = 80,
) -> list[bytes]:
    if layout not in LAYOUTS:
        raise ValueError(layout)
    base, _dash, region = language.replace("_", "-").partition("-")
    held = dict(pictures or {})
    asked = {
        "sheet": template,
        "format": form,
        "ppi": ppi,
        "fonts": str(letters.FOLDER),
        "data": ready(dict(data))
        | {
            "title": ready(title),
            "language": base.lower(),
            "region": region if len(region) == 2 else "",
            "direction": direction(title) or "ltr",
            "layout": layout,
        },
        "pictures": {name: base64.b64encode(one).decode() for name, one in held.items()},
    }
    told = json.dumps(asked)
    weight = sum(map(len, held.values()))
    if weight > MOST_PICTURES or len(told) - weight * 4 // 3 > MOST_WORDS:
        raise TooMuch
    return _answer(told.encode())


def _answer(asked: bytes) -> list[bytes]:
    told = {
        "path": [os.path.abspath(place) for place in sys.path if place],
        "parent": os.getpid(),
        "limits": asdict(LIMITS),
    }
    try:
        done = subprocess.run(  # noqa: S603 - no word of anybody is on the command line
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", _START, json.dumps(told)],
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={key: os.environ[key] for key in _KEPT if key in os.environ},
            start_new_session=True,
            timeout=LIMITS.wait_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooMuch from None
    line, _newline, body = done.stdout.partition(b"\n")
    if done.returncode < 0:  # ended by its limits
        raise TooMuch
    try:
        said = json.loads(line)
    except ValueError:
        raise NotPrinted from None
    if said.get("too_much"):
        raise TooMuch
    if "sizes" not in said or sum(said["sizes"]) != len(body):
        raise NotPrinted(said.get("wrong", ""))
    pages, start = [], 0
    for size in said["sizes"]:
        pages.append(body[start : start + size])
        start += size
    return pages
