"""What we commit is ours, says why it needs what it needs, and names no machine and no registry."""

import re
import tomllib

import pytest

from tests.house.tree import ROOT, files, shown

# Written in pieces, so that this file does not find itself.
MACHINES = re.compile("|".join([
    r"(?<![\w.~-])/(?:ro" r"ot|wo" r"rk|Us" r"ers|ho" r"me/[a-z]+)/[\w.]",
    r"/opt/py" "pi", "files.python" "hosted", "registry.np" "mjs", r"\bpypi" r"\.org/simple",
    "extra-" "index-url", "--find-" "links=", r"\"resolved\": \"ht" "tp",
]))  # fmt: skip
TEXT = (".py", ".md", ".txt", ".toml", ".json", ".jinja", ".scss", ".js", ".typ", ".cfg", ".yml", ".yaml",
        ".svg", ".html", ".sh", ".webmanifest", "")  # fmt: skip
BINARY = (".png", ".woff2", ".ico")


def test_no_machine_and_no_registry_is_named() -> None:
    found = [
        f"{shown(path)}:{number}: {line.strip()[:80]}"
        for path in files()
        if path.suffix in TEXT
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if MACHINES.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["see /|root/x", "--extra-|index-url x", '"resolved": "ht|tps://x"', "/wo|rk/main"]
)
def test_machines_and_registries_are_found(line: str) -> None:
    assert MACHINES.search(line.replace("|", ""))


@pytest.mark.parametrize("line", ["https://example.org/work/x", "src/home/", "var/work/y", "/work"])
def test_ordinary_paths_are_let_through(line: str) -> None:
    assert not MACHINES.search(line)


def test_nothing_built_or_borrowed_is_committed() -> None:
    assert [shown(path) for path in files("*.min.*")] == []
    assert [
        shown(path) for path in files("src/*") if path.suffix in (".css", ".woff2", ".map")
    ] == []
    unknown = {path.suffix for path in files("src/*")} - {*TEXT, *BINARY, ".po", ".pot", ".pyc"}
    assert unknown == set()


def test_every_dependency_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)
    wanted = [
        *project["project"]["dependencies"],
        *(one for extra in project["project"]["optional-dependencies"].values() for one in extra),
        *(one for group in project["dependency-groups"].values() for one in group),
    ]
    silent = [
        one
        for one in wanted
        if isinstance(one, str) and not re.search(rf'"{re.escape(one)}"\]?,?\s+# \w', text)
    ]
    assert silent == [], "write a comment beside each: what it is for"


def test_locks_hold_hashes_and_no_addresses() -> None:
    locks = files("requirements/*.txt")
    assert {"product.txt", "dev.txt"} <= {lock.name for lock in locks}
    for lock in locks:
        text = lock.read_text()
        pinned = re.findall(r"^(\S+==\S+)(.*)$", text, re.MULTILINE)
        assert pinned
        assert all(rest.endswith("\\") for _, rest in pinned), "a package without a hash"
        assert "://" not in text


def test_locks_hold_everything_that_is_needed() -> None:
    def named(requirements: list[object]) -> set[str]:
        return {
            re.split(r"[^\w.-]", one, maxsplit=1)[0].lower()
            for one in requirements
            if isinstance(one, str)
        }

    def locked(name: str) -> set[str]:
        text = (ROOT / f"requirements/{name}.txt").read_text()
        return set(re.findall(r"^([\w.-]+)(?:\[.*\])?==", text, re.MULTILINE))

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    product = named(project["project"]["dependencies"])
    product |= named(project["project"]["optional-dependencies"]["postgres"])
    groups = project["dependency-groups"]
    assert product <= locked("product")
    assert product | named(groups["dev"]) <= locked("dev")
    assert named(groups["build"]) <= locked("build")
    assert named(groups["node"]) <= locked("node")
    assert (locked("build") | locked("node")) <= locked("dev")
