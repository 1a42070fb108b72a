"""Reminders: to whom, when, what they say; and "I can't come" by their link or by an answer."""

import re
from collections.abc import Iterator
from datetime import time, timedelta
from typing import Any

import pytest
from django.test import Client

from ownway.access.errors import NotYours
from ownway.kit.sealed import blind_index
from ownway.meetings import actions, tasks
from ownway.meetings.actions import reminding
from ownway.meetings.models import Meeting, Reminder, Reminding, State
from ownway.meetings.tests.conftest import NOW
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.post import actions as post
from ownway.post import neutral
from ownway.post.testing import texts
from ownway.record.actors import SYSTEM
from ownway.record.models import Entry

SECRET = "only-for-tests-and-long-enough"
NUMBER = "07700 900118"
TUESDAY = NOW + timedelta(days=1, hours=2)


@pytest.fixture(autouse=True)
def _no_texts() -> Iterator[None]:
    texts.clear()
    yield
    texts.clear()


@pytest.fixture
def meeting(clock: Any, sam: Person, kim: Person) -> Meeting:
    """Tomorrow at midday on the clock. It was arranged a week ago; texts of then are forgotten."""
    people.set_ways(by=sam, person=sam, ways=[Way("text", NUMBER)])
    made = actions.arrange(
        by=kim, member=sam, colleague=kim, starts=TUESDAY, minutes=60, how="walk"
    )
    Meeting.objects.update(changed=NOW - timedelta(days=7))
    made.refresh_from_db()
    post.deliver_due()
    texts.clear()
    return made


@pytest.fixture
def answers(settings: Any) -> str:
    settings.OWNWAY_TEXT_ANSWERS = SECRET
    return SECRET


def go(clock: Any, **before: Any) -> list[str]:
    """Let the worker look so long before the meeting; what was texted then."""
    post.deliver_due()
    texts.clear()
    clock.move_to(TUESDAY - timedelta(**before))
    tasks.remind.func()
    post.deliver_due()
    return [one.body for one in texts]


def answer(words: str, number: str = NUMBER, secret: str = SECRET) -> list[str]:
    """Text back; what comes to that."""
    texts.clear()
    given = {"from": number, "text": words}
    assert Client().post(f"/post/answers/{secret}", given).status_code in (204, 404)
    post.deliver_due()
    return [one.body for one in texts]


def link_in(body: str) -> str:
    found = re.search(r"https?://[^/]+(/m/\S+)", body)
    assert found is not None
    return found[1]


def state(meeting: Meeting) -> str:
    meeting.refresh_from_db()
    return meeting.state


# --- when, to whom, and what it says


def test_a_member_is_reminded_the_day_before_and_once(clock: Any, meeting: Meeting) -> None:
    assert go(clock, hours=25) == []
    (body,) = go(clock, hours=24)
    assert body.startswith("Tuesday 6 October at midday. If you can't come, say so here: http")
    assert "Kim" not in body
    assert neutral.problems(body) == []
    assert len(body) <= 160
    assert go(clock, hours=23) == []
    assert go(clock, hours=2) == []


def test_as_they_wish(clock: Any, meeting: Meeting, sam: Person, kim: Person) -> None:
    reminding.save_reminding(by=sam, when="both", saying="name")
    assert "with Kim" in go(clock, hours=24)[0]
    assert "with Kim" in go(clock, hours=2)[0]
    assert Reminder.objects.filter(person=kim).count() == 0


def test_not_at_all(clock: Any, meeting: Meeting, sam: Person) -> None:
    reminding.save_reminding(by=sam, when="none", saying="time")
    assert go(clock, hours=24) == go(clock, hours=2) == []
    assert not Reminder.objects.exists()


def test_a_colleague_who_asks_for_it_never_reads_a_name(
    clock: Any, meeting: Meeting, sam: Person, kim: Person
) -> None:
    reminding.save_reminding(by=sam, when="none", saying="time")
    people.set_ways(by=kim, person=kim, ways=[Way("text", "07700 900119")])
    reminding.save_reminding(by=kim, when="hours", saying="name")
    (body,) = go(clock, hours=2)
    assert "Sam" not in body


def test_what_was_arranged_since_was_told_then(clock: Any, sam: Person, kim: Person) -> None:
    people.set_ways(by=sam, person=sam, ways=[Way("text", NUMBER)])
    clock.move_to(TUESDAY - timedelta(hours=5))
    actions.arrange(by=kim, member=sam, colleague=kim, starts=TUESDAY, minutes=60, how="walk")
    assert go(clock, hours=4) == []


def test_after_an_outage_it_still_goes_while_it_helps(clock: Any, meeting: Meeting) -> None:
    assert go(clock, hours=2, minutes=59) == []
    assert len(go(clock, hours=4)) == 1


