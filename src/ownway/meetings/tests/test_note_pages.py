"""Notes as pages: reading, writing, both texts where two wrote at once, copies, no JavaScript."""

import time
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from ownway.meetings import actions, queries
from ownway.meetings.models import Meeting, Note, NoteVersion
from ownway.people import actions as people
from ownway.people.models import Bond, Person
from ownway.people.signin.testing import enter

pytestmark = pytest.mark.django_db

CANARY, SISTER = "We saw the canary", "Her sister is called Petra"
At = Callable[..., str]


@pytest.fixture
def at(met: Meeting) -> At:
    return lambda name: reverse(name, kwargs={"meeting": met.pk})


@pytest.fixture
def as_sam(sam: Person) -> Client:
    client = Client()
    enter(client, sam)
    return client


@pytest.fixture
def as_kim(kim: Person) -> Client:
    client = Client()
    enter(client, kim)
    return client


@pytest.fixture
def note(sam: Person, met: Meeting) -> Note:
    return actions.save_note(by=sam, meeting=met, words=CANARY, about_others=SISTER, version=0)


def sent(words: str, version: int = 0, count: int = 0, **more: Any) -> dict[str, Any]:
    return {"words": words, "about_others": "", "version": version, "count": count, **more}


def html(client: Client, path: str) -> str:
    return client.get(path, follow=True).content.decode()


# --- reading and writing ------------------------------------------------------------------------


def test_the_first_time_leads_straight_to_the_empty_page(as_sam: Client, at: At) -> None:
    shown = as_sam.get(at("note"), follow=True)
    assert shown.redirect_chain[-1][0] == at("note_write")
    text = shown.content.decode()
    assert "You and Kim read this and can both change it. Nobody else does." in text
    assert "it stays out of any copy for others" in text


def test_one_writes_and_both_read(as_sam: Client, as_kim: Client, at: At) -> None:
    after = as_sam.post(at("note_write"), sent("Tea\r\nand rain", about_others="Ann"), follow=True)
    assert "Saved." in after.content.decode()
    assert Note.objects.get().words == "Tea\nand rain"
    assert "You wrote here last" in after.content.decode()
    shown = html(as_kim, at("note"))
    assert "Tea\nand rain" in shown
    assert "Sam wrote here last" in shown


def test_while_they_do_not_meet_the_page_says_who_reads(
    as_sam: Client, as_kim: Client, sam: Person, bond: Bond, note: Note, at: At
) -> None:

    people.end_bond(by=sam, bond=bond)
    assert "Just now only you" in html(as_sam, at("note"))
    assert "Just now only you read this" in html(as_sam, at("note_write"))
    for name in ("note", "note_write", "note_versions", "note_copy", "note_give", "note_text"):
        assert as_kim.get(at(name)).status_code == 404
    for name in ("note_write", "note_let_go", "note_bring_back"):
        assert as_kim.post(at(name), sent("x")).status_code == 404


def test_too_long_says_so_and_keeps_every_word_on_the_page(as_sam: Client, at: At) -> None:
    long = "x" * 20001
    answer = as_sam.post(at("note_write"), sent(long))
    assert long in answer.content.decode()
    assert as_sam.post(at("note_write"), sent(long, keep="quietly")).status_code == 422
    assert not Note.objects.exists()


@pytest.mark.parametrize("wrong", ["", "-1", "x", "9" * 30])
def test_a_version_that_is_none_is_refused_without_harm(as_sam: Client, at: At, wrong: str) -> None:
    answer = as_sam.post(at("note_write"), sent("Mine", version=wrong))  # type: ignore[arg-type]
    assert answer.status_code == 200
    assert "Mine" in answer.content.decode()
    assert not Note.objects.exists()


# --- two at once --------------------------------------------------------------------------------


