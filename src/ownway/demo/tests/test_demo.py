"""The demo: filled through actions, for this machine only, each link once, with a year behind it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker, Settings

from ownway.access.errors import NotYours
from ownway.demo import commands, links, players, story
from ownway.demo.tests.filled import again, assert_over, filled, rows
from ownway.journey import queries as journey
from ownway.meetings import queries as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.bonds import BondKind
from ownway.record import queries as record
from ownway.teams import queries as teams
from ownway.teams.roles import Role

A_MONDAY = date(2027, 3, 1)
WILF = players.PLAYERS[0]


@pytest.fixture(scope="module")
def once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[story.Cast]:
    """Filled once for all of these tests: it takes a while."""
    with django_db_blocker.unblock(), filled(A_MONDAY) as cast:
        yield cast


@pytest.fixture
def demo(once: story.Cast, db: None, settings: Settings) -> Iterator[story.Cast]:
    """A filled demo, as ``ownway demo`` leaves it on that day."""
    settings.DEMO = True
    with again(once, A_MONDAY) as cast:
        yield cast


def _path(link: str) -> str:
    return urlsplit(link).path


def test_the_partnership_is_whole(demo: story.Cast) -> None:
    roles = [teams.roles_of(person) for person in demo.values()]
    assert len(teams.projects()) == 3
    assert sum(bool(role & {Role.ADVISER, Role.COORDINATOR}) for role in roles) == 4
    assert sum(Role.PEER in role for role in roles) == 6
    assert sum(Role.MEMBER in role for role in roles) == 12
    assert teams.not_ready(A_MONDAY) == []
    assert record.check().problems == []


def test_nobody_can_be_reached_by_the_demo(demo: story.Cast) -> None:
    """Addresses and numbers are from the ranges kept for examples and stories."""
    for person in demo.values():
        for way in known.ways_of(person, of=person):
            digits = "".join(sign for sign in way.address if sign.isdigit())
            if way.kind in ("text", "phone"):
                assert digits.removeprefix("44").lstrip("0").startswith(("7700900", "1632960"))
            if way.kind == "email":
                assert way.address.endswith("@example.org")


def test_a_link_lets_one_browser_in_once(demo: story.Cast, client: Client) -> None:
    path = _path(links.make(WILF))
    assert "Wilf" in client.get(path).content.decode()
    assert client.get(path).status_code == 200, "looking does not use it up"
    assert client.post(path).headers["Location"] == "/home"
    assert "Hello, Wilf" in client.get("/my").content.decode()
    assert Client().post(path).status_code == 410


def test_the_button_beside_a_name_lets_in(demo: story.Cast, client: Client) -> None:
    assert "Be Wilf" in client.get("/demo").content.decode()
    assert client.post("/demo/as/maren").headers["Location"] == "/home"
    assert client.get("/team/today").status_code == 200


def test_every_page_says_that_it_is_a_demo(demo: story.Cast, client: Client) -> None:
    for path in ("/", "/hello", "/demo", "/sign-in/", "/help-now"):
        assert "This is a demo" in client.get(path).content.decode(), path


@pytest.mark.parametrize("from_where", [
    {"REMOTE_ADDR": "192.0.2.7"},
    {"HTTP_X_FORWARDED_FOR": "192.0.2.7"},
    {"HTTP_FORWARDED": "for=192.0.2.7"},
])  # fmt: skip
def test_its_doors_are_for_this_machine(
    demo: story.Cast, client: Client, from_where: dict[str, Any]
) -> None:
    path = _path(links.make(WILF))
    assert client.get("/demo", **from_where).status_code == 404
    assert client.post("/demo/as/wilf", **from_where).status_code == 404
    assert client.post(path, **from_where).status_code == 404


def test_where_there_is_no_demo_there_are_no_such_doors(
    demo: story.Cast, client: Client, settings: Settings
) -> None:
    path = _path(links.make(WILF))
    settings.DEMO = False
    assert client.get("/demo").status_code == 404
    assert client.post("/demo/as/wilf").status_code == 404
    assert client.post(path).status_code == 404


def test_filling_twice_changes_nothing(demo: story.Cast) -> None:
    before = record.head()
    said: list[str] = []
    commands.fill(said.append)
    assert record.head() == before
    assert "filled already" in said[0]


# --- something of every kind ------------------------------------------------------------------


def test_meetings_of_every_state_and_reason(demo: story.Cast) -> None:
    states = Counter(rows("meetings.Meeting").values_list("state", flat=True))
    assert set(states) == {"arranged", "met", "moved", "off", "missed"}
    assert states["met"] > 200
    reasons = set(rows("meetings.Afterwards").values_list("what", "whose"))
    for what in ("moved", "off", "missed"):
        assert {(what, "member"), (what, "ours"), (what, "nobody")} <= reasons, what
    assert ("missed", "") in reasons
    assert set(rows("meetings.Meeting").values_list("how", flat=True)) == {
        "walk", "cafe", "here", "phone", "else",
    }  # fmt: skip


def test_somebody_saw_it_otherwise_and_both_words_stand(demo: story.Cast) -> None:
    words = [
        {row.by_id for row in rows("meetings.Afterwards").filter(meeting=meeting)}
        for meeting in rows("meetings.Meeting").filter(member=demo["wilf"])
    ]
    assert any(len(speakers) == 2 for speakers in words)


def test_notes_by_either_with_versions_others_and_a_draft(demo: story.Cast) -> None:
    cast_met = rows("meetings.Meeting").filter(state="met", member__in=demo.values()).count()
    notes = list(rows("meetings.Note").select_related("meeting"))
    assert cast_met / 4 < len(notes) < cast_met / 2
    firsts = rows("meetings.NoteVersion").filter(number=1).select_related("note__meeting")
    by_member = [one for one in firsts if one.by_id == one.note.meeting.member_id]
    assert 10 < len(by_member) < len(notes) - 10
    assert sum(note.version == 2 for note in notes) >= 3
    assert sum(bool(note.about_others) for note in notes) >= 3
    drafts = rows("meetings.NoteDraft").select_related("meeting", "by")
    assert {bool(one.words) and one.by_id in (one.meeting.member_id, one.meeting.colleague_id)
            for one in drafts if one.words} == {True}  # fmt: skip


def test_a_first_chat_comes_first(demo: story.Cast) -> None:
    for member in {row.member_id for row in rows("meetings.Meeting").filter(state="met")}:
        kept = rows("meetings.Meeting").filter(member=member, state="met").order_by("starts")
        assert kept[0].first_chat, kept[0].member.called
        assert not any(one.first_chat for one in kept[1:])


def test_goals_of_every_state_with_steps(demo: story.Cast) -> None:
    assert set(rows("journey.Goal").values_list("state", flat=True)) == {
        "thinking", "doing", "grown", "let_go",
    }  # fmt: skip
    steps = rows("journey.Step")
    assert steps.filter(done=None).exists()
    assert steps.exclude(done=None).exists()
    carries_on = rows("journey.Goal").filter(state="grown", steps__done=None, steps__isnull=False)
    assert carries_on.exists(), "grown, and it carries on"


def test_outcomes_of_every_kind_sharing_and_answer(demo: story.Cast) -> None:
    outcomes = rows("journey.Outcome").select_related("kind")
    assert {one.kind.code for one in outcomes} == {kind.code for kind in journey.kinds()}
    assert {one.counted for one in outcomes} == {True, False}
    assert any(one.goal_id for one in outcomes)
    shares = rows("journey.OutcomeShare")
    assert set(shares.values_list("through", flat=True)) == {"named", "peer", "team"}
    assert shares.exclude(until=None).exists(), "one until a date"
    assert outcomes.filter(shares=None, counted=True).exists(), "kept to oneself, and counted"
    written = rows("people.WrittenWith").filter(what="outcome")
    assert written.exclude(looked_by=None).exists()
    assert written.filter(looked_by=None).exists(), "one for a second colleague to look at"


def test_sol_is_asked_about_bronwen_who_joined_later(demo: story.Cast) -> None:
    asked = [
        one for item in journey.grown(demo["sol"]) for one in journey.newcomers(demo["sol"], item)
    ]
    assert [one.person.called for one in asked] == ["Bronwen"]


def test_somebody_has_two_kinds_and_somebody_two_projects(demo: story.Cast) -> None:
    day = timezone.localdate()
    counted = set(journey.counted(day - timedelta(days=365), day))
    kinds = Counter(person for person, _kind in {(one.person_id, one.kind_code) for one in counted})
    assert max(kinds.values()) == 2 or max(kinds.values()) > 2
    in_projects = Counter(
        row.person_id for row in rows("teams.Membership").filter(role="member", until=None)
    )
    assert any(in_projects[person] > 1 for person in kinds)


def test_a_book_of_before_came_in(demo: story.Cast) -> None:
    """Its people are not told yet; one line was Leonie; one day could not be read."""
    bringing = rows("importing.Bringing").get()
    said = bringing.preview
    assert bringing.stage == "done"
    assert said["new"] + said["matched"] + said["refused"] == said["rows"]
    assert said["new"] == rows("people.Person").filter(told=None, brought_in=True).count() == 7
    assert rows("importing.Card").filter(person=demo["leonie"]).exists()
    assert [one["text"] for one in said["unread"]] == ["one spring"]
    assert rows("journey.Outcome").filter(brought_in=True, kind__code="out_in_the_world").exists()
    assert not demo["leonie"].brought_in


# --- true to what is said of them -------------------------------------------------------------


def test_yasmin_is_new_and_has_written_nothing(demo: story.Cast) -> None:
    assert not journey.own(demo["yasmin"])
    assert not journey.grown(demo["yasmin"])
    assert not meetings.earlier(demo["yasmin"]).exists()


def test_who_has_no_account_wrote_nothing_alone(demo: story.Cast) -> None:
    alone = {"people.person": 0} | {
        name: rows(name).filter(**{f"{path}__account": None}).count()
        for name, path in (("meetings.Afterwards", "by"), ("meetings.NoteVersion", "by"),
                           ("journey.Step", "goal__owner"))
    }  # fmt: skip
    assert set(alone.values()) == {0}, alone


def test_two_who_met_in_here_before_begin_afresh(demo: story.Cast) -> None:
    """A day long ago is for those who met before; else what was shared then would open again."""
    values: Any = {"by": demo["ishaan"], "member": demo["rhodri"], "supporter": demo["kwabena"]}
    with pytest.raises(NotYours):
        people.propose_bond(
            **values, kind=BondKind.PEER, since=timezone.now() - timedelta(weeks=30)
        )
    afresh = people.propose_bond(**values, kind=BondKind.PEER)
    assert afresh.since > timezone.now() - timedelta(minutes=5)


def test_nobody_is_in_two_places(demo: story.Cast) -> None:
    kept = rows("meetings.Meeting").filter(state__in=["met", "arranged"])
    until: dict[Any, tuple[datetime, Any]] = {}
    for one in kept.order_by("starts").select_related("member", "colleague"):
        for who in (one.member, one.colleague):
            before = until.get(who.pk)
            assert before is None or before[0] <= one.starts, (who.called, one.starts)
            until[who.pk] = (one.ends, one)


def test_the_present_comes_first(demo: story.Cast) -> None:
    """A year must not crowd what is shown first."""
    for key in ("bronwen", "kwabena", "tobias", "hester", "wilf", "nasreen"):
        assert len(meetings.to_note(demo[key])) <= 1, key
        assert len(meetings.coming(demo[key])) <= 4, key
        assert len(meetings.off(demo[key])) <= 2, key
    assert meetings.to_note(demo["kwabena"])
    for key in ("bronwen", "kwabena", "tobias", "hester"):
        assert len(known.people_known(demo[key])) <= 5, key


def test_no_message_goes_to_anybody_not_told(demo: story.Cast) -> None:
    not_told = set(rows("people.Person").filter(told=None).values_list("pk", flat=True))
    assert not_told
    sent = set(rows("post.Message").values_list("person_id", flat=True))
    assert not not_told & sent


def test_the_record_holds_and_nothing_lies_in_the_future(demo: story.Cast) -> None:
    assert record.check().problems == []
    assert_over(A_MONDAY)
