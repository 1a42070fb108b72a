"""Whatever is done to the record behind its back, a check finds it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.record import queries
from ownway.record.chain import GENESIS, Content, canonical, fingerprint, follow
from ownway.record.models import Entry
from ownway.record.tests.helpers import note, tamper

Chain = list[tuple[Content, str]]
BEGIN = datetime(2026, 3, 2, 12, tzinfo=UTC)


def chain(length: int) -> Chain:
    """A sound chain."""
    made: Chain = []
    before = GENESIS
    for number in range(1, length + 1):
        content = Content(
            id=number,
            at=BEGIN + timedelta(minutes=number),
            verb="a.did",
            by_kind="person",
            by_id=UUID(int=number % 3),
            about_id=None,
            on_table="a",
            on_id=str(number),
            fields=["words"],
            why="",
            prev=before,
        )
        before = fingerprint(content)
        made.append((content, before))
    return made


def head(made: Chain) -> str:
    """The head as it would have been noted."""
    return f"{made[-1][0].id}:{made[-1][1]}" if made else f"0:{GENESIS}"


lengths = st.integers(2, 12)
edits = st.sampled_from(
    [
        {"verb": "a.else"},
        {"by_kind": "system"},
        {"by_id": UUID(int=77)},
        {"by_id": None},
        {"about_id": UUID(int=1)},
        {"on_table": "b"},
        {"on_id": "x"},
        {"fields": []},
        {"fields": ["words", "more"]},
        {"why": "x"},
        {"at": BEGIN},
        {"prev": "0" * 64},
        {"id": 0},
    ]
)


@given(lengths)
def test_a_sound_chain_is_sound_and_may_have_grown(length: int) -> None:
    made = chain(length)
    for known in range(length + 1):
        report = follow(made, head(made[:known]))
        assert report.sound
        assert (report.entries, report.head) == (length, head(made))


@given(lengths, edits, st.data())
def test_an_edit_is_found(length: int, edit: dict[str, Any], data: Any) -> None:
    made = chain(length)
    place = data.draw(st.integers(0, length - 1))
    content, kept = made[place]
    made[place] = (replace(content, **edit), kept)
    assert not follow(made).sound


@given(lengths, edits, st.data())
def test_an_edit_with_a_new_hash_is_found(length: int, edit: dict[str, Any], data: Any) -> None:
    made = chain(length)
    known = head(made)
    place = data.draw(st.integers(0, length - 1))
    changed = replace(made[place][0], **edit)
    made[place] = (changed, fingerprint(changed))
    assert not follow(made, known).sound
    last = place == length - 1
    harmless = last and "prev" not in edit and "id" not in edit
    assert follow(made).sound == harmless  # only a noted head tells, for the very last entry


@given(lengths, st.data())
def test_a_cut_is_found(length: int, data: Any) -> None:
    made = chain(length)
    known = head(made)
    first = data.draw(st.integers(0, length - 1))
    last = data.draw(st.integers(first, length - 1))
    left = made[:first] + made[last + 1 :]
    assert not follow(left, known).sound
    assert follow(left).sound == (last == length - 1)  # a cut tail shows only with a noted head


@given(lengths, st.data())
def test_a_changed_order_is_found(length: int, data: Any) -> None:
    made = chain(length)
    order = data.draw(st.permutations(range(length)))
    mixed = [made[place] for place in order]
    assert follow(mixed).sound == (list(order) == list(range(length)))


@given(lengths, st.data())
def test_one_slipped_in_is_found(length: int, data: Any) -> None:
    made = chain(length)
    place = data.draw(st.integers(0, length - 1))
    before = made[place][0].prev
    slipped = replace(made[place][0], verb="a.else", prev=before)
    made.insert(place, (slipped, fingerprint(slipped)))
    assert not follow(made).sound


@given(lengths, st.data())
def test_a_chain_written_anew_lacks_the_noted_head(length: int, data: Any) -> None:
    made = chain(length)
    known = head(made)
    place = data.draw(st.integers(0, length - 1))
    anew, before = made[:place], made[place][0].prev
    for content, _ in made[place:]:
        changed = replace(content, prev=before, why="x")
        before = fingerprint(changed)
        anew.append((changed, before))
    assert follow(anew).sound
    assert [problem.what for problem in follow(anew, known).problems] == [
        "the expected head is not in the chain"
    ]


def test_the_canonical_form_does_not_change() -> None:
    """Were this to change, every record that is out there would look tampered with."""
    content = replace(chain(1)[0][0], at=datetime(2026, 3, 2, 12, tzinfo=UTC), why="é")
    elsewhere = replace(content, at=content.at.astimezone(timezone(timedelta(hours=5))))
    assert canonical(elsewhere) == canonical(content)
    assert canonical(content) == (
        b'{"about_id":null,"at":"2026-03-02T12:00:00.000000+00:00",'
        b'"by_id":"00000000-0000-0000-0000-000000000001","by_kind":"person","fields":["words"],'
        b'"id":1,"on_id":"1","on_table":"a","prev":"' + GENESIS.encode() + b'",'
        b'"verb":"a.did","why":"\\u00e9"}'
    )
    assert GENESIS == "dc4b269093d3632412d4ff677d38aa97266ff47e16e0a7cfada7a61b8ec87af6"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("sql", "values", "found"),
    [
        ("UPDATE record_entry SET why = %s WHERE id = 2", ["x"], "was changed"),
        ("UPDATE record_entry SET about_id = NULL WHERE id = 3", [], "was changed"),
        ("DELETE FROM record_entry WHERE id = 2", [], "expected entry 2"),
        ("DELETE FROM record_entry WHERE id = 4", [], "expected head"),
        ("DELETE FROM record_entry", [], "expected head"),
        ("UPDATE record_entry SET id = 9 WHERE id = 1", [], "expected entry 1"),
    ],
)
def test_tampering_in_the_database_is_found(sql: str, values: list[Any], found: str) -> None:
    from ownway.kit.ids import uuid7

    note(4, about=uuid7())
    known = queries.head()
    assert queries.check(known).sound
    tamper(sql, values)
    problems = queries.check(known).problems
    assert any(found in problem.what for problem in problems), problems


@pytest.mark.django_db
def test_an_empty_record_is_sound() -> None:
    assert queries.head() == f"0:{GENESIS}"
    assert queries.check(queries.head()).sound
    assert not queries.check("1:" + "0" * 64).sound
    assert not queries.check("nonsense").sound


@pytest.mark.django_db
def test_times_survive_the_database_to_the_microsecond() -> None:
    (entry,) = note(1)
    assert Entry.objects.get().content() == entry.content()
