"""How much a file may ask of the machine. Generous for a service's records, tight for a bomb."""

from dataclasses import dataclass

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Looked at before opening where possible, and held by the child process in any case."""

    #: Bytes of the file itself.
    file: int = 50 * _MB
    rows: int = 250_000
    columns: int = 500
    #: Characters in one cell; a spreadsheet itself allows 32,767.
    cell: int = 50_000
    #: Characters in one row.
    row: int = 500_000
    #: Parts inside a workbook, which is a ZIP archive.
    parts: int = 2_000
    #: Bytes of all parts unpacked, and how many times larger than packed they may be; a small
    #: workbook may be packed as tightly as it likes.
    unpacked: int = 400 * _MB
    ratio: int = 100
    small: int = 8 * _MB
    #: Of the child: bytes of memory, seconds of processor, seconds that somebody waits for it,
    #: and seconds after which it ends whatever happens around it.
    memory: int = 400 * _MB
    cpu_seconds: int = 180
    wait_seconds: int = 600
    life_seconds: int = 3600


LIMITS = Limits()
