"""The walls stand, every room has its own, and each holds when it is broken on purpose."""

import ast
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import PACKAGE, ROOT, apps, files, parsed, shown

CONTRACTS: dict[str, dict[str, Any]] = {
    contract["id"]: contract
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
        "contracts"
    ]
}
ROOMS: list[str] = CONTRACTS["rooms"]["layers"]
INSIDE: list[str] = [layer.strip("()") for layer in CONTRACTS["inside"]["layers"]]
WITH_TABLES = [app for app in apps() if app != "kit" and (PACKAGE / app / "models.py").exists()]


def lint(folder: Path, contract: str | None = None) -> subprocess.CompletedProcess[str]:
    """What import-linter says about the house in this folder."""
    only = ["--contract", contract] if contract else []
    code = (
        "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports_command"
    )
    return subprocess.run(
        [sys.executable, "-c", f"{code}; lint_imports_command()", "--no-cache", "--no-logo", *only],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the house whose walls may be broken."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path in files("src/*.py"):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return tmp_path


def add(house: Path, module: str, line: str = "") -> None:
    """Add a line to a module of the copy, or make the module."""
    path = house / "src" / Path(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    with path.open("a") as file:
        file.write(f"\n{line}\n")


def assert_held(house: Path, contract: str, *evidence: str) -> None:
    """The named wall, and no missing piece, is what was complained about."""
    said = lint(house, contract)
    words = " ".join(said.stdout.split())
    assert said.returncode == 1, said.stdout + said.stderr
    assert f"{' '.join(CONTRACTS[contract]['name'].split())} BROKEN" in words, said.stdout
    for piece in evidence:
        assert piece in words, f"{piece} is not in:\n{said.stdout}"


def test_the_walls_stand() -> None:
    said = lint(ROOT)
    assert said.returncode == 0, said.stdout + said.stderr


def test_rooms_are_the_rooms_of_the_house() -> None:
    built = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert set(ROOMS) == built
    assert CONTRACTS["rooms"]["exhaustive"]


def test_every_room_with_tables_protects_them() -> None:
    assert {f"models-{app}" for app in WITH_TABLES} <= set(CONTRACTS)


def test_every_room_has_its_inside_in_order() -> None:
    layered = {
        app for app in apps() if sum((PACKAGE / app / f"{part}.py").exists() for part in INSIDE) > 1
    }
    assert {f"ownway.{app}" for app in layered} <= set(CONTRACTS["inside"]["containers"])
    assert INSIDE == ["urls", "views", "forms", "actions", "queries", "rules", "models"]


@pytest.mark.parametrize(("upper", "lower"), list(pairwise(ROOMS)))
def test_a_room_cannot_reach_up(house: Path, upper: str, lower: str) -> None:
    add(house, f"ownway.{lower}.broken", f"import ownway.{upper}")
    assert_held(house, "rooms", f"ownway.{lower} is not allowed to import ownway.{upper}")


@pytest.mark.parametrize(("upper", "lower"), list(pairwise(INSIDE)))
def test_inside_a_room_nothing_reaches_up(house: Path, upper: str, lower: str) -> None:
    containers = CONTRACTS["inside"]["containers"]
    for app in containers:
        add(house, f"{app}.{upper}")
        add(house, f"{app}.{lower}", f"import {app}.{upper}")
    assert_held(
        house,
        "inside",
        *(f"{app}.{lower} is not allowed to import {app}.{upper}" for app in containers),
    )


@pytest.mark.parametrize("app", WITH_TABLES)
def test_nobody_else_touches_the_tables(house: Path, app: str) -> None:
    # `config` may import everything else, so it is this wall and no other that stops it.
    add(house, "ownway.config.broken", f"from ownway.{app} import models")
    assert_held(house, f"models-{app}", f"ownway.config.broken -> ownway.{app}.models")


def test_engines_cannot_know_django(house: Path) -> None:
    add(house, "ownway.engines.broken", "import django.db")
    assert_held(house, "engines", "ownway.engines.broken -> django")


def test_engines_cannot_know_each_other(house: Path) -> None:
    add(house, "ownway.engines.one")
    add(house, "ownway.engines.two", "import ownway.engines.one")
    assert_held(house, "engines-apart", "ownway.engines.two -> ownway.engines.one")


def outside_imports(path: Path) -> list[str]:
    """Modules an engine imports that are neither the standard library's nor its own."""
    allowed = set(sys.stdlib_module_names) - {"random", "sqlite3", "socket"}
    own = path.relative_to(PACKAGE / "engines").parts[0].removesuffix(".py")
    if own == "economics":
        allowed.add("numpy")
    found = []
    for node in ast.walk(parsed(path)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "" if node.level == 0 else f"ownway.engines.{own}"]
        found += [
            name
            for name in names
            if name.split(".")[0] not in allowed and not name.startswith(f"ownway.engines.{own}")
        ]
    return found


def test_engines_import_the_standard_library_only() -> None:
    assert {
        shown(path): names
        for path in files("src/ownway/engines/*.py")
        if "tests" not in path.parts and (names := outside_imports(path))
    } == {}


def test_engines_check_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.house.test_walls.PACKAGE", tmp_path)
    engine = tmp_path / "engines" / "tree.py"
    engine.parent.mkdir()
    engine.write_text("import math, numpy\nfrom ownway.kit import ids\nfrom random import random\n")
    assert outside_imports(engine) == ["numpy", "ownway.kit", "random"]
