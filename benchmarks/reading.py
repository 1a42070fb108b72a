"""Reading a service's records: 10,000 and 100,000 rows, as CSV and as a workbook.

Prints what the gate and the engine need: seconds of processor (ten times the rows should take about
ten times as long), and the most memory this process and the child that opens the file have held.

    python -m benchmarks.reading
"""

import csv
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ownway.engines.importing import Words, header_at, plan_people, suggest
from ownway.kit.files import Limits, gate, rows_of

SIZES = (10_000, 100_000)
HEADER = (
    "Ref",
    "First name",
    "Surname",
    "Tel.",
    "E-mail",
    "First seen",
    "Referred by",
    "Seen by",
    "Wants",
    "Outcome",
    "Outcome date",
    "Notes",
)
FIRST = ("Ama", "Bryn", "Cleo", "Dilys", "Emrys", "Fay", "Gwil", "Hana", "Idris", "Jo")
FAMILY = ("Archer", "Barker", "Cooper", "Draper", "Fletcher", "Glover", "Mason", "Sawyer", "Tyler")
GREW = ("", "-", "college", "trng", "got job", "vol", "access course", "still looking")


def records(rows: int) -> Iterator[list[str]]:
    """Invented records, the same each time."""
    chance = random.Random(rows)  # noqa: S311 - nothing secret about it
    yield ["Invented records"]
    yield []
    yield list(HEADER)
    for number in range(rows):
        again = number and chance.random() < 0.08
        one = chance.randrange(number) if again else number
        first, family = FIRST[one % len(FIRST)], f"{FAMILY[one % 9]}{chr(97 + one // 90 % 26)}"
        day = f"{1 + number % 28:02}/{1 + number % 12:02}/2013"
        phone = f"07{one:09}"
        email = f"{first}.{one}@example.org".lower() if one % 3 else ""
        yield [
            "" if again else f"R{one:06}", first, family, phone, email, day, "self", "a colleague",
            f"something of their own, number {number}", chance.choice(GREW), day, "café, £10",
        ]  # fmt: skip


def write(path: Path, rows: int) -> None:
    """As the spreadsheets of services write it."""
    if path.suffix == ".csv":
        with path.open("w", encoding="cp1252", newline="") as file:
            csv.writer(file).writerows(records(rows))
        return
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in records(rows):
        sheet.append(row)
    book.save(path)


def processor() -> float:
    """Seconds of processor so far, here and in children that have ended: what else the machine has
    to do makes no difference."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def memory() -> float:
    """The most memory this process has held so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


class Watched:
    """The most memory the newest child has held, in MB, as Linux tells it; nought elsewhere."""

    def __init__(self) -> None:
        self.most = 0.0
        self._start = gate._start
        gate._start = self._watched

    def _watched(self, path: Path, name: str, limits: Limits) -> "subprocess.Popen[bytes]":
        self._child = self._start(path, name, limits)
        return self._child

    def look(self) -> None:
        """Remember what it holds now."""
        status = Path(f"/proc/{self._child.pid}/status")
        if status.exists():
            for line in status.read_text("ascii", "replace").splitlines():
                if line.startswith("VmHWM:"):
                    self.most = max(self.most, int(line.split()[1]) / 1024)


def measure(path: Path, child: Watched) -> tuple[int, float, float]:
    """Rows, seconds to read them, seconds to read them twice and plan."""
    began = processor()
    rows = 0
    for _row in rows_of(path, name=path.name):
        rows += 1
        if not rows % 1000:
            child.look()
    read = processor() - began
    began = processor()
    stream = rows_of(path, name=path.name)
    first = [row for row, _ in zip(stream, range(50), strict=False)]
    stream.close()  # type: ignore[attr-defined]
    head = header_at(first)
    seen = suggest(first[head], first[head + 1 :])

    def data() -> Iterator[list[str]]:
        return (row for at, row in enumerate(rows_of(path, name=path.name)) if at > head)

    plan = plan_people(data(), seen.columns, first_line=head + 2, words=Words.outcomes())
    told = sum(1 for _ in plan.rows(data()))
    counts = plan.counts
    if told != counts.rows or counts.rows != counts.new + counts.matched + counts.refused:
        raise SystemExit(f"rows were lost: {told} of {counts}")
    return rows, read, processor() - began


def main() -> None:
    """Print a line for each file."""
    child = Watched()
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".csv", ".xlsx"):
            before: tuple[float, float] | None = None
            for size in SIZES:
                path = Path(folder) / f"{size}{suffix}"
                write(path, size)
                rows, read, planned = measure(path, child)
                times = f"x{read / before[0]:.1f}, x{planned / before[1]:.1f}" if before else ""
                before = read, planned
                print(
                    f"{suffix[1:]:4} {rows:7,} rows  read {read:6.2f} s  read twice and planned"
                    f" {planned:6.2f} s  {times:14} memory {memory():4.0f} MB,"
                    f" child {child.most:4.0f} MB"
                )


if __name__ == "__main__":
    main()
