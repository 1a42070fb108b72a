"""A look at somebody's private things is written down, for them to see (trust.md, N5)."""

import pytest

from ownway.record import queries as record
from tests.doors.answers import keys_of
from tests.doors.test_table import ADDRESSES
from tests.stage import Stage, undone

pytestmark = pytest.mark.django_db

#: Address, who looks, whose things these are.
LOOKS = (
    ("goal", "mattie", "olive"),
    ("goal", "ada", "olive"),
    ("outcome", "mattie", "olive"),
    ("piece", "mattie", "olive"),
    ("kept", "mattie", "olive"),
    ("shared_with_me", "mattie", "olive"),
    ("person_shared", "ada", "olive"),
    ("person_page", "mattie", "olive"),
    ("person_page", "cora", "olive"),
    ("person_ways", "mattie", "nora"),
    ("emergency_contacts", "cora", "olive"),
    ("worry_page", "cora", "olive"),
    ("people_i_meet", "ada", "olive"),
    ("person_cards", "cora", "brigid"),
    ("note", "mattie", "olive"),
    ("note_versions", "mattie", "olive"),
    ("introduction", "mattie", "otto"),
    ("help_to_choose", "cora", "olive"),
    ("agreement", "mattie", "olive"),
    ("agreement_change", "mattie", "olive"),
    ("agreement_versions", "mattie", "olive"),
    ("study_table", "mattie", "olive"),
    ("table_add", "mattie", "olive"),
    ("table_cell", "mattie", "olive"),
)
#: One's own things may be opened as often as one likes.
NO_LOOKS = (
    ("goal", "olive"),
    ("outcome", "olive"),
    ("piece", "olive"),
    ("kept", "olive"),
    ("note", "olive"),
    ("my_home", "olive"),
    ("my_ways", "olive"),
    ("who_looked", "olive"),
    ("introduction", "otto"),
    ("agreement", "olive"),
)


@pytest.mark.parametrize(("address", "who", "whose"), LOOKS)
def test_a_look_is_written_down(address: str, who: str, whose: str, stage: Stage) -> None:
    with undone():
        before = record.looks_at(stage.cast[whose].pk).count()
        door = ADDRESSES[address]
        answer = stage.client(who).get(door.path(keys_of(stage, door)))
        assert answer.status_code == 200
        (newest, *_others) = list(record.looks_at(stage.cast[whose].pk))
        assert record.looks_at(stage.cast[whose].pk).count() > before
        assert newest.by_id == stage.cast[who].pk
        seen = stage.client(whose).get("/my/record") if stage.cast[whose].account else None
        assert seen is None or stage.cast[who].called in seen.content.decode()


@pytest.mark.parametrize(("address", "who"), NO_LOOKS)
def test_ones_own_is_no_look(address: str, who: str, stage: Stage) -> None:
    with undone():
        before = record.looks_at(stage.cast[who].pk).count()
        door = ADDRESSES[address]
        assert stage.client(who).get(door.path(keys_of(stage, door))).status_code == 200
        assert record.looks_at(stage.cast[who].pk).count() == before
