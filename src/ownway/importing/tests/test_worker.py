"""What the worker and the clock do by themselves, and marks that outlive a change of keys."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
import time_machine
from django.utils import timezone

from ownway.importing import actions, tasks
from ownway.importing.models import Bringing, Stage
from ownway.importing.tests.files import rows_of, separated
from ownway.importing.tests.place import MEETINGS, PEOPLE, bring, brought, preview
from ownway.kit import keys
from ownway.kit.rewrap import rewrap

pytestmark = pytest.mark.django_db


def test_the_worker_goes_on_by_itself(place: SimpleNamespace, tmp_path: Path) -> None:
    """Each action puts the next job in the queue; the suite does a job at once."""
    file = tmp_path / "records.csv"
    file.write_bytes(separated(rows_of(PEOPLE)))
    made = actions.begin(by=place.cora, project=place.larch, file=file, name="records.csv")
    assert made.stage == Stage.COLUMNS
    made = actions.choose_columns(
        by=place.cora,
        bringing=made,
        holds=made.holds,
        header_row=made.header_row,
        columns=made.columns,
    )
    assert made.stage == Stage.PREVIEW and made.preview["new"] == 4
    made = actions.answer(by=place.cora, bringing=made, words={"blue sky scheme": "training"})
    assert made.stage == Stage.PREVIEW and made.preview["unknown"] == []
    made = actions.bring_in(by=place.cora, bringing=made)
    assert made.stage == Stage.DONE and len(brought()) == 4
    made = actions.undo(by=place.cora, bringing=made)
    assert made.stage == Stage.UNDONE and brought() == {}


def test_what_a_stopped_worker_left_is_taken_up(place: SimpleNamespace) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    actions.bring_in(by=place.cora, bringing=made, later=False)
    tasks.look_after.call()
    assert Bringing.objects.get(pk=made.pk).stage == Stage.WRITING
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        tasks.look_after.call()
    assert Bringing.objects.get(pk=made.pk).stage == Stage.DONE
    assert len(brought()) == 4


def test_a_file_that_is_gone_is_no_trouble(place: SimpleNamespace) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    key = str(made.pk)
    actions.let_go(by=place.cora, bringing=made)
    tasks.carry_on.call(key)
    assert not Bringing.objects.exists()


def test_rows_and_references_are_known_after_a_change_of_keys(
    place: SimpleNamespace, settings: SimpleNamespace, tmp_path: Path
) -> None:
    bring(place.cora, place.larch, PEOPLE)
    before = settings.KEY_FILE
    copy = tmp_path / "keys"
    copy.write_bytes(Path(before).read_bytes())
    copy.chmod(0o600)
    settings.KEY_FILE = copy
    keys.add_new()
    rewrap()
    again = preview(place.cora, place.larch, PEOPLE).preview
    assert (again["new"], again["seen_before"]) == (0, 5)
    assert preview(place.cora, place.larch, MEETINGS).preview["new"] == 4


@pytest.mark.parametrize(
    ("columns", "code", "field"),
    [
        ({"ref": 0}, "needed", "name"),
        ({"first_name": 1, "phone": 1}, "twice", "phone"),
        ({"first_name": 1, "phone": 99}, "none", "phone"),
        ({"first_name": 1, "with_whom": 2}, "none", "with_whom"),
    ],
)
def test_columns_that_cannot_be(
    place: SimpleNamespace, columns: dict[str, int], code: str, field: str
) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    with pytest.raises(actions.Unclear) as problem:
        actions.choose_columns(
            by=place.cora, bringing=made, holds="people", header_row=1, columns=columns, later=False
        )
    assert (problem.value.code, problem.value.field) == (code, field)
    made.refresh_from_db()
    assert made.stage == Stage.PREVIEW


def test_columns_may_be_said_again(place: SimpleNamespace) -> None:
    """Another line for the names, fewer columns: compared anew, and the sums still add up."""
    made = preview(place.cora, place.larch, PEOPLE)
    actions.choose_columns(
        by=place.cora,
        bringing=made,
        holds="people",
        header_row=1,
        columns={"first_name": 1, "family_name": 2},
        later=False,
    )
    seen = actions.work(bringing=made).preview
    assert (seen["rows"], seen["new"], seen["matched"], seen["refused"]) == (6, 5, 0, 1)
    assert [pair["accepted"] for pair in seen["pairs"]] == [False]
