"""One note both write: read by the two, versions for good, drafts for one's own eyes, no word lost."""

import threading
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.meetings import actions, queries, verbs
from ownway.meetings.models import Meeting, Note, NoteDraft, NoteVersion
from ownway.meetings.rules import SHARE_NOTE
from ownway.people import actions as people
from ownway.people.held import elsewhere
from ownway.people.models import Bond, Pace, Person
from ownway.record import queries as record

pytestmark = pytest.mark.django_db
EDITORS = 32


@pytest.fixture
def note(sam: Person, met: Meeting) -> Note:
    return actions.save_note(
        by=sam, meeting=met, words="We walked", about_others="My son", version=0
    )


def numbers(meeting: Meeting) -> list[int]:
    return [version.number for version in NoteVersion.objects.filter(note__meeting=meeting)]


# --- writing together ---------------------------------------------------------------------------


def test_both_write_and_read_it(sam: Person, kim: Person, met: Meeting, note: Note) -> None:
    actions.save_note(by=kim, meeting=met, words="We walked far", about_others="", version=1)
    for reader in (sam, kim):
        found = queries.note_of(reader, met)
        assert found is not None
        assert (found.words, found.about_others, found.version) == ("We walked far", "", 2)
        assert [v.words for v in queries.versions(reader, met)] == ["We walked far", "We walked"]
    assert [v.by for v in queries.versions(sam, met)] == [kim, sam]


def test_nothing_saved_twice(sam: Person, met: Meeting, note: Note) -> None:
    again = actions.save_note(
        by=sam, meeting=met, words=" We walked ", about_others="My son", version=1
    )
    assert again.version == 1
    assert numbers(met) == [1]


def test_the_second_of_two_is_told_and_overwrites_nothing(
    sam: Person, kim: Person, met: Meeting, note: Note
) -> None:
    actions.save_note(by=kim, meeting=met, words="Kim’s words", version=1)
    with pytest.raises(actions.NoteChanged) as late:
        actions.save_note(by=sam, meeting=met, words="Sam’s words", version=1)
    assert late.value.now.words == "Kim’s words"
    assert Note.objects.get().words == "Kim’s words"
    assert numbers(met) == [2, 1]


def test_two_first_notes_are_one_note(sam: Person, kim: Person, met: Meeting, note: Note) -> None:
    with pytest.raises(actions.NoteChanged) as late:
        actions.save_note(by=kim, meeting=met, words="Mine first", version=0)
    assert late.value.now.words == "We walked"


def test_the_database_keeps_one_note_and_each_version_once(met: Meeting, note: Note) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Note.objects.create(meeting=met)
    with pytest.raises(IntegrityError), transaction.atomic():
        NoteVersion.objects.create(note=note, number=1)


def test_an_older_one_comes_back_as_a_new_one(
    sam: Person, kim: Person, met: Meeting, note: Note
) -> None:
    actions.save_note(by=kim, meeting=met, words="Shorter", version=1)
    made = actions.bring_back(by=kim, meeting=met, number=1, version=2)
    assert (made.words, made.about_others, made.version) == ("We walked", "My son", 3)
    assert numbers(met) == [3, 2, 1]
    with pytest.raises(actions.NoteChanged):
        actions.bring_back(by=sam, meeting=met, number=2, version=2)
    with pytest.raises(NotYours):
        actions.bring_back(by=sam, meeting=met, number=9, version=3)


# --- who reads ----------------------------------------------------------------------------------


def closed_to(person: Person, meeting: Meeting) -> None:
    """Nothing of it is open to them: not read, not written, not copied."""
    assert not access.reach(person, SHARE_NOTE).exists()
    assert queries.note_of(person, meeting) is None
    assert queries.draft_of(person, meeting) is None
    assert not queries.versions(person, meeting).exists()
    given: dict[str, Any] = {"by": person, "meeting": meeting}
    for attempt in (
        lambda: actions.save_note(words="x", version=1, **given),
        lambda: actions.save_draft(words="x", based_on=1, count=9, **given),
        lambda: actions.keep_draft(words="x", based_on=1, **given),
        lambda: actions.let_go_of_draft(**given),
        lambda: actions.bring_back(number=1, version=1, **given),
        lambda: actions.look_at_note(**given),
        lambda: actions.take_copy(for_others=True, **given),
    ):
        with pytest.raises(NotYours):
            attempt()


def test_others_read_nothing(lee: Person, cora: Person, met: Meeting, note: Note) -> None:
    closed_to(lee, met)
    closed_to(cora, met)


