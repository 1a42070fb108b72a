"""A tree on a page, as a file, as PNG and on paper; and `ownway tree`."""

import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from ownway.config.cli import main
from ownway.engines import tree
from ownway.kit import letters
from ownway.kit.pictures import growth

SAM = {
    "kind": "person",
    "title": "Sam's tree",
    "subtitle": "Made by Sam",
    "crown": {"text": "A life with green things in it"},
    "branches": [{"text": "Work with plants", "leaves": [{"text": "Gardening club"}]}],
    "roots": [{"text": "Nan's kitchen", "detail": "Sunday music"}],
}


def file(folder: Path, data: Any, name: str = "tree.json") -> str:
    """A file with this in it."""
    made = folder / name
    made.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return str(made)


def test_the_words_of_the_picture_are_those_of_the_engine_in_english() -> None:
    assert growth.words() == tree.Words()


def test_letters_are_measured_with_the_shipped_fonts() -> None:
    assert set(tree.FACES) <= set(letters.faces())
    assert letters.measure("W", 20) > letters.measure("i", 20)
    assert letters.measure("Tea", 40) == pytest.approx(2 * letters.measure("Tea", 20))
    assert letters.measure("Tea", 20, "plain 700") > letters.measure("Tea", 20, "plain 400")


def test_letters_of_no_shipped_font_are_measured_cautiously() -> None:
    for one in ("字", "🌳", "Ж"):
        assert letters.measure(one, 20) >= 20
    for one in ("شجرة", "สวน", "прогулка", "λέξη"):
        assert letters.measure(one, 20) >= 20 * 0.6 * len(one)
    assert letters.measure("e\u0301", 20) == pytest.approx(letters.measure("e", 20))
    assert letters.measure("\u200d", 20) == 0


def test_an_svg_file_brings_its_fonts(tmp_path: Path) -> None:
    out = tmp_path / "tree.svg"
    assert main(["tree", file(tmp_path, SAM), "--out", str(out)]) == 0
    said = out.read_text(encoding="utf-8")
    assert "Work with plants" in said and said.count("@font-face") >= 3
    assert "http" not in said.replace("http://www.w3.org/2000/svg", "")
    assert main(["tree", file(tmp_path, SAM), "--out", str(out), "--no-fonts"]) == 0
    assert "@font-face" not in out.read_text(encoding="utf-8")


def test_a_png_is_as_wide_as_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "tree.png"
    assert main(["tree", file(tmp_path, SAM), "--out", str(out), "--wide", "600"]) == 0
    with Image.open(io.BytesIO(out.read_bytes())) as picture:
        assert picture.width == 600 and picture.format == "PNG"


def test_a_pdf_is_tagged_named_and_says_the_picture_in_words(tmp_path: Path) -> None:
    out = tmp_path / "tree.pdf"
    assert main(["tree", file(tmp_path, SAM), "--out", str(out), "--size", "a3"]) == 0
    with pikepdf.open(out) as paper:
        assert paper.Root.MarkInfo.Marked
        assert paper.docinfo["/Title"] == "Sam's tree"
        with paper.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
        alt = [str(one.Alt) for one in paper.objects if "/Alt" in _keys(one)]
        assert any("Work with plants" in one for one in alt)
        wide, tall = (float(one) for one in paper.pages[0].MediaBox[2:])
        assert (round(wide), round(tall)) == (842, 1191)


def _keys(one: Any) -> Any:
    return one.keys() if isinstance(one, pikepdf.Dictionary) else ()


def test_with_no_file_to_write_the_words_are_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tree", file(tmp_path, SAM)]) == 0
    said = capsys.readouterr().out
    assert "  - Work with plants\n    - Gardening club – doing it\n" in said
    assert "  - Nan's kitchen – Sunday music\n" in said


@pytest.mark.parametrize(
    ("held", "says"),
    [
        ('{"kind":', "no JSON: line 1, place 9"),
        ("[" * 100_000, "its brackets go too deep"),
        ({"kind": "oak", "roots": 3}, "kind: “oak” is none of"),
        ([1, 2], "expected an object in braces, found a list"),
    ],
)
def test_a_file_that_is_no_tree_is_told_clearly(
    held: Any, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tree.svg"
    assert main(["tree", file(tmp_path, held), "--out", str(out)]) == 1
    told = capsys.readouterr().err
    assert says in told and "Traceback" not in told
    assert not out.exists()


def test_a_file_that_is_not_there_or_of_another_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tree", str(tmp_path / "none.json")]) == 1
    assert "No such file" in capsys.readouterr().err
    assert main(["tree", file(tmp_path, SAM), "--out", "tree.gif"]) == 1
    assert "must end in .svg, .png, .pdf" in capsys.readouterr().err
    (tmp_path / "latin.json").write_bytes(b'{"kind": "person", "title": "caf\xe9"}')
    assert main(["tree", str(tmp_path / "latin.json")]) == 1
    assert "UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["person", "service", "invalidating"])
def test_the_examples_in_the_documentation_are_trees(name: str) -> None:
    held = Path(__file__).parents[4] / "docs" / "trees" / f"{name}.json"
    read = tree.read(json.loads(held.read_text(encoding="utf-8")))
    assert read.kind == name and len(read.branches) >= 4