def test_both_texts_are_shown_and_a_third_loses_nothing(
    as_sam: Client, as_kim: Client, sam: Person, kim: Person, met: Meeting, at: At
) -> None:
    as_sam.post(at("note_write"), sent("Sam was here"))
    shown = as_kim.post(at("note_write"), sent("Kim was there")).content.decode()
    for words in (
        "You both wrote at the same time",
        "Sam saved this",
        "What you wrote",
        "only here:",
    ):
        assert words in shown
    assert "Sam was here\nKim was there</textarea>" in shown
    assert 'name="version" value="1"' in shown
    draft = queries.open_draft(kim, met)
    assert draft is not None
    assert draft.words == "Kim was there"  # not only on the page
    actions.save_note(by=sam, meeting=met, words="Sam was here, twice", version=1)
    again = as_kim.post(
        at("note_write"), sent("Sam was here\nKim was there", version=1, count=draft.count)
    ).content.decode()
    assert "Sam was here, twice" in again
    assert "Kim was there" in again
    assert 'name="version" value="2"' in again
    kept = queries.open_draft(kim, met)
    assert kept is not None
    as_kim.post(at("note_write"), sent("All of it", version=2, count=kept.count))
    assert [v.words for v in NoteVersion.objects.all()] == [
        "All of it", "Sam was here, twice", "Sam was here"]  # fmt: skip
    assert queries.open_draft(kim, met) is None


def test_ones_own_other_screen_is_called_that(as_sam: Client, at: At) -> None:
    as_sam.post(at("note_write"), sent("First"))
    assert (
        "You saved this on another screen"
        in as_sam.post(at("note_write"), sent("Second")).content.decode()
    )


def test_what_only_one_changed_is_joined_without_asking_twice(
    as_sam: Client, as_kim: Client, note: Note, at: At
) -> None:
    as_kim.post(at("note_write"), sent(CANARY, version=1))  # Kim took out what is about others
    shown = as_sam.post(
        at("note_write"), sent(CANARY + " sing", version=1, about_others=SISTER)
    ).content.decode()
    assert f"{CANARY} sing</textarea>" in shown
    assert f"{SISTER}</textarea>" not in shown


def test_an_older_version_comes_back(as_kim: Client, sam: Person, note: Note, at: At) -> None:
    actions.save_note(by=sam, meeting=note.meeting, words="Shorter", version=1)
    shown = html(as_kim, at("note_versions"))
    assert "This is how it reads now." in shown
    assert CANARY in shown
    late = as_kim.post(at("note_bring_back"), {"number": 1, "version": 1}, follow=True)
    assert "changed in between" in late.content.decode()
    as_kim.post(at("note_bring_back"), {"number": 1, "version": 2})
    assert Note.objects.get().words == CANARY
    assert as_kim.post(at("note_bring_back"), {"number": "x"}).status_code == 302
    assert as_kim.post(at("note_bring_back"), {"number": 99, "version": 3}).status_code == 404


def test_versions_come_some_at_a_time(as_kim: Client, sam: Person, note: Note, at: At) -> None:
    for number in range(1, 12):
        actions.save_note(by=sam, meeting=note.meeting, words=f"Later {number}.", version=number)
    first, second = html(as_kim, at("note_versions")), html(as_kim, at("note_versions") + "?page=2")
    assert "Later 11." in first
    assert CANARY not in first
    assert CANARY in second


# --- copies -------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["as_sam", "as_kim"])
def test_canaries_in_copies(
    request: pytest.FixtureRequest, who: str, note: Note, kim: Person, at: At
) -> None:
    client = request.getfixturevalue(who)
    for name in ("note_copy", "note_text"):
        assert CANARY in html(client, at(name))
        assert SISTER in html(client, at(name))
    for name in ("note_give", "note_give_text"):
        assert CANARY in html(client, at(name))
        assert SISTER not in html(client, at(name))
        assert "About somebody else" not in html(client, at(name))


def test_the_file_says_nothing_of_this_place(as_kim: Client, note: Note, at: At) -> None:
    answer = as_kim.get(at("note_give_text"))
    assert answer["Content-Disposition"] == 'attachment; filename="notes.txt"'
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    assert "Ownway" not in answer.content.decode()


def test_where_nothing_is_written_there_is_no_copy(as_sam: Client, at: At) -> None:
    for name in ("note_copy", "note_give", "note_text", "note_give_text"):
        assert as_sam.get(at(name)).status_code == 302


# --- kept while they type -----------------------------------------------------------------------


@time_machine.travel("2026-10-05 13:02:00+00:00", tick=False)
def test_the_script_is_told_when_it_was_kept(sam: Person, met: Meeting, at: At) -> None:
    client = Client()
    enter(client, sam)
    answer = client.post(at("note_write"), sent("I was", count=1, keep="quietly"))
    assert answer.json() == {"at": "2:02pm"}
    late = client.post(at("note_write"), sent("I", count=1, keep="quietly"))
    assert late.status_code == 409
    draft = queries.open_draft(sam, met)
    assert draft is not None
    assert draft.words == "I was"


