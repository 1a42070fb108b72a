"""What the house tests look at: our own files, not what is made from them."""

import ast
import os
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "ownway"


# What is made here and never committed (see .gitignore).
MADE = {".git", ".venv", ".hypothesis", "node_modules", "build", "dist", "var", "built",
        "test-results", "__pycache__"}  # fmt: skip


@cache
def _all() -> tuple[Path, ...]:
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(
            name
            for name in folders
            if name not in MADE and not name.endswith(("_cache", ".egg-info", ".new"))
        )
        found += [Path(folder, name) for name in sorted(names) if not name.endswith(".mo")]
    return tuple(found)


def files(pattern: str = "*") -> tuple[Path, ...]:
    """Our own files, by a pattern over the path from the root: ``src/*.jinja`` reaches deep."""
    return tuple(path for path in _all() if fnmatch(shown(path), pattern))


def templates() -> tuple[Path, ...]:
    """Every page template."""
    return files("src/*.jinja")


def modules() -> tuple[Path, ...]:
    """Every Python file of the product, without tests and migrations."""
    return tuple(
        path
        for path in files("src/*.py")
        if not {"tests", "migrations"} & set(path.relative_to(ROOT).parts)
    )


def apps() -> tuple[str, ...]:
    """The names of the rooms."""
    return tuple(sorted(path.parent.name for path in PACKAGE.glob("*/apps.py")))


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(), filename=str(path))


def shown(path: Path) -> str:
    """A path as people say it."""
    return path.relative_to(ROOT).as_posix()