def test_nothing_waits_for_the_end_of_quiet_hours(
    clock: Any, meeting: Meeting, sam: Person
) -> None:
    Person.objects.filter(pk=sam.pk).update(quiet_from=time(10), quiet_until=time(15))
    assert go(clock, hours=24) == []
    assert not Reminder.objects.exists()
    assert len(go(clock, hours=20, minutes=59)) == 1


@pytest.mark.parametrize("what", ["off", "break", "parted"])
def test_nobody_is_reminded_of_what_is_off(
    clock: Any, meeting: Meeting, sam: Person, kim: Person, bond: Any, what: str
) -> None:
    if what == "off":
        actions.call_off(by=kim, meeting=meeting)
    elif what == "break":
        people.set_pace(by=sam, pace="paused")
    else:
        reminding.save_reminding(by=sam, when="none", saying="time")
        reminding.save_reminding(by=kim, when="day", saying="time")
        people.set_ways(by=kim, person=kim, ways=[Way("text", "07700 900119")])
        people.end_bond(by=sam, bond=bond)
    assert go(clock, hours=24) == []


def test_no_safe_way_no_message(clock: Any, meeting: Meeting, sam: Person) -> None:
    people.set_ways(by=sam, person=sam, ways=[Way("come_in", "")])
    assert go(clock, hours=24) == []
    assert not Reminder.objects.get().told


def test_a_moved_meeting_is_reminded_of_at_its_new_time(
    clock: Any, meeting: Meeting, kim: Person
) -> None:
    go(clock, hours=24)
    actions.move(
        by=kim, meeting=meeting, starts=TUESDAY + timedelta(days=3), minutes=60, how="walk"
    )
    (body,) = go(clock, days=-2)
    assert body.startswith("Friday 9 October at midday. If you can't come")


def test_only_the_house_reminds(meeting: Meeting, sam: Person) -> None:
    with pytest.raises(NotYours):
        reminding.remind(by=sam, meeting=meeting, person=sam, kind="day", saying="time")


# --- by its link


def test_opening_the_link_changes_nothing_and_tells_nothing(clock: Any, meeting: Meeting) -> None:
    path = link_in(go(clock, hours=24)[0])
    page = Client().get(path)
    said = page.content.decode()
    assert page.status_code == 200
    assert "Tuesday 6 October at midday" in said
    assert neutral.problems(re.sub("<[^>]*>", " ", said)) == []
    assert not {"Kim", "Sam", "Hawthorn", "Ownway"} & set(
        re.findall(r"\w+", re.sub("<[^>]*>", " ", said))
    )
    assert page["Referrer-Policy"] == "no-referrer"
    assert state(meeting) == State.ARRANGED


def test_one_press_calls_it_off_and_the_other_is_told(
    clock: Any, meeting: Meeting, sam: Person, mailoutbox: Any
) -> None:
    path = link_in(go(clock, hours=24)[0])
    mailoutbox.clear()
    page = Client(enforce_csrf_checks=True).post(path, {"what": "off"})
    post.deliver_due()
    assert "That’s all right" in page.content.decode()
    assert state(meeting) == State.OFF
    assert [mail.to for mail in mailoutbox] == [["kim@example.org"]]
    said = Entry.objects.filter(verb="meetings.answered_reminder").get()
    assert (said.about_id, said.why) == (sam.pk, "off")
    Client().post(path, {"what": "off"})
    assert meeting.afterwards.count() == 1


def test_the_same_time_next_week_by_the_link(clock: Any, meeting: Meeting) -> None:
    path = link_in(go(clock, hours=24)[0])
    Client().post(path, {"what": "off"})
    page = Client().post(path, {"what": "later"})
    assert "Tuesday 13 October at midday" in page.content.decode()
    assert Meeting.objects.get(state=State.ARRANGED).starts == TUESDAY + timedelta(days=7)
    assert "nothing to change" in Client().get(path).content.decode()


def test_next_week_may_not_be_free(
    clock: Any, meeting: Meeting, kim: Person, make: Any, project: Any
) -> None:
    path = link_in(go(clock, hours=24)[0])
    actions.put_in_diary(by=kim, kind="away", starts=TUESDAY + timedelta(days=7), minutes=60)
    page = Client().post(path, {"what": "later"})
    assert "not free next week" in page.content.decode()
    assert state(meeting) == State.ARRANGED


@pytest.mark.parametrize("what", ["made up", "over", "off by the other", "left"])
def test_a_link_that_opens_nothing_says_the_same_always(
    clock: Any, meeting: Meeting, sam: Person, kim: Person, what: str
) -> None:
    path = link_in(go(clock, hours=24)[0])
    nothing = Client().get("/m/" + "x" * 32).content
    if what == "made up":
        path = "/m/never-made"
    elif what == "over":
        clock.move_to(TUESDAY + timedelta(minutes=1))
    elif what == "left":
        people.set_pace(by=sam, pace="left")
    else:
        actions.call_off(by=kim, meeting=meeting)
    assert Client().get(path).content == nothing
    before = state(meeting)
    assert Client().post(path, {"what": "later"}).content == nothing
    assert state(meeting) == before


