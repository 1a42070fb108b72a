"""A calendar reads one's diary: read here by another library than the one that wrote it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.test import Client

from ownway.meetings import actions
from ownway.meetings.actions import feeds
from ownway.meetings.models import Feed, Meeting
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.post import neutral
from ownway.record.models import Entry

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def arranged(clock: Any, sam: Person, kim: Person) -> Meeting:
    starts = datetime(2026, 10, 6, 11, tzinfo=UTC)
    return actions.arrange(
        by=kim, member=sam, colleague=kim, starts=starts, minutes=60, how="cafe", where="The Lock"
    )


def fetched(feed: Feed) -> list[Any]:
    """What a calendar finds at that address, in order."""
    answer = Client().get(f"/c/{feed.token}.ics")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    whole = vobject.readOne(answer.content.decode())
    return sorted(getattr(whole, "vevent_list", []), key=lambda one: one.dtstart.value)


def raw(feed: Feed) -> str:
    return Client().get(f"/c/{feed.token}.ics").content.decode()


def test_it_says_meeting_and_nothing_else(arranged: Meeting, sam: Person) -> None:
    feed = feeds.make_feed(by=sam)
    (one,) = fetched(feed)
    assert one.summary.value == "Meeting"
    assert one.dtstart.value == arranged.starts
    assert one.dtend.value - one.dtstart.value == timedelta(hours=1)
    assert set(one.contents) == {
        "class", "dtend", "dtstamp", "dtstart", "last-modified", "sequence", "summary", "uid",
    }  # fmt: skip
    whole = raw(feed)
    for word in ("Kim", "Sam", "Lock", "Ownway", "Hawthorn", str(arranged.pk), str(sam.pk)):
        assert word not in whole
    assert neutral.problems(whole) == []


def test_names_and_places_are_theirs_to_add(arranged: Meeting, sam: Person) -> None:
    feed = feeds.make_feed(by=sam)
    feeds.change_feed(by=sam, names=True, places=True)
    (one,) = fetched(feed)
    assert (one.summary.value, one.location.value) == ("Kim", "The Lock")


def test_a_colleagues_calendar_never_names_a_member(arranged: Meeting, kim: Person) -> None:
    feed = feeds.make_feed(by=kim)
    feeds.change_feed(by=kim, names=True, places=False)
    actions.put_in_diary(
        by=kim, kind="work", title="A note", starts=arranged.starts + timedelta(days=1), minutes=30
    )
    assert [one.summary.value for one in fetched(feed)] == ["Meeting", "Not free"]
    assert "Sam" not in raw(feed)


def test_eleven_is_eleven_across_both_clock_changes(clock: Any, sam: Person, kim: Person) -> None:
    """Weeks around the end of summer time 2026 and its beginning 2027, as clocks here show them."""
    days = [(2026, 10, 20), (2026, 10, 27), (2027, 3, 23), (2027, 3, 30)]
    local = [datetime(*day, 11, tzinfo=LONDON) for day in days]
    for starts in local:
        actions.arrange(by=kim, member=sam, colleague=kim, starts=starts, minutes=90, how="walk")
    events = fetched(feeds.make_feed(by=sam))
    begins = [one.dtstart.value for one in events]
    assert [one.astimezone(LONDON).isoformat() for one in begins] == [
        one.isoformat() for one in local
    ]
    assert [one.astimezone(UTC).hour for one in begins] == [10, 11, 11, 10]
    assert {one.dtend.value - one.dtstart.value for one in events} == {timedelta(minutes=90)}


def test_in_the_night_of_the_change_an_hour_is_an_hour(
    clock: Any, sam: Person, kim: Person
) -> None:
    """Half past one comes twice in the night to 25 October: both are told apart."""
    nights = [
        datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=0).astimezone(UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=1).astimezone(UTC),
        datetime(2027, 3, 28, 0, 30, tzinfo=LONDON).astimezone(UTC),
    ]
    for starts in nights:
        actions.arrange(by=kim, member=sam, colleague=kim, starts=starts, minutes=60, how="phone")
    events = fetched(feeds.make_feed(by=sam))
    assert [one.dtstart.value for one in events] == nights
    assert [one.dtend.value for one in events] == [one + timedelta(hours=1) for one in nights]


def test_a_change_shows_in_the_same_event(arranged: Meeting, sam: Person, kim: Person) -> None:
    feed = feeds.make_feed(by=sam)
    (before,) = fetched(feed)
    assert fetched(feed)[0].uid.value == before.uid.value
    actions.call_off(by=kim, meeting=arranged)
    (after,) = fetched(feed)
    assert (after.uid.value, after.status.value) == (before.uid.value, "CANCELLED")
    assert int(after.sequence.value) > int(before.sequence.value)


def test_what_was_called_off_is_forgotten_after_some_weeks(
    clock: Any, arranged: Meeting, sam: Person
) -> None:
    feed = feeds.make_feed(by=sam)
    actions.call_off(by=sam, meeting=arranged)
    clock.shift(timedelta(days=32))
    assert fetched(feed) == []


def test_the_new_time_stands_beside_the_old(arranged: Meeting, sam: Person) -> None:
    feed = feeds.make_feed(by=sam)
    actions.move(
        by=sam, meeting=arranged, starts=arranged.starts + timedelta(days=1), minutes=60, how="cafe"
    )
    old, new = fetched(feed)
    assert old.status.value == "CANCELLED"
    assert "status" not in new.contents


def test_a_new_address_ends_the_old_one(arranged: Meeting, sam: Person) -> None:
    old = feeds.make_feed(by=sam).token
    feeds.change_feed(by=sam, names=True, places=False)
    new = feeds.make_feed(by=sam)
    assert Client().get(f"/c/{old}.ics").status_code == 404
    assert fetched(new)[0].summary.value == "Kim"
    feeds.end_feed(by=sam)
    feeds.end_feed(by=sam)
    ended = Client().get(f"/c/{new.token}.ics")
    assert ended.status_code == 404
    absent = Client().get("/c/never-made.ics").content
    assert ended.content.replace(new.token.encode(), b"never-made") == absent


def test_after_an_ending_a_colleagues_calendar_forgets(
    arranged: Meeting, bond: Any, sam: Person, kim: Person
) -> None:
    feed = feeds.make_feed(by=kim)
    assert len(fetched(feed)) == 1
    people.end_bond(by=sam, bond=bond)
    assert fetched(feed) == []


def test_whoever_left_is_read_by_no_calendar(arranged: Meeting, sam: Person) -> None:
    feed = feeds.make_feed(by=sam)
    people.set_pace(by=sam, pace="left")
    assert Client().get(f"/c/{feed.token}.ics").status_code == 404


def test_it_is_noted_once_a_day_that_a_calendar_came(
    clock: Any, arranged: Meeting, sam: Person
) -> None:
    feed = feeds.make_feed(by=sam)
    for _hour in range(3):
        fetched(feed)
        clock.shift(timedelta(hours=1))
    noted = Entry.objects.filter(verb="meetings.read_feed")
    assert [(one.by_kind, one.about_id) for one in noted] == [("visitor", sam.pk)]
    clock.shift(timedelta(days=1))
    fetched(feed)
    assert noted.all().count() == 2


def test_it_is_found_by_no_search_engine(sam: Person) -> None:
    answer = Client().get(f"/c/{feeds.make_feed(by=sam).token}.ics")
    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]


def test_the_token_is_readable_in_no_stolen_database(sam: Person) -> None:
    from django.db import connection

    feed = feeds.make_feed(by=sam)
    with connection.cursor() as cursor:
        cursor.execute("SELECT token, token_hash FROM meetings_feed")
        row = cursor.fetchone()
    assert feed.token.encode() not in bytes(row[0])
    assert feed.token not in row[1]


def test_my_calendar_page(client: Client, arranged: Meeting, sam: Person) -> None:
    enter(client, sam)
    assert "Make my address" in client.get("/my/calendar").content.decode()
    client.post("/my/calendar/new")
    feed = Feed.objects.get(person=sam)
    page = client.get("/my/calendar").content.decode()
    assert f"http://testserver/c/{feed.token}.ics" in page
    client.post("/my/calendar", {"names": "on"})
    feed.refresh_from_db()
    assert (feed.names, feed.places) == (True, False)
    client.post("/my/calendar", {})
    feed.refresh_from_db()
    assert (feed.names, feed.places) == (False, False)
    client.post("/my/calendar/end")
    assert not Feed.objects.exists()
    assert client.post("/my/calendar", {"names": "on"}).status_code == 200