@pytest.mark.parametrize("pace", [Pace.PAUSED, Pace.LEFT])
def test_while_the_member_is_away_only_they_read(
    sam: Person, kim: Person, met: Meeting, note: Note, pace: Pace
) -> None:
    actions.save_draft(by=kim, meeting=met, words="Half", based_on=1, count=1)
    people.set_pace(by=sam, pace=pace)
    closed_to(kim, met)
    assert queries.note_of(sam, met) == note
    assert not queries.both_read(met)
    people.set_pace(by=sam, pace=Pace.HERE)
    assert queries.note_of(kim, met) == note


def test_who_no_longer_meets_reads_nothing_and_the_member_keeps_it(
    sam: Person, kim: Person, bond: Bond, met: Meeting, note: Note
) -> None:
    people.end_bond(by=sam, bond=bond)
    closed_to(kim, met)
    actions.save_note(by=sam, meeting=met, words="For myself", version=1)
    assert queries.versions(sam, met).count() == 2


# --- looks and copies ---------------------------------------------------------------------------


def test_looks_and_copies_are_written_down(
    sam: Person, kim: Person, met: Meeting, note: Note
) -> None:
    actions.look_at_note(by=sam, meeting=met)
    assert record.looks_at(sam.pk).count() == 0
    actions.look_at_note(by=kim, meeting=met)
    assert [e.verb for e in record.looks_at(sam.pk)] == [verbs.LOOKED_AT_NOTE.name]
    for by, for_others in ((sam, False), (kim, True)):
        actions.take_copy(by=by, meeting=met, for_others=for_others)
    newest, before = list(record.about(sam.pk))[:2]
    assert (newest.verb, newest.by_id) == (verbs.COPIED_NOTE_FOR_OTHERS.name, kim.pk)
    assert (before.verb, before.by_id) == (verbs.COPIED_NOTE.name, sam.pk)


def test_where_there_is_no_note_there_is_nothing_to_look_at(
    sam: Person, kim: Person, met: Meeting
) -> None:
    actions.look_at_note(by=kim, meeting=met)
    assert actions.take_copy(by=kim, meeting=met, for_others=False) is None
    assert record.looks_at(sam.pk).count() == 0


def test_a_copy_for_others_is_without_what_is_about_others(
    kim: Person, met: Meeting, note: Note
) -> None:
    for_us = actions.take_copy(by=kim, meeting=met, for_others=False)
    for_others = actions.take_copy(by=kim, meeting=met, for_others=True)
    assert for_us is not None
    assert for_others is not None
    assert (for_us.words, for_us.about_others) == ("We walked", "My son")
    assert (for_others.words, for_others.about_others) == ("We walked", "")
    assert Note.objects.get().about_others == "My son"


def test_paper_says_how_many_and_never_the_words(sam: Person, kim: Person, note: Note) -> None:
    said = " ".join(elsewhere(sam))
    assert "1 note written together about a meeting" in said
    assert "We walked" not in said
    assert elsewhere(kim) == []


# --- drafts -------------------------------------------------------------------------------------


def draft(by: Person, meeting: Meeting, words: str, count: int) -> NoteDraft | None:
    return actions.save_draft(by=by, meeting=meeting, words=words, based_on=0, count=count)


def test_a_draft_is_its_writers_alone(sam: Person, kim: Person, met: Meeting) -> None:
    draft(sam, met, "I was so", 1)
    mine = queries.open_draft(sam, met)
    assert mine is not None
    assert mine.words == "I was so"
    assert queries.open_draft(kim, met) is None
    assert queries.note_of(kim, met) is None


def test_a_late_older_draft_is_dropped(sam: Person, met: Meeting) -> None:
    draft(sam, met, "I was so glad", 2)
    assert draft(sam, met, "I was so", 1) is None
    assert draft(sam, met, "Another screen", 2) is None
    assert NoteDraft.objects.get().words == "I was so glad"


def test_what_is_sent_on_purpose_is_the_newest(sam: Person, met: Meeting) -> None:
    draft(sam, met, "I was so", 7)
    kept = actions.keep_draft(by=sam, meeting=met, words="I was so glad", based_on=0)
    assert (kept.words, kept.count) == ("I was so glad", 8)


def test_saving_empties_the_draft_and_a_late_one_does_not_come_back(
    sam: Person, met: Meeting
) -> None:
    draft(sam, met, "I was so", 3)
    actions.save_note(by=sam, meeting=met, words="I was so glad", version=0, count=4)
    assert draft(sam, met, "I was so gl", 4) is None
    assert queries.open_draft(sam, met) is None
    row = NoteDraft.objects.get()
    assert (row.words, row.about_others, row.count) == ("", "", 4)


