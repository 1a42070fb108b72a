"""Pictures and recordings, made safe in the limited child process. Both sides of it.

The child sends one line of JSON, ``{"safe": {...}, "size": bytes}`` or ``{"refused": code}``, and
behind the first the bytes themselves. The parent believes none of it without looking.
"""

import json
import os
import select
import stat
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import CODES, Refused
from ownway.kit.files.safe import PICTURE, PICTURES, SECONDS, SIDE, SOUND, SOUNDS, Safe

_KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR")
_START = """
import json, sys
told = json.loads(sys.argv[1])
sys.path[:] = told["path"]
from ownway.kit.files.making_safe import main
from ownway.kit.files.limits import Limits
main(told["picture"], Limits(**told["limits"]), told["parent"])
"""
_LONGEST_LINE = 4096


def safe_picture(path: Path, *, limits: Limits = PICTURE) -> Safe:
    """The picture in this file, drawn anew as JPEG or PNG.

    Raises:
        Refused: with a code for :func:`ownway.kit.files.why`.
    """
    made = _made(path, limits, picture=True)
    if made.media_type not in PICTURES or not (0 < (made.wide or 0) <= SIDE):
        raise Refused("picture_damaged")
    return made


def safe_sound(path: Path, *, limits: Limits = SOUND) -> Safe:
    """The recording in this file without what stood around its sound.

    Raises:
        Refused: with a code for :func:`ownway.kit.files.why`.
    """
    made = _made(path, limits, picture=False)
    if made.media_type not in SOUNDS:
        raise Refused("sound_damaged")
    if made.seconds is not None and made.seconds > SECONDS:
        raise Refused("sound_too_long")
    return made


# --- the parent ---------------------------------------------------------------------------------


def _made(path: Path, limits: Limits, *, picture: bool) -> Safe:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused("not_a_picture" if picture else "not_a_sound")
    if found.st_size == 0:
        raise Refused("nothing_in_it")
    if found.st_size > limits.file:
        raise Refused("picture_too_big" if picture else "sound_too_big")
    broken = "picture_damaged" if picture else "sound_damaged"
    with _started(path, limits, picture=picture) as child:
        try:
            return _heard(child, limits, broken, picture=picture)
        finally:
            if child.poll() is None:
                child.kill()


def _started(path: Path, limits: Limits, *, picture: bool) -> "subprocess.Popen[bytes]":
    told = {
        "path": [os.path.abspath(place) for place in sys.path if place],
        "picture": picture,
        "parent": os.getpid(),
        "limits": asdict(limits),
    }
    with path.open("rb") as file:
        return subprocess.Popen(  # noqa: S603 - nothing of the file is on the command line
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", _START, json.dumps(told)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            cwd="/",
            env={key: os.environ[key] for key in _KEPT if key in os.environ},
            start_new_session=True,
        )


def _heard(child: "subprocess.Popen[bytes]", limits: Limits, broken: str, *, picture: bool) -> Safe:
    said = _read(child, limits.file + _LONGEST_LINE, limits.wait_seconds, picture=picture)
    line, _newline, data = said[:_LONGEST_LINE].partition(b"\n")
    data = said[len(line) + 1 :] if data else b""
    match _json(line):
        case {"refused": str(code)} if code in CODES:
            raise Refused(code)
        case {"safe": {"media_type": str(kind), **rest}, "size": int(size)} if size == len(data):
            numbers: dict[str, Any] = {key: rest.get(key) for key in ("wide", "high", "seconds")}
            if data and all(isinstance(one, int | None) for one in numbers.values()):
                return Safe(data, kind, **numbers)
    if child.wait() < 0:  # ended by its limits
        raise Refused("picture_too_heavy" if picture else broken)
    raise Refused(broken)


def _read(child: "subprocess.Popen[bytes]", most: int, seconds: float, *, picture: bool) -> bytes:
    """Everything the child says, for as long as somebody may wait for it."""
    assert child.stdout is not None  # noqa: S101 - a pipe was asked for
    pipe, heard, ends = child.stdout.fileno(), bytearray(), time.monotonic() + seconds
    poll = select.poll()
    poll.register(pipe, select.POLLIN | select.POLLHUP)
    while True:
        if not poll.poll(max(0.0, ends - time.monotonic()) * 1000):
            raise Refused("picture_too_heavy" if picture else "sound_damaged")
        chunk = os.read(pipe, 1 << 16)
        if not chunk:
            return bytes(heard)
        heard += chunk
        if len(heard) > most:
            raise Refused("picture_too_heavy" if picture else "sound_damaged")


def _json(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


# --- the child ----------------------------------------------------------------------------------


def made_safe(file: BinaryIO, *, picture: bool) -> Safe:
    """What is kept of an open file."""
    if picture:
        from ownway.kit.files.pictures import redrawn

        return redrawn(file)
    from ownway.kit.files.sounds import bared

    data, kind, seconds = bared(file.read())
    return Safe(data, kind, seconds=None if seconds is None else max(1, round(seconds)))


def main(picture: bool, limits: Limits, parent: int) -> None:
    """Make the file at standard input safe for the process ``parent``."""
    from ownway.kit.files.child import confine

    confine(parent, limits)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library may print is no answer
    data = b""
    try:
        with open(0, "rb", closefd=False) as file:
            safe = made_safe(file, picture=picture)
        data = safe.data
        said: dict[str, Any] = {
            "safe": {
                "media_type": safe.media_type,
                "wide": safe.wide,
                "high": safe.high,
                "seconds": safe.seconds,
            },
            "size": len(data),
        }
    except Refused as refused:
        said = {"refused": refused.code}
    except MemoryError:
        said = {"refused": "picture_too_heavy" if picture else "sound_damaged"}
    try:
        out.write(json.dumps(said).encode() + b"\n" + data)
        out.flush()
    except BrokenPipeError:
        pass  # nobody listens any more
    os._exit(0)