# --- by an answer


def test_an_answer_is_asked_for_where_texts_come_in(
    clock: Any, meeting: Meeting, answers: str
) -> None:
    (body,) = go(clock, hours=24)
    assert "answer NO" in body
    assert len(body) <= 160


def test_no_then_next_moves_it_by_text(clock: Any, meeting: Meeting, answers: str) -> None:
    go(clock, hours=24)
    (off,) = answer(" No! ")
    assert off.startswith("Tuesday 6 October at midday is off. That's all right.")
    assert state(meeting) == State.OFF
    assert answer("NEXT") == ["The new time is Tuesday 13 October at midday."]
    assert Meeting.objects.get(state=State.ARRANGED).starts == TUESDAY + timedelta(days=7)


def test_next_alone_moves_it(clock: Any, meeting: Meeting, answers: str) -> None:
    go(clock, hours=24)
    assert answer("next week", "447700900118") == ["The new time is Tuesday 13 October at midday."]
    assert state(meeting) == State.MOVED


def test_a_kind_word_that_begins_with_no_calls_nothing_off(
    clock: Any, meeting: Meeting, answers: str
) -> None:
    go(clock, hours=24)
    (said,) = answer("No worries, see you there")
    assert said.startswith("Nobody reads answers here.")
    assert "help" in said
    assert state(meeting) == State.ARRANGED
    assert answer("Are you there?") == []  # once a day: machines must not talk for ever


def test_no_twice_is_once_and_says_so(clock: Any, meeting: Meeting, answers: str) -> None:
    go(clock, hours=24)
    answer("no")
    assert answer("no") == ["There is nothing in the diary to change just now."]
    assert meeting.afterwards.count() == 1


def test_stop_ends_reminders_and_nothing_is_sent(
    clock: Any, meeting: Meeting, sam: Person, answers: str
) -> None:
    go(clock, hours=24)
    assert answer("STOP") == []
    assert Reminding.objects.get(person=sam).when == "none"
    assert state(meeting) == State.ARRANGED


def test_a_number_nobody_was_reminded_at_changes_nothing(
    clock: Any, meeting: Meeting, answers: str, make: Any
) -> None:
    go(clock, hours=24)
    assert answer("no", "07700 900777") == []
    assert state(meeting) == State.ARRANGED


def test_a_number_that_is_no_safe_way_any_more_changes_nothing(
    clock: Any, meeting: Meeting, sam: Person, answers: str
) -> None:
    go(clock, hours=24)
    people.set_ways(by=sam, person=sam, ways=[Way("text", "07700 900777")])
    assert answer("no") == []
    assert state(meeting) == State.ARRANGED


@pytest.mark.parametrize("secret", ["wrong", SECRET[:-1], f"{SECRET}x"])
def test_without_the_secret_nothing_is_there(
    clock: Any, meeting: Meeting, answers: str, secret: str
) -> None:
    go(clock, hours=24)
    assert answer("no", secret=secret) == []
    assert Client().post(f"/post/answers/{secret}").status_code == 404
    assert state(meeting) == State.ARRANGED


def test_no_word_of_an_answer_is_kept(clock: Any, meeting: Meeting, answers: str) -> None:
    go(clock, hours=24)
    answer("My heron is ill")
    index = blind_index("phone", NUMBER)
    assert Reminder.objects.filter(person__ways__address_index=index).count() == 1
    from ownway.post.models import Message

    assert not any("heron" in one.body for one in Message.objects.all())


# --- one's own page


def test_my_reminders(client: Client, meeting: Meeting, sam: Person) -> None:
    enter(client, sam)
    page = client.get("/my/reminders").content.decode()
    assert "The day before" in page
    assert "Whoever picks up your phone reads it too." in page
    client.post("/my/reminders", {"when": "hours", "saying": "name"})
    kept = Reminding.objects.get(person=sam)
    assert (kept.when, kept.saying) == ("hours", "name")
    assert "with Kim" in client.get("/my/reminders").content.decode()


def test_a_colleague_is_not_asked_what_it_says(client: Client, kim: Person) -> None:
    enter(client, kim)
    assert "What should it say?" not in client.get("/my/reminders").content.decode()
    client.post("/my/reminders", {"when": "day", "saying": "name"})
    assert Reminding.objects.get(person=kim).saying == "time"


def test_the_record_says_who_reminded_and_not_what(
    clock: Any, meeting: Meeting, sam: Person
) -> None:
    go(clock, hours=24)
    said = Entry.objects.filter(verb="meetings.reminded").get()
    assert (said.about_id, said.why, said.by_kind) == (sam.pk, "day", SYSTEM.kind)