def test_a_late_first_draft_does_not_come_back_either(sam: Person, met: Meeting) -> None:
    actions.save_note(by=sam, meeting=met, words="Quick", version=0, count=2)
    assert draft(sam, met, "Qui", 1) is None
    assert queries.open_draft(sam, met) is None


def test_saving_on_one_screen_leaves_what_is_newer_on_another(sam: Person, met: Meeting) -> None:
    draft(sam, met, "On my phone, later", 5)
    actions.save_note(by=sam, meeting=met, words="On paper, before", version=0, count=2)
    mine = queries.open_draft(sam, met)
    assert mine is not None
    assert mine.words == "On my phone, later"


def test_letting_go_leaves_no_word(sam: Person, met: Meeting) -> None:
    draft(sam, met, "Never mind", 1)
    actions.let_go_of_draft(by=sam, meeting=met)
    assert NoteDraft.objects.get().words == ""
    assert queries.open_draft(sam, met) is None
    assert draft(sam, met, "Never mi", 1) is None


def test_a_draft_of_what_is_saved_is_no_draft(sam: Person, met: Meeting, note: Note) -> None:
    actions.save_draft(
        by=sam, meeting=met, words="We walked ", about_others="My son", based_on=1, count=1
    )
    assert queries.open_draft(sam, met) is None


def test_a_time_of_typing_is_one_entry(sam: Person, met: Meeting) -> None:
    for count in range(1, 6):
        draft(sam, met, "I was so glad"[: count * 2], count)
    written = [e for e in record.about(sam.pk) if e.verb == verbs.DRAFTED.name]
    assert len(written) == 1
    assert "glad" not in str(vars(written[0]))


def test_too_long_is_refused_and_nothing_changes(sam: Person, met: Meeting, note: Note) -> None:
    with pytest.raises(ValidationError):
        actions.save_note(by=sam, meeting=met, words="x" * 20001, version=1)
    assert (Note.objects.get().words, numbers(met)) == ("We walked", [1])


# --- many at once -------------------------------------------------------------------------------


def at_once(work: Any, many: int = EDITORS) -> list[Any]:
    """What comes of so many calls that all begin at the same moment."""
    start, came = threading.Barrier(many), []

    def one(number: int) -> None:
        try:
            start.wait()
            came.append(work(number))
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=[number]) for number in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(came) == many
    return came


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("began", [0, 1])
def test_of_32_editors_none_overwrites_and_no_word_is_lost(
    sam: Person, kim: Person, met: Meeting, began: int
) -> None:
    """Each saves until it is in, joining what came between, as the page lets people do."""
    if began:
        actions.save_note(by=sam, meeting=met, words="Begun", version=0)

    def write(number: int) -> int:
        by, words, version, refused = (sam, kim)[number % 2], f"Editor {number}.", began, 0
        while True:
            try:
                actions.save_note(by=by, meeting=met, words=words, version=version)
            except actions.NoteChanged as changed:
                refused += 1
                words, version = f"{changed.now.words} Editor {number}.", changed.now.version
            else:
                return refused

    refused = at_once(write)
    note = Note.objects.get()
    assert refused.count(0) == 1  # of those who began at the same version, one was first
    assert note.version == EDITORS + began
    assert numbers(met) == list(range(note.version, 0, -1))
    for number in range(EDITORS):
        assert f"Editor {number}." in note.words


@pytest.mark.django_db(transaction=True)
def test_of_32_editors_who_do_not_join_each_is_in_a_version_or_is_told(
    sam: Person, kim: Person, met: Meeting
) -> None:
    def write(number: int) -> tuple[str, bool]:
        words = f"Words {number}"
        try:
            actions.save_note(by=(sam, kim)[number % 2], meeting=met, words=words, version=0)
        except actions.NoteChanged:
            return words, False
        return words, True

    came = at_once(write)
    saved = [words for words, in_time in came if in_time]
    assert [v.words for v in NoteVersion.objects.all()] == saved == [Note.objects.get().words]
    assert len(came) - len(saved) == EDITORS - 1


@pytest.mark.django_db(transaction=True)
def test_of_32_late_drafts_the_newest_is_kept(sam: Person, met: Meeting) -> None:
    kept = at_once(lambda number: draft(sam, met, f"Draft {number + 1}", number + 1))
    row = NoteDraft.objects.get()
    assert (row.words, row.count) == (f"Draft {EDITORS}", EDITORS)
    assert any(one is not None for one in kept)
