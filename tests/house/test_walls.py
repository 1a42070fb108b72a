"""The walls stand, every room has its own, and each holds when it is broken on purpose."""

import ast
import os
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
#: From the top; rooms that stand side by side do not know each other.
LAYERS: list[list[str]] = [layer.split(" | ") for layer in CONTRACTS["rooms"]["layers"]]
ROOMS = [room for layer in LAYERS for room in layer]
#: Who must not reach whom: each room the one above it, and the one beside it.
UP = [
    *((low, high) for above, below in pairwise(LAYERS) for low in below for high in above),
    *((one, other) for layer in LAYERS for one in layer for other in layer if one != other),
]
INSIDE: list[str] = [layer.strip("()") for layer in CONTRACTS["inside"]["layers"]]
#: What is said of a broken house, by contract.
Broken = dict[str, str]
WITH_TABLES = [app for app in apps() if app != "kit" and (PACKAGE / app / "models.py").exists()]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says about the house in this folder."""
    code = (
        "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports_command"
    )
    return subprocess.run(
        [sys.executable, "-c", f"{code}; lint_imports_command()", "--no-cache", "--no-logo"],
        cwd=folder,
        env=os.environ | {"COLUMNS": "200"},  # no heading is broken in two
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """What is said of a copy of the house in which every wall is broken."""
    house = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", house)
    for path in files("src/*.py"):
        target = house / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    for low, high in UP:
        add(house, f"ownway.{low}.up_to_{high}", f"import ownway.{high}")
    for app in CONTRACTS["inside"]["containers"]:
        for upper, lower in pairwise(INSIDE):
            add(house, f"{app}.{upper}")
            add(house, f"{app}.{lower}", f"import {app}.{upper}")
    for app in WITH_TABLES:
        # `config` may import everything else, so it is this wall and no other that stops it.
        add(house, f"ownway.config.takes_{app}", f"from ownway.{app} import models")
    add(house, "ownway.engines.broken", "import django.db")
    add(house, "ownway.engines.one_engine")
    add(house, "ownway.engines.another", "import ownway.engines.one_engine")
    said = lint(house)
    assert said.returncode == 1, said.stdout + said.stderr
    return complaints(said.stdout)


def add(house: Path, module: str, line: str = "") -> None:
    """Add a line to a module of the copy, or make the module."""
    path = house / "src" / Path(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    with path.open("a") as file:
        file.write(f"\n{line}\n")


def complaints(said: str) -> Broken:
    """What was said, by contract: below each name, which is underlined."""
    headings = {
        one: f"{held['name']}\n{'-' * len(held['name'])}\n" for one, held in CONTRACTS.items()
    }
    return {
        one: said.partition(heading)[2].partition("\n---")[0] for one, heading in headings.items()
    }


def test_the_walls_stand() -> None:
    said = lint(ROOT)
    assert said.returncode == 0, said.stdout + said.stderr
    assert complaints(said.stdout) == dict.fromkeys(CONTRACTS, "")


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


@pytest.mark.parametrize(("low", "high"), UP)
def test_a_room_cannot_reach_up(broken: Broken, low: str, high: str) -> None:
    assert f"ownway.{low} is not allowed to import ownway.{high}:" in broken["rooms"]
    assert f"ownway.{low}.up_to_{high} -> ownway.{high} " in broken["rooms"]


@pytest.mark.parametrize(("upper", "lower"), list(pairwise(INSIDE)))
def test_inside_a_room_nothing_reaches_up(broken: Broken, upper: str, lower: str) -> None:
    for app in CONTRACTS["inside"]["containers"]:
        assert f"{app}.{lower} is not allowed to import {app}.{upper}:" in broken["inside"]
        assert f"{app}.{lower} -> {app}.{upper} " in broken["inside"]


@pytest.mark.parametrize("app", WITH_TABLES)
def test_nobody_else_touches_the_tables(broken: Broken, app: str) -> None:
    assert f"ownway.config.takes_{app} -> ownway.{app}.models " in broken[f"models-{app}"]


def test_engines_cannot_know_django(broken: Broken) -> None:
    assert "ownway.engines.broken -> django" in broken["engines"]


def test_engines_cannot_know_each_other(broken: Broken) -> None:
    assert "ownway.engines.another -> ownway.engines.one_engine " in broken["engines-apart"]


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
