"""The built files: everything is there, nothing calls outside, nothing of somebody else's face."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import ownway.kit

KIT = Path(ownway.kit.__file__).parent
ROOT = KIT.parents[2]
BUILT = KIT / "static" / "built"
SCRIPT = ROOT / "scripts" / "assets.py"
# Namespaces name a kind of document and are never fetched.
NAMESPACES = ("http://www.w3.org/2000/svg",)


@pytest.fixture(scope="module")
def built() -> Path:
    """The built folder, as the make targets leave it before any test runs."""
    if not (BUILT / "ownway.css").exists():
        pytest.fail("The design system is not built yet. Run: python scripts/assets.py")
    return BUILT


def outside(text: str) -> list[str]:
    """Every address in a file that would leave this machine."""
    found = re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'`)]*", text)
    return [one for one in found if not one.startswith(NAMESPACES)]


@pytest.mark.parametrize("address", ["https://fonts.example.org/x", "//cdn.example.com/a.css"])
def test_an_outside_address_would_be_seen(address: str) -> None:
    assert outside(f"a{{background:url({address})}}") == [address]


def test_no_built_file_calls_outside(built: Path) -> None:
    for file in built.rglob("*"):
        if file.suffix in {".css", ".js", ".svg", ".webmanifest"}:
            assert outside(file.read_text(encoding="utf-8")) == [], file.name


def test_every_font_the_style_sheet_names_is_there(built: Path) -> None:
    css = (built / "ownway.css").read_text(encoding="utf-8")
    named = set(re.findall(r'url\("?([^)"]+)"?\)', css))
    assert named
    assert all((built / name).is_file() for name in named)
    assert {"Atkinson Hyperlegible Next Variable", "Fraunces Variable"} <= set(
        re.findall(r"font-family: ?'([^']+)'", css)
    )


def test_nothing_of_the_nhs_is_shipped(built: Path) -> None:
    css = (built / "ownway.css").read_text(encoding="utf-8").lower()
    assert "frutiger" not in css
    # The three colours its identity is known by: blue, green, focus yellow.
    assert not {"#005eb8", "#007f3b", "#ffeb3b"} & set(re.findall(r"#[0-9a-f]{6}", css))
    assert not [file.name for file in built.rglob("*") if "logo" in file.name.lower()]
    assert not [file.name for file in built.rglob("nhsuk-icon*")]


def test_no_source_map_is_pointed_at(built: Path) -> None:
    """A pointer to a file that is not there stops `collectstatic`."""
    for file in (*built.glob("*.css"), *built.glob("*.js")):
        assert "sourceMappingURL" not in file.read_text(encoding="utf-8"), file.name


def test_building_again_changes_nothing(built: Path) -> None:
    before = (built / "stamp.txt").stat().st_mtime_ns
    done = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, text=True, check=True)  # noqa: S603
    assert "nothing has changed" in done.stdout
    assert (built / "stamp.txt").stat().st_mtime_ns == before


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")