def test_a_draft_waits_with_a_plain_choice(
    as_sam: Client, as_kim: Client, sam: Person, met: Meeting, at: At
) -> None:
    as_sam.post(at("note_write"), sent("I had begun", count=4, keep="quietly"))
    shown = html(as_sam, at("note_write"))  # leads to the choice, not over it
    for words in ("You had begun to write", "I had begun", "Carry on", "Let it go"):
        assert words in shown
    assert "I had begun" not in html(as_kim, at("note"))
    editor = html(as_sam, at("note_write") + "?carry-on")
    assert "I had begun</textarea>" in editor
    assert 'name="count" value="4"' in editor
    as_sam.post(at("note_let_go"))
    assert "I had begun" not in html(as_sam, at("note"))


def test_without_javascript_a_button_keeps_a_draft_and_another_saves(
    as_sam: Client, sam: Person, met: Meeting, at: At
) -> None:
    editor = html(as_sam, at("note_write"))
    assert "Keep as a draft, for me only" in editor
    kept = as_sam.post(at("note_write"), sent("Half a", keep="draft"), follow=True)
    assert "Kept as a draft. Only you see it." in kept.content.decode()
    assert "Half a" in kept.content.decode()
    assert not Note.objects.exists()
    again = as_sam.post(at("note_write"), sent("Half a sentence", count=1), follow=True)
    assert "Saved." in again.content.decode()
    assert queries.open_draft(sam, met) is None


# --- signed out meanwhile -----------------------------------------------------------------------


def idle(client: Client) -> None:
    """Nobody was here for longer than a session lasts."""
    session = client.session
    session["signin"] = session["signin"] | {"seen": time.time() - 60 * 60 * 24 * 4}
    session.save()


def test_typing_after_the_session_is_over_keeps_it_for_the_words_sent_then(
    as_sam: Client, sam: Person, met: Meeting, at: At
) -> None:
    """The script is told; what is then sent on purpose waits behind the sign-in."""
    idle(as_sam)
    assert as_sam.post(at("note_write"), sent("Still", keep="quietly")).status_code == 401
    assert queries.open_draft(sam, met) is None
    assert as_sam.post(at("note_write"), sent("Still here")).status_code == 302
    assert not Note.objects.exists()
    session = as_sam.session
    assert dict(session["kept"]["fields"])["words"] == "Still here"
    enter(as_sam, sam)
    session, kept = as_sam.session, session["kept"]
    session["kept"] = kept
    session.save()
    waiting = as_sam.get(reverse("kept_words")).content.decode()
    assert "Still here" in waiting
    assert f'action="{at("note_write")}"' in waiting
    as_sam.post(at("note_write"), dict(kept["fields"]))
    assert Note.objects.get().words == "Still here"


def test_an_over_session_opens_nothing_whatever_is_sent_with_it(
    as_sam: Client, note: Note, at: At
) -> None:
    idle(as_sam)
    answer = as_sam.post(at("note_write"), sent("x", version=1, keep="quietly"))
    assert (answer.status_code, answer.content) == (401, b"")
    assert as_sam.get(at("note")).status_code == 302


# --- finding it again ---------------------------------------------------------------------------


def test_earlier_meetings_say_which_have_a_note(
    as_sam: Client, as_kim: Client, note: Note, at: At
) -> None:
    for one in (as_sam, as_kim):
        assert at("note") in html(one, reverse("meetings_earlier"))
    Note.objects.all().delete()
    assert at("note") not in html(as_sam, reverse("meetings_earlier"))


def test_the_meeting_reminds_its_writer_of_a_draft_and_nobody_else(
    as_sam: Client, as_kim: Client, sam: Person, met: Meeting, at: At
) -> None:
    actions.save_draft(by=sam, meeting=met, words=CANARY, based_on=0, count=1)
    assert "Carry on writing" in html(as_sam, at("meeting"))
    assert "Carry on writing" not in html(as_kim, at("meeting"))
    actions.let_go_of_draft(by=sam, meeting=met)
    assert "Carry on writing" not in html(as_sam, at("meeting"))
