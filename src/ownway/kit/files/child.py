"""The child process that opens a file: it has little memory and time, and may write nothing.

Rows go to the parent as lines of JSON: ``{"rows": [...]}``, and last ``{"end": how many}`` or
``{"refused": code}``. Whatever else happens here is the parent's to notice.
"""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any, BinaryIO

from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import Refused

_BATCH_ROWS, _BATCH_LETTERS = 500, 100_000


def _end_with(parent: int, limits: Limits) -> None:
    """Look once a second whether anybody still waits, however the parent came to its end."""
    ends = time.monotonic() + limits.life_seconds

    def look(_signal: int, _frame: FrameType | None) -> None:
        if os.getppid() != parent or time.monotonic() > ends:
            os.kill(os.getpid(), signal.SIGKILL)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 1, 1)


def confine(parent: int, limits: Limits) -> None:
    """Take away from this process what reading does not need."""
    _end_with(parent, limits)
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]  # openpyxl would take it along
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        _soft, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            if sys.platform != "darwin":  # which holds no limit on memory; the others remain
                raise


def rows_in(file: BinaryIO, name: str, limits: Limits) -> Iterator[list[str]]:
    """The rows of an open file, by what it is. Empty rows at its end are no rows."""
    from ownway.kit.files.kinds import WORKBOOK, kind_of

    if kind_of(file) == WORKBOOK:
        from ownway.kit.files.workbooks import rows_of_workbook as rows_of
    else:
        from ownway.kit.files.texts import rows_of_text as rows_of
    yielded = waiting = 0
    for row in rows_of(file, name, limits):
        if yielded + waiting >= limits.rows:
            raise Refused("too_many_rows", limits.rows)
        if not row:
            waiting += 1
            continue
        yield from ([] for _ in range(waiting))
        yielded, waiting = yielded + waiting + 1, 0
        yield row
    if not yielded:
        raise Refused("empty")


def _send(rows: Iterable[list[str]], out: BinaryIO) -> None:
    batch: list[list[str]] = []
    letters = sent = 0
    for row in rows:
        batch.append(row)
        letters += sum(map(len, row))
        if len(batch) >= _BATCH_ROWS or letters >= _BATCH_LETTERS:
            _say(out, {"rows": batch})
            sent += len(batch)
            batch, letters = [], 0
    _say(out, {"rows": batch})
    _say(out, {"end": sent + len(batch)})


def _say(out: BinaryIO, message: dict[str, Any]) -> None:
    out.write(json.dumps(message, separators=(",", ":")).encode() + b"\n")
    out.flush()


def main(name: str, limits: Limits, parent: int) -> None:
    """Read the file at standard input for the process ``parent``."""
    confine(parent, limits)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library may print is no row
    try:
        with open(0, "rb", closefd=False) as file:
            _send(rows_in(file, name, limits), out)
    except Refused as refused:
        _say(out, {"refused": refused.code, "line": refused.line})
    except MemoryError:
        _say(out, {"refused": "too_heavy", "line": None})
    except BrokenPipeError:
        pass  # nobody listens any more
    os._exit(0)
