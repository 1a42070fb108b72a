"""Reading a service's records: 10,000 and 100,000 rows, as CSV and as a workbook.

Prints what the gate and the engine need: seconds (ten times the rows should take about ten times
as long), and the most memory this process and the child that opens the file have held.

    python -m benchmarks.reading
"""

import csv
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from ownway.engines.importing import Words, header_at, plan_people, suggest
from ownway.kit.files import rows_of

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


def memory(whose: int) -> float:
    """The most memory held so far, in MB."""
    most = resource.getrusage(whose).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(path: Path) -> tuple[int, float, float]:
    """Rows, seconds to read them, seconds to read and plan."""
    began = time.perf_counter()
    rows = sum(1 for _ in rows_of(path, name=path.name))
    read = time.perf_counter() - began
    began = time.perf_counter()
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
    return rows, read, time.perf_counter() - began


def main() -> None:
    """Print a line for each file."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".csv", ".xlsx"):
            before: tuple[float, float] | None = None
            for size in SIZES:
                path = Path(folder) / f"{size}{suffix}"
                write(path, size)
                rows, read, planned = measure(path)
                times = f"x{read / before[0]:.1f}, x{planned / before[1]:.1f}" if before else ""
                before = read, planned
                print(
                    f"{suffix[1:]:4} {rows:7,} rows  read {read:6.2f} s  read twice and planned"
                    f" {planned:6.2f} s  {times:14} memory {memory(resource.RUSAGE_SELF):4.0f} MB,"
                    f" child {memory(resource.RUSAGE_CHILDREN):4.0f} MB"
                )


if __name__ == "__main__":
    main()
