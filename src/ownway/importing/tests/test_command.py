"""`ownway import`, as somebody types it."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ownway.config import cli
from ownway.importing.models import Bringing, Card, Piece, Word
from ownway.importing.tests.place import MEETINGS, PEOPLE, brought
from ownway.journey.models import Outcome
from ownway.meetings.models import Meeting
from ownway.people import actions as people
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db


class Typed:
    """Types `ownway import …` for the project Larch."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.file = self.put("people.csv", PEOPLE)
        self.err = ""

    def put(self, name: str, content: str | bytes) -> str:
        """A file in the folder."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def __call__(self, *words: str, status: int = 0) -> str:
        """What it printed."""
        project = [] if "--undo" in words or "--project" in words else ["--project", "larch"]
        assert cli.main(["import", *words, *project]) == status
        out, self.err = self._capsys.readouterr()
        return out

    def json(self, *words: str) -> dict[str, Any]:
        """What it printed for a program."""
        return json.loads(self(*words, "--json"))


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str], place: SimpleNamespace) -> Typed:
    return Typed(tmp_path, capsys)


def _untouched() -> bool:
    tables = (Bringing, Piece, Card, Outcome, Word, Meeting)
    return not brought() and not any(table.objects.exists() for table in tables)


def test_a_dry_run_writes_nothing_and_lists_the_pairs(typed: Typed) -> None:
    entries = Entry.objects.count()
    said = typed(typed.file, "--dry-run")
    assert "6 lines = 4 new + 1 matched + 1 left out" in said
    assert "line 6 Marisol Ferncastle = line 3 Marisol Ferncastle" in said
    assert "“blue sky scheme” (1 line: 5)" in said and "line 7: There is no name in it." in said
    assert "Nothing has been written." in said
    assert _untouched() and Entry.objects.count() == entries


def test_without_yes_and_without_a_terminal_nothing_changes(typed: Typed) -> None:
    typed(typed.file, status=1)
    assert "run the same command with --yes" in typed.err and _untouched()


@pytest.mark.parametrize(("answer", "people"), [("y", 4), ("", 0), ("no", 0)])
def test_on_a_terminal_it_asks(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, answer: str, people: int
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    typed(typed.file, status=0 if people else 1)
    assert len(brought()) == people


def test_yes_takes_exactly_the_pairs_that_were_listed(typed: Typed) -> None:
    dry = typed.json(typed.file, "--dry-run")
    done = typed.json(typed.file, "--yes")
    assert (dry["dry_run"], done["dry_run"]) == (True, False)
    assert dry["pairs"] == done["pairs"] and len(done["pairs"]) == 1
    assert [dry[n] for n in ("rows", "new", "matched", "refused")] == [6, 4, 1, 1]
    assert {name: dry[name] for name in ("outcomes", "unknown", "refused_rows", "unread")} == {
        name: done[name] for name in ("outcomes", "unknown", "refused_rows", "unread")
    }
    assert done["outcomes"] == {"education": 1, "training": 1, "volunteering": 1}
    assert done["columns"]["first_seen"] == "First seen" and done["header_line"] == 2
    assert len(brought()) == 4 and not Message.objects.exists()
    assert Card.objects.filter(paired=True).count() == 1
    assert record.check().sound


def test_yes_prints_the_pairs_and_how_to_undo(typed: Typed) -> None:
    said = typed(typed.file, "--yes")
    assert "Taken for one person (1):" in said and "the same phone number, the same name" in said
    key = said.rsplit("--undo ", 1)[1].split()[0]
    assert "6 lines would be taken out, 0 left." in typed("--undo", key, status=1)
    assert len(brought()) == 4
    marisol = brought()["Marisol Ferncastle"]
    people.mark_told(by=marisol, person=marisol)
    said = typed("--undo", key, "--yes")
    assert "4 lines were taken out, 2 left." in said
    assert "line 3: Somebody has written or changed something about them since." in said
    assert list(brought()) == ["Marisol Ferncastle"]


def test_the_same_file_again_leaves_no_trace(typed: Typed) -> None:
    typed(typed.file, "--yes")
    again = typed.json(typed.file, "--yes")
    assert (again["stage"], again["new"], again["matched"], again["seen_before"]) == (
        "nothing_new", 0, 5, 5
    )  # fmt: skip
    assert Bringing.objects.count() == 1
    assert "Everything in this file is here already." in typed(typed.file, "--yes")


def test_a_word_said_later_brings_in_what_waited(typed: Typed) -> None:
    typed(typed.file, "--yes")
    typed(typed.file, "--yes", "--word", "blue sky scheme=training")
    assert Outcome.objects.filter(
        owner=brought()["Ottoline Quarry"], kind__code="training"
    ).exists()


def test_words_and_columns_may_be_said(typed: Typed) -> None:
    seen = typed.json(
        typed.file,
        "--dry-run",
        "--word", "blue sky scheme=volunteering",
        "--map", "first_seen=",
        "--map", "outcome_day=8",
        "--map", "email=E-mail",
    )  # fmt: skip
    assert seen["outcomes"]["volunteering"] == 2 and seen["unknown"] == []
    assert "first_seen" not in seen["columns"] and seen["unread"] == []
    assert _untouched()


def test_appointments(typed: Typed) -> None:
    typed(typed.file, "--yes")
    seen = typed.json(typed.put("appointments.csv", MEETINGS), "--yes")
    assert (seen["holds"], seen["new"], seen["refused"]) == ("meetings", 4, 1)
    assert seen["meetings"] == {"met": 1, "missed": 1, "off": 1, "ours": 1}
    assert Meeting.objects.count() == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--map", "shoe_size=Tel."), "no field 'shoe_size'"),
        (("--map", "phone=Fax"), "There is no column 'Fax'"),
        (("--word", "blue sky=wizardry"), "There is no kind 'wizardry' here"),
        (("--project", "Willow"), "There is no project 'Willow'. There are: Larch, Rowan."),
        (("--header", "99"), "There is no line 99"),
        (("--map", "first_name=", "--map", "family_name="), "--map name=COLUMN"),
    ],
)
def test_what_does_not_fit_is_said(typed: Typed, words: tuple[str, ...], said: str) -> None:
    typed(typed.file, "--yes", *words, status=2)
    assert said in typed.err and "Nothing has changed." in typed.err
    assert _untouched()


def test_a_file_that_cannot_be_read(typed: Typed) -> None:
    typed(typed.put("people.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "--yes", status=1)
    assert "people.xlsx: " in typed.err and "Nothing has changed." in typed.err
    typed(str(typed.folder / "nowhere.csv"), "--yes", status=1)
    assert "Nothing has changed." in typed.err and _untouched()


def test_a_file_of_which_no_line_can_be_used(typed: Typed) -> None:
    said = typed(typed.put("appointments.csv", MEETINGS), "--yes", status=1)
    assert "5 lines = 0 new + 0 matched + 5 left out" in said
    assert "No line of this file could be brought in." in said and _untouched()


def test_neither_file_nor_undo(typed: Typed) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["import"])
    assert ended.value.code == 2
    typed("--undo", "not-a-key", "--yes", status=2)
    assert "No file with this ID was brought in." in typed.err


def test_how_far_it_is_goes_to_stderr_without_a_name(typed: Typed) -> None:
    typed(typed.file, "--yes")
    assert "Bringing it in …" in typed.err and "Ferncastle" not in typed.err


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["import", "--help"])
    assert "ownway import people.csv --dry-run" in capsys.readouterr().out
