"""What became of a meeting: said by either, overwritten by nobody, counted on no member's screen."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import get_resolver, reverse

from ownway.access.errors import NotYours
from ownway.meetings import actions, queries
from ownway.meetings.models import (
    Afterwards,
    Meeting,
    Note,
    NoteDraft,
    NoteVersion,
    State,
    Whose,
)
from ownway.meetings.tests.conftest import NOW, Down
from ownway.meetings.wording import said
from ownway.people import actions as people
from ownway.people.models import Bond, Pace, Person
from ownway.people.signin.testing import enter
from ownway.post.models import Message
from ownway.record import queries as record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def of(meeting: Meeting) -> list[tuple[str, str, str]]:
    return [(row.by.called if row.by else "", row.what, row.whose)
            for row in Afterwards.objects.filter(meeting=meeting)]  # fmt: skip


@pytest.fixture
def arranged(sam: Person, kim: Person) -> Meeting:
    return actions.arrange(
        by=kim, member=sam, colleague=kim, starts=NOW + timedelta(days=1), minutes=60, how="walk"
    )


def test_whoever_sees_it_otherwise_adds_their_word(sam: Person, kim: Person, met: Meeting) -> None:
    actions.say_afterwards(by=sam, meeting=met, what="missed", whose="ours", words="I waited.")
    assert of(met) == [("Kim", "met", ""), ("Sam", "missed", "ours")]
    met.refresh_from_db()
    assert met.state == State.MISSED
    assert [row.words for row in queries.said_afterwards(kim, met)] == ["", "I waited."]


def test_saying_the_same_twice_is_one_word(sam: Person, met: Meeting) -> None:
    actions.say_afterwards(by=sam, meeting=met, what="off", whose="member")
    actions.say_afterwards(by=sam, meeting=met, what="off", whose="member")
    actions.say_afterwards(by=sam, meeting=met, what="off")
    assert len(of(met)) == 2


def test_more_of_ones_own_word_is_shown_once(sam: Person, met: Meeting) -> None:
    actions.say_afterwards(by=sam, meeting=met, what="missed")
    actions.say_afterwards(by=sam, meeting=met, what="missed", whose="nobody")
    assert len(of(met)) == 3
    assert [(row.what, row.whose) for row in queries.said_afterwards(sam, met)] == [
        ("met", ""), ("missed", "nobody")]  # fmt: skip


@pytest.mark.parametrize("what", ["met", "moved", "missed", "off"])
def test_nobody_knows_beforehand(sam: Person, arranged: Meeting, what: str) -> None:
    with pytest.raises(actions.NotYet):
        actions.say_afterwards(by=sam, meeting=arranged, what=what)
    assert of(arranged) == []


def test_calling_off_says_so_and_why_may_follow(sam: Person, arranged: Meeting) -> None:
    actions.call_off(by=sam, meeting=arranged)
    actions.say_afterwards(by=sam, meeting=arranged, what="off", whose="member")
    assert of(arranged) == [("Sam", "off", ""), ("Sam", "off", "member")]
    with pytest.raises(actions.NotYet):
        actions.say_afterwards(by=sam, meeting=arranged, what="met")
    assert list(queries.earlier(sam)) == []  # it stands under "off for now"


def test_moving_and_a_break_leave_a_word_too(sam: Person, kim: Person, arranged: Meeting) -> None:
    later = NOW + timedelta(days=2)
    made = actions.move(by=kim, meeting=arranged, starts=later, minutes=60, how="walk")
    actions.put_off(by=sam)
    assert of(arranged) == [("Kim", "moved", "")]
    assert of(made) == [("Sam", "off", "")]


def test_what_did_not_happen_stays_that_when_another_time_is_found(sam: Person, down: Down) -> None:
    missed = down("missed")
    made = actions.move(
        by=sam, meeting=missed, starts=NOW + timedelta(days=4), minutes=60, how="walk"
    )
    missed.refresh_from_db()
    assert (missed.state, missed.moved_to) == (State.MISSED, made)
    assert queries.off(sam) == []
    with pytest.raises(actions.NoLonger):
        actions.move(by=sam, meeting=missed, starts=made.starts, minutes=60, how="walk")


def test_only_the_two_may_say_and_only_while_they_meet(
    sam: Person, kim: Person, lee: Person, cora: Person, bond: Bond, met: Meeting
) -> None:
    for stranger in (lee, cora):
        with pytest.raises(NotYours):
            actions.say_afterwards(by=stranger, meeting=met, what="off")
        assert queries.said_afterwards(stranger, met) == []
    people.set_pace(by=sam, pace=Pace.PAUSED)
    with pytest.raises(NotYours):
        actions.say_afterwards(by=kim, meeting=met, what="off")
    assert queries.said_afterwards(kim, met) == []
    actions.say_afterwards(by=sam, meeting=met, what="off")


def test_reasons_are_said_as_plainly_on_either_side(sam: Person, kim: Person, down: Down) -> None:
    meeting = down("missed", whose="ours")
    actions.say_afterwards(by=sam, meeting=meeting, what="missed", whose="member")
    ours, theirs = queries.said_afterwards(sam, meeting)
    assert (
        said(ours, sam)
        == said(ours, kim)
        == "You missed each other. Something came up on our side."
    )
    assert said(theirs, sam) == "You missed each other. Something came up for you."
    assert said(theirs, kim) == "You missed each other. Something came up for Sam."


def test_what_kind_of_reason_is_kept_on_either_side(sam: Person, kim: Person, down: Down) -> None:
    meeting = down("missed")
    actions.say_afterwards(by=kim, meeting=meeting, what="missed", whose="ours", reason="room")
    actions.say_afterwards(by=kim, meeting=meeting, what="missed", reason="room")
    actions.say_afterwards(by=sam, meeting=meeting, what="missed", reason="well")
    assert [(row.by.called, row.whose, row.reason) for row in queries.said_afterwards(sam, meeting)
            ] == [("Kim", "ours", "room"), ("Sam", "", "well")]  # fmt: skip
    ours, theirs = queries.said_afterwards(kim, meeting)
    assert said(ours, sam).endswith("our side. No room, or the room was wrong.")
    assert said(theirs, kim) == "You missed each other. Not feeling up to it."
    entries = [vars(entry) for entry in record.about(sam.pk)]
    assert "room" not in str(entries)
    assert "well" not in str(entries)


def test_each_word_is_one_entry_and_no_message(sam: Person, kim: Person, down: Down) -> None:
    meeting = down()
    actions.say_afterwards(by=sam, meeting=meeting, what="off", whose="ours", words="Late bus")
    entries = [e for e in record.about(sam.pk) if e.verb.startswith("meetings.")]
    assert [e.verb for e in entries] == ["meetings.said_afterwards", "meetings.wrote_down"]
    assert "bus" not in str([vars(e) for e in entries])
    assert not Message.objects.exists()


# --- what was not in the diary ----------------------------------------------------------------


def test_written_down_is_for_two_who_meet_and_for_what_is_over(
    sam: Person, kim: Person, lee: Person, met: Meeting
) -> None:
    assert list(queries.earlier(sam)) == list(queries.earlier(kim)) == [met]
    given: dict[str, Any] = {"minutes": 30, "how": "walk", "what": "met"}
    with pytest.raises(NotYours):
        actions.write_down(by=kim, member=lee, colleague=kim, starts=NOW, **given)
    with pytest.raises(NotYours):
        actions.write_down(by=lee, member=sam, colleague=kim, starts=NOW, **given)
    with pytest.raises(actions.NotYet):
        actions.write_down(
            by=kim, member=sam, colleague=kim, starts=NOW + timedelta(minutes=1), **given
        )


def test_the_database_knows_no_other_outcome(met: Meeting) -> None:
    for wrong in ({"what": "arranged"}, {"what": "met", "whose": "hers"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Afterwards.objects.create(meeting=met, **wrong)


# --- together, never of one -------------------------------------------------------------------


def test_a_tally_has_each_meeting_once(sam: Person, kim: Person, down: Down) -> None:
    for days, what, whose in (
        (1, "met", ""), (2, "met", "ours"), (3, "off", "member"), (4, "off", ""),
        (5, "off", "ours"), (6, "missed", ""), (7, "missed", "ours"), (40, "met", ""),
    ):  # fmt: skip
        down(what, days, whose=whose)
    twice = down("missed", 2, whose="ours")
    actions.say_afterwards(by=sam, meeting=twice, what="missed")
    actions.arrange(
        by=kim, member=sam, colleague=kim, starts=NOW + timedelta(hours=1), minutes=60, how="walk"
    )
    month = (date(2026, 9, 5), date(2026, 10, 5))
    assert queries.tally(*month) == queries.Tally(met=2, moved=0, off=2, missed=1, ours=3)


def test_days_are_both_included(sam: Person, down: Down) -> None:
    meeting = down("met", 3)
    day = meeting.starts.date()
    assert queries.met_between(day, day) == {sam.pk}
    assert queries.met_between(day + timedelta(days=1), day + timedelta(days=9)) == set()
    assert queries.met_between(day - timedelta(days=9), day - timedelta(days=1)) == set()
    Meeting.objects.filter(pk=meeting.pk).update(state=State.MISSED)
    assert queries.met_between(day, day) == set()


# --- earlier records --------------------------------------------------------------------------


@pytest.fixture
def brought_in(sam: Person) -> Meeting:
    """As importing writes it: a day, a name as written, no colleague, no length."""
    meeting = Meeting.objects.create(
        member=sam, with_whom="O. Finn", brought_in=True, day_only=True, minutes=None, how="",
        starts=datetime(2013, 7, 13, 23, tzinfo=UTC), state=State.OFF,
    )  # fmt: skip
    Afterwards.objects.create(meeting=meeting, by=None, what=State.OFF, whose=Whose.OURS)
    return meeting


def test_earlier_records_show_a_name_a_day_and_no_invented_time(
    sam: Person, kim: Person, brought_in: Meeting
) -> None:
    client = Client()
    enter(client, sam)
    listed = client.get(reverse("meetings_earlier")).content.decode()
    assert "14 July 2013" in listed
    assert "with O. Finn" in listed
    one = client.get(reverse("meeting", kwargs={"meeting": brought_in.pk})).content.decode()
    assert "From earlier records" in one
    assert "Something came up on our side." in one
    for invented in ("midnight", "12am", "None", "Same time next week"):
        assert invented not in listed + one
    assert list(queries.earlier(kim)) == []


def test_earlier_records_ask_nothing_and_stand_in_no_diary(
    sam: Person, brought_in: Meeting
) -> None:
    for state, starts in ((State.ARRANGED, NOW - timedelta(days=1)), (State.OFF, NOW),
                          (State.ARRANGED, NOW + timedelta(days=1))):  # fmt: skip
        Meeting.objects.filter(pk=brought_in.pk).update(state=state, starts=starts)
        assert queries.coming(sam) == queries.to_note(sam) == queries.off(sam) == []
        assert queries.next_as_member(sam) is None


def test_somebody_may_say_how_they_saw_it(sam: Person, brought_in: Meeting) -> None:
    actions.say_afterwards(by=sam, meeting=brought_in, what="met", words="I was there.")
    assert of(brought_in) == [("", "off", "ours"), ("Sam", "met", "")]
    with pytest.raises(NotYours):
        actions.move(by=sam, meeting=brought_in, starts=NOW, minutes=60, how="walk")


def test_what_was_written_then_is_theirs_to_read(
    sam: Person, kim: Person, brought_in: Meeting
) -> None:
    note = Note.objects.create(meeting=brought_in, words="Brought a letter")
    note.versions.create(id=note.pk, number=1)
    client = Client()
    enter(client, sam)
    given = {"meeting": brought_in.pk}
    shown = client.get(reverse("meeting", kwargs=given)).content.decode()
    assert "What was written down then" in shown
    shown = client.get(reverse("note", kwargs=given)).content.decode()
    assert "Brought a letter" in shown
    assert "This came from earlier records." in shown
    for name in ("note_write", "note_versions", "note_copy", "note_give", "note_text"):
        assert client.get(reverse(name, kwargs=given)).status_code == 200
    assert "O. Finn" in client.get(reverse("note_text", kwargs=given)).content.decode()
    assert queries.note_of(kim, brought_in) is None
    actions.save_note(by=sam, meeting=brought_in, words="Brought two letters", version=1)


def test_taking_a_meeting_out_leaves_nothing_of_it(sam: Person, brought_in: Meeting) -> None:
    actions.save_note(by=sam, meeting=brought_in, words="Mine", version=0)
    actions.save_draft(by=sam, meeting=brought_in, words="Half", based_on=1, count=1)
    brought_in.delete()
    for table in (Afterwards, Note, NoteVersion, NoteDraft):
        assert not table.objects.exists()


# --- never counted ----------------------------------------------------------------------------


def test_no_member_page_counts_what_was_missed(sam: Person, kim: Person, down: Down) -> None:
    """However many were missed, no page of theirs says a number of it."""
    client = Client()
    enter(client, sam)
    pages = ["my_home", "meetings", "meetings_earlier", "my_pace", "goals", "about_me", "my_people",
             "who_looked"]  # fmt: skip
    known = {pattern for pattern in get_resolver().reverse_dict if isinstance(pattern, str)}
    assert known.issuperset(pages)
    number = 37
    for days in range(1, number):
        down("missed" if days % 2 else "off", days)
    last = down("missed", number)
    paths = [reverse(name) for name in pages]
    paths += [
        reverse(name, kwargs={"meeting": last.pk}) for name in ("meeting", "meeting_afterwards")
    ]
    for path in [*paths, reverse("meetings_earlier") + "?page=2"]:
        html = client.get(path).content.decode()
        shown = html[html.index('id="maincontent"') :]
        for counted in (number, number - 1, 19, 18):  # all, all but one, the missed, those off
            assert f">{counted}<" not in shown, path
            for word in ("missed", "meeting", "time", "page", "of them"):
                assert f"{counted} {word}" not in shown.casefold(), path
        assert "of 2" not in shown or path.endswith("record"), path


def test_after_a_miss_the_member_is_asked_and_not_blamed(sam: Person, down: Down) -> None:
    client = Client()
    enter(client, sam)
    path = reverse("meeting", kwargs={"meeting": down("missed").pk})
    shown = client.get(path).content.decode()
    assert "We missed you" in shown
    assert "Same time next week, another time, or not now?" in shown
    long_ago = reverse("meeting", kwargs={"meeting": down("missed", 90).pk})
    shown = client.get(long_ago).content.decode()
    assert "You missed each other" in shown
    assert "Same time next week" not in shown
