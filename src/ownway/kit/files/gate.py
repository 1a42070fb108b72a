"""The parent's side: starts the child, believes nothing it says without looking, and never leaves
it behind."""

import json
import os
import select
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ownway.kit.files.formulas import undefused
from ownway.kit.files.limits import LIMITS, Limits
from ownway.kit.files.refused import CODES, Refused

#: Everything the child needs to find its code; it gets no keys, addresses or passwords.
_KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR")
_START = """
import json, sys
told = json.loads(sys.argv[1])
sys.path[:] = told["path"]
from ownway.kit.files.child import main
from ownway.kit.files.limits import Limits
main(told["name"], Limits(**told["limits"]), told["parent"])
"""
_LONGEST_MESSAGE = 16 * 1024 * 1024
_PATIENCE = 5.0


def rows_of(path: Path, *, name: str = "", limits: Limits = LIMITS) -> Iterator[list[str]]:
    """The rows of a CSV or XLSX file, streamed; every cell a text.

    Row by row as a spreadsheet shows them, so the first is line 1; empty cells at the end of a row
    and empty rows at the end of the file are left out. Days of a workbook are ISO texts, numbers
    the shortest text; a formula is its last result, or its own text where the file has none.

    ``name`` is what the file was called. Raises Refused: at once where its size says so, otherwise
    when it is noticed, which may be after some rows: take nothing from a file that is refused.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused("not_a_table")
    if found.st_size == 0:
        raise Refused("empty")
    if found.st_size > limits.file:
        raise Refused("too_big")
    return _rows(path, name or path.name, limits)


def _rows(path: Path, name: str, limits: Limits) -> Iterator[list[str]]:
    child = _start(path, name, limits)
    try:
        yield from _heard(child, limits)
    finally:
        put_down(child)


def put_down(child: "subprocess.Popen[bytes]") -> None:
    """Leave nothing of a child behind."""
    if child.poll() is None:
        child.kill()
    child.wait()
    assert child.stdout is not None  # noqa: S101 - a pipe was asked for
    child.stdout.close()


def _start(path: Path, name: str, limits: Limits) -> "subprocess.Popen[bytes]":
    return begin(path, _START, {"name": name, "limits": asdict(limits)})


def begin(path: Path, script: str, told: dict[str, Any]) -> "subprocess.Popen[bytes]":
    """A child that runs ``script`` with the file at its standard input."""
    told = told | {
        "path": [os.path.abspath(place) for place in sys.path if place],
        "parent": os.getpid(),
    }
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    with path.open("rb") as file:
        return subprocess.Popen(  # noqa: S603 - nothing of the file is on the command line
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", script, json.dumps(told)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            cwd="/",
            env={**kept, "OPENPYXL_LXML": "False"},
            start_new_session=True,
        )


def _heard(child: "subprocess.Popen[bytes]", limits: Limits) -> Iterator[list[str]]:
    rows = 0
    for message in messages(child, limits):
        match message:
            case {"rows": list(batch)}:
                for row in batch:
                    rows += 1
                    yield _row(row, rows, limits)
            case {"end": int(sent)} if sent == rows:
                return
            case {"refused": str(code), "line": int() | None as line} if code in CODES:
                raise Refused(code, line)
            case _:
                raise Refused("damaged")
    # It ended without a last word: killed by its limits, or fallen over something in the file.
    raise Refused("too_heavy" if ended_by_signal(child) else "damaged")


def ended_by_signal(child: "subprocess.Popen[bytes]") -> bool:
    """Was it ended from outside: by its limits, or for going on after it hung up?"""
    try:
        return child.wait(timeout=_PATIENCE) < 0
    except subprocess.TimeoutExpired:
        return True  # it hung up and went on


def _row(row: Any, rows: int, limits: Limits) -> list[str]:
    if rows > limits.rows:
        raise Refused("too_many_rows", rows)
    if not isinstance(row, list) or not all(isinstance(cell, str) for cell in row):
        raise Refused("damaged")
    return [undefused(cell) for cell in row]


def messages(child: "subprocess.Popen[bytes]", limits: Limits) -> Iterator[Any]:
    """Lines of JSON as they come. Only the time spent waiting for the child counts, not what is
    done with its rows meanwhile."""
    assert child.stdout is not None  # noqa: S101 - a pipe was asked for
    pipe = child.stdout.fileno()
    poll = select.poll()
    poll.register(pipe, select.POLLIN | select.POLLHUP)
    left = float(limits.wait_seconds)
    line = bytearray()
    while True:
        began = time.monotonic()
        if not poll.poll(max(0.0, left) * 1000):
            raise Refused("too_heavy")
        left -= time.monotonic() - began
        chunk = os.read(pipe, 1 << 16)
        if not chunk:
            return
        *whole, rest = chunk.split(b"\n")
        for piece in whole:
            line += piece
            yield _message(bytes(line))
            line.clear()
        line += rest
        if len(line) > _LONGEST_MESSAGE:
            raise Refused("damaged")


def _message(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise Refused("damaged") from None
