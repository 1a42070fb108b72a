"""A ZIP that is written from beginning to end, and kept a part at a time."""

import time
import zipfile
from collections.abc import Callable, Iterable

#: A quarter of a megabyte.
PART = 256 * 1024


class Parts:
    """Something that can be written to; each time a part is full, it is handed on and forgotten."""

    def __init__(self, keep: Callable[[int, bytes], None]) -> None:
        self._keep, self._buffer, self._number = keep, bytearray(), 0
        self.size, self.stopped = 0, False

    def write(self, data: bytes) -> int:
        """Take some bytes; none, once something went wrong."""
        if self.stopped:
            return len(data)
        self._buffer += data
        self.size += len(data)
        while len(self._buffer) >= PART:
            self._hand_on(PART)
        return len(data)

    def flush(self) -> None:
        """Nothing to do until a part is full."""

    def close(self) -> None:
        """Hand on what is left."""
        if self._buffer:
            self._hand_on(len(self._buffer))

    def _hand_on(self, size: int) -> None:
        self._number += 1
        self.stopped = True  # unless this goes well
        self._keep(self._number, bytes(self._buffer[:size]))
        self.stopped = False
        del self._buffer[:size]


class Zip:
    """Adds one file after another; nothing but the part in hand is in memory."""

    def __init__(self, keep: Callable[[int, bytes], None]) -> None:
        self._parts = Parts(keep)
        self._zip = zipfile.ZipFile(self._parts, "w", zipfile.ZIP_DEFLATED)

    def __enter__(self) -> "Zip":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_what: object) -> None:
        """Let go of it; what is not whole is not written to its end."""
        if kind is not None:
            self._parts.stopped = True
            self._zip.close()

    def add(self, name: str, pieces: Iterable[bytes], *, packed: bool = False) -> None:
        """Add a file. ``packed``: it is small already, so little work is spent on it."""
        entry = zipfile.ZipInfo(name, date_time=time.localtime()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry._compresslevel = 1 if packed else 6  # type: ignore[attr-defined]
        entry.external_attr = 0o600 << 16
        with self._zip.open(entry, "w") as file:
            for piece in pieces:
                file.write(piece)

    def close(self) -> int:
        """Write the list of contents; returns how many bytes there are in all."""
        self._zip.close()
        self._parts.close()
        return self._parts.size
