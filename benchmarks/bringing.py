"""Bringing in a service's records, from the command line into a new place: 1,000 to 100,000 rows.

For each size a place of its own is made in a temporary folder; the file is looked at, brought in,
brought in once more (which adds nothing), and taken out again. Prints seconds of processor, how
many times those of the size before, and the most memory that the command, or the child that opens
its file, has held.

    python -m benchmarks.bringing              three sizes, CSV
    python -m benchmarks.bringing 100000       one size
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.reading import write

SIZES = (1_000, 10_000, 100_000)
MOST_MEMORY = 500


def run(home: Path, *words: str) -> tuple[str, float, float]:
    """What `ownway WORDS` printed, its seconds of processor, and its most memory in MB."""
    env = os.environ | {
        "OWNWAY_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "ownway.config.settings.live",
    }
    with (home / "out").open("w+b") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "ownway.config.cli", *words],
            stdout=out, stderr=subprocess.DEVNULL, env=env,
        )  # fmt: skip
        _pid, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode()
    if child.returncode:
        raise SystemExit(f"ownway {' '.join(words)} ended with {child.returncode}:\n{said}")
    most = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return said, used.ru_utime + used.ru_stime, most


def measure(size: int) -> dict[str, list[float]]:
    """Seconds and memory of each thing that is done with a file of so many rows."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        file = home / "records.csv"
        write(file, size)
        run(home, "setup")
        found: dict[str, list[float]] = {}
        said, *found["look"] = run(home, "import", str(file), "--dry-run", "--json")
        looked = json.loads(said)
        said, *found["bring in"] = run(home, "import", str(file), "--yes", "--json")
        done = json.loads(said)
        names = ("rows", "new", "matched", "refused")
        if [looked[n] for n in names] != [done[n] for n in names] or done["rows"] != size:
            raise SystemExit("what was looked at is not what was brought in")
        said, *found["again"] = run(home, "import", str(file), "--yes", "--json")
        if json.loads(said)["new"]:
            raise SystemExit("the same file added something")
        _said, *found["undo"] = run(home, "import", "--undo", done["id"], "--yes")
        run(home, "record", "check")
        return found


def main() -> None:
    """Print a line for each size and step."""
    sizes = [int(word) for word in sys.argv[1:]] or list(SIZES)
    before: dict[str, list[float]] = {}
    last = 0
    for size in sizes:
        found = measure(size)
        for step, (seconds, most) in found.items():
            times = f"x{seconds / before[step][0]:.1f} for x{size / last:.0f}" if before else ""
            over = "" if most <= MOST_MEMORY else f"  MORE THAN {MOST_MEMORY} MB"
            print(
                f"{size:7,} rows  {step:8} {seconds:7.1f} s  {most:4.0f} MB  {times}{over}",
                flush=True,
            )
        before, last = found, size


if __name__ == "__main__":
    main()
