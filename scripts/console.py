"""Says what is being done and how far it is: ``[2/9] types … ok (12.3 s)``."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Step = tuple[str, Callable[[], None]]


class Stop(Exception):
    """Something is missing or wrong; the text says what, and what to do about it."""


def say(text: str = "") -> None:
    """One line, at once, also where the output is a file."""
    print(text, flush=True)


def run_steps(steps: Sequence[Step]) -> None:
    """Do the steps in order and stop at the first that fails."""
    for number, (name, work) in enumerate(steps, start=1):
        say(f"[{number}/{len(steps)}] {name} …")
        started = time.monotonic()
        try:
            work()
        except Stop as stop:
            sys.exit(f"{stop}\n[{number}/{len(steps)}] {name}: not done." if str(stop) else 1)
        # After the last step nothing is said: what it printed itself stays the last word.
        if number < len(steps) and (taken := time.monotonic() - started) >= 1:
            say(f"      {taken:.0f} s")


def call(
    command: Sequence[str | Path], *, loud: bool = False, env: Mapping[str, str] | None = None
) -> None:
    """Run a program. Quiet unless it fails; `loud` passes its output through as it comes."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=os.environ | (env or {}),
        check=False,
        stdout=None if loud else subprocess.PIPE,
        stderr=None if loud else subprocess.STDOUT,
        text=True,
    )
    if done.returncode == 0:
        return
    if loud:
        raise Stop("")
    shown = " ".join(str(part) for part in command[1:])
    raise Stop(f"{done.stdout.rstrip()}\n\nThis failed: {shown}")
