"""Files that are no table: a clear refusal, and nothing changed."""

import io
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from ownway.importing.models import Bringing, Card, Piece, Stage
from ownway.importing.tests.files import rows_of, workbook
from ownway.importing.tests.place import PEOPLE, begin, brought
from ownway.kit import files

pytestmark = pytest.mark.django_db


def _half() -> bytes:
    whole = workbook(rows_of(PEOPLE))
    return whole[: len(whole) // 2]


def _bomb() -> bytes:
    """A small workbook whose sheet unfolds into very much."""
    made = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(workbook(rows_of(PEOPLE))))
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb:
        for name in whole.namelist():
            content = whole.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"<sheetData>", b"<sheetData>" + b" " * 90_000_000)
            bomb.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", id="a PDF called .xlsx"),
        pytest.param(_half, id="half written"),
        pytest.param(_bomb, id="a bomb"),
        pytest.param(lambda: b"", id="nothing"),
        pytest.param(lambda: bytes(range(256)) * 40, id="noise"),
    ],
)
def test_it_is_refused_and_nothing_changes(place: SimpleNamespace, content: object) -> None:
    made = begin(place.cora, place.larch, content())
    assert made.stage == Stage.REFUSED
    assert made.why_refused in files.CODES and str(files.why(made.why_refused))
    assert not Piece.objects.exists() and not Card.objects.exists() and brought() == {}


def test_a_huge_file_is_not_even_kept(place: SimpleNamespace, tmp_path: Path) -> None:
    """200 MB, most of them holes."""
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as opened:
        opened.truncate(200 * 1024 * 1024)
    made = begin(place.cora, place.larch, huge)
    assert (made.stage, made.why_refused) == (Stage.REFUSED, "too_big")
    assert not Piece.objects.exists()


def test_a_refused_file_may_be_let_go(place: SimpleNamespace) -> None:
    from ownway.importing import actions

    made = begin(place.cora, place.larch, b"")
    actions.let_go(by=place.cora, bringing=made)
    assert not Bringing.objects.exists()
