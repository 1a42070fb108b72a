"""The place's own pages. They live in teams; here there are people to open them."""

import re
from datetime import date, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.people import actions as people
from ownway.people import queries as reading
from ownway.people.tests.conftest import Door, text
from ownway.record.actors import SYSTEM
from ownway.teams import actions, queries
from ownway.teams.models import HelpLine

pytestmark = pytest.mark.django_db

PAGES = [
    "",
    "/words/names",
    "/words/promise",
    "/words/named",
    "/hours",
    "/projects",
    "/help",
    "/help/add",
]


@pytest.fixture
def line(place: SimpleNamespace) -> HelpLine:
    return actions.put_help_line(
        by=SYSTEM,
        name="Night line",
        number="01632 960 999",
        review_by=timezone.localdate() + timedelta(days=5),
    )


@pytest.mark.parametrize("path", PAGES)
def test_coordinators_look_after_the_place(place: SimpleNamespace, path: str) -> None:
    assert Door(place.cora).get(f"/team/place{path}").status_code == 200


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("who", ["ada", "sam"])
def test_others_do_not(place: SimpleNamespace, path: str, who: str) -> None:
    door = Door(getattr(place, who))
    assert door.get(f"/team/place{path}").status_code == 404
    assert door.post(f"/team/place{path}").status_code == 404


def test_what_hello_waits_for_is_a_plain_list(place: SimpleNamespace, line: HelpLine) -> None:
    cora = Door(place.cora)
    page = text(cora.get("/team/place"))
    assert "Hello is closed until…" in page
    assert "the opening hours are known" in page
    assert "there are help numbers" not in page
    actions.set_hours(by=place.cora, hours=[(0, time(9), time(17))])
    assert "the opening hours are known" not in text(cora.get("/team/place"))
    actions.change_site(
        by=place.cora,
        out_of_hours="Nobody reads.",
        stays_between="All.",
        passed_on="Danger.",
        welcoming=place.larch,
    )
    assert "people can say hello" in text(cora.get("/team/place"))


def test_names(place: SimpleNamespace) -> None:
    cora = Door(place.cora)
    data = {"name": "Larch Yard", "neutral_name": "The Yard", "phone": "01632 960 100"}
    assert cora.post("/team/place/words/names", **data).status_code == 302
    assert queries.site().neutral_name == "The Yard"
    page = text(
        cora.post(
            "/team/place/words/names",
            **data | {"neutral_name": "Larch Recovery", "email": "nonsense"},
        )
    )
    assert "says what kind of place this is" in page
    assert 'value="Larch Recovery"' in page
    assert 'value="nonsense"' in page
    assert queries.site().neutral_name == "The Yard"


def test_who_is_named(place: SimpleNamespace) -> None:
    cora, path = Door(place.cora), "/team/place/words/named"
    shown = text(cora.get(path))
    assert str(place.ada.pk) in shown
    assert str(place.sam.pk) not in shown
    data = {
        "welcoming": str(place.larch.pk),
        "on_call": str(place.ada.pk),
        "delay_approver": "none",
    }
    assert cora.post(path, **data).status_code == 302
    site = queries.site()
    assert (site.welcoming, site.on_call, site.delay_approver) == (place.larch, place.ada, None)
    assert cora.post(path, **data | {"on_call": str(place.sam.pk)}).status_code == 200
    assert queries.site().on_call == place.ada
    assert "nobody can say hello" in text(cora.get(path))
    assert cora.post(path, **data | {"welcoming": "none"}).status_code == 302
    assert queries.site().welcoming is None


def test_promises(place: SimpleNamespace) -> None:
    data = {
        "promise_hours": "4",
        "youngest": "18",
        "report_least": "5",
        "told_within_days": "60",
        "out_of_hours": "Nobody reads at night.",
        "leave_to": "weather.example.org",
    }
    assert Door(place.cora).post("/team/place/words/promise", **data).status_code == 302
    assert queries.site().promise_hours == 4
    assert queries.site().told_within_days == 60
    assert queries.site().leave_to == "https://weather.example.org"


def test_of_two_editors_none_is_silently_lost(place: SimpleNamespace) -> None:
    """Cora and Elsa open the same words; Elsa is quicker; Cora sees both and decides."""
    cora, elsa, path = Door(place.cora), Door(place.elsa), "/team/place/words/names"
    seen = re.findall(r'name="seen" value="(\w+)"', text(cora.get(path)))[0]
    assert elsa.post(path, name="Elsa’s Yard", seen=seen).status_code == 302
    page = text(cora.post(path, name="Cora’s Yard", seen=seen))
    assert "A colleague changed this while you wrote" in page
    assert "Elsa’s Yard" in page
    assert 'value="Cora’s Yard"' in page
    assert queries.site().name == "Elsa’s Yard"
    again = re.findall(r'name="seen" value="(\w+)"', page)[0]
    assert cora.post(path, name="Cora’s Yard", seen=again).status_code == 302
    assert queries.site().name == "Cora’s Yard"


def test_another_part_may_change_meanwhile(place: SimpleNamespace) -> None:
    cora, path = Door(place.cora), "/team/place/words/names"
    seen = re.findall(r'name="seen" value="(\w+)"', text(cora.get(path)))[0]
    actions.change_site(by=place.elsa, out_of_hours="Nobody reads.")
    assert cora.post(path, name="The Yard", seen=seen).status_code == 302


def test_there_is_no_other_part(place: SimpleNamespace) -> None:
    assert Door(place.cora).get("/team/place/words/secrets").status_code == 404


def week(**more: Any) -> dict[str, Any]:
    return {
        "open_0": "on",
        "from_0": "09:00",
        "until_0": "17:00",
        "open_2": "on",
        "from_2": "10:30",
        "until_2": "14:00",
    } | more


def test_hours_and_closed_days(place: SimpleNamespace) -> None:
    cora = Door(place.cora)
    answer = cora.post("/team/place/hours", **week(closed="25/12/2031\n2031-12-26\n"))
    assert answer.status_code == 302
    assert [(h.weekday, h.opens, h.closes) for h in queries.opening_hours()] == [
        (0, time(9), time(17)),
        (2, time(10, 30), time(14)),
    ]
    assert queries.closed_days() == {date(2031, 12, 25), date(2031, 12, 26)}
    assert "25/12/2031" in text(cora.get("/team/place/hours"))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"until_2": "10:00"}, "This must be later"),
        ({"from_0": ""}, "from when until when"),
        ({"closed": "Christmas"}, "is not a date we can read"),
    ],
)
def test_a_slip_in_the_hours_changes_nothing(
    place: SimpleNamespace, more: dict[str, str], says: str
) -> None:
    page = text(Door(place.cora).post("/team/place/hours", **week(**more)))
    assert says in page
    assert 'value="10:30"' in page
    assert queries.opening_hours() == []


def test_help_numbers_are_added_changed_and_taken_off(
    place: SimpleNamespace, line: HelpLine
) -> None:
    cora = Door(place.cora)
    data = {
        "name": "Day line",
        "review_by_day": "1",
        "review_by_month": "2",
        "review_by_year": str(timezone.localdate().year + 1),
        "place": "0",
    }
    assert "Write a number to ring" in text(cora.post("/team/place/help/add", **data))
    assert cora.post("/team/place/help/add", **data, number="01632 960 111").status_code == 302
    changed = cora.post(
        f"/team/place/help/{line.pk}", **data | {"name": "Late line"}, number="01632 960 222"
    )
    assert changed.status_code == 302
    assert {one.name for one in queries.help_lines()} == {"Day line", "Late line"}
    assert "Take Late line off?" in text(cora.get(f"/team/place/help/{line.pk}/remove"))
    assert cora.post(f"/team/place/help/{line.pk}/remove").status_code == 302
    assert [one.name for one in queries.help_lines()] == ["Day line"]
    assert cora.get(f"/team/place/help/{line.pk}").status_code == 404


def test_a_number_due_to_be_checked_is_named(place: SimpleNamespace, line: HelpLine) -> None:
    today = timezone.localdate()
    assert queries.help_lines_to_review(today) == []
    assert queries.help_lines_to_review(line.review_by) == [line]
    actions.put_help_line(by=SYSTEM, line=line, review_by=today - timedelta(days=1))
    cora = Door(place.cora)
    assert "due to be checked" in text(cora.get("/team/place"))
    assert "please check it again" in text(cora.get("/team/place/help"))


def test_projects(place: SimpleNamespace) -> None:
    cora = Door(place.cora)
    assert cora.post("/team/place/projects", name="Crew").status_code == 302
    assert "already exists" in text(cora.post("/team/place/projects", name="Crew"))
    assert [p.name for p in queries.projects()] == ["Crew", "Larch", "Rowan"]


@pytest.mark.parametrize("who", ["ada", "kim", "sam"])
def test_the_actions_ask_too(place: SimpleNamespace, line: HelpLine, who: str) -> None:
    by = getattr(place, who)
    for act, words in [
        (actions.change_site, {"name": "Mine"}),
        (actions.add_project, {"name": "Mine"}),
        (actions.put_help_line, {"line": line, "name": "Mine"}),
        (actions.remove_help_line, {"line": line}),
        (actions.set_hours, {"hours": []}),
        (actions.set_closed_days, {"days": []}),
    ]:
        with pytest.raises(NotYours):
            act(by=by, **words)


# --- what waits, on home pages ------------------------------------------------------------------


def test_what_waits_is_named_on_the_home_of_whom_it_waits_for(
    place: SimpleNamespace, line: HelpLine
) -> None:
    today = timezone.localdate()
    actions.change_site(by=SYSTEM, on_call=place.kim, delay_approver=place.elsa)
    actions.put_help_line(by=SYSTEM, line=line, review_by=today)
    people.tell_worry(by=place.ada, words="The cat is hungry.", about=None)
    people.open_emergency(by=place.ada, called="Sam", why="Sam rang and then was gone.")
    people.open_emergency(
        by=place.ada, called="Sam", why="Sam rang and then was gone.", tell_later=True
    )
    seen = {
        name: reading.waiting_for(getattr(place, name), today)
        for name in ("kim", "cora", "elsa", "ada", "sam")
    }
    counts = {
        name: (len(w.worries), len(w.to_second), len(w.to_agree), w.help_lines)
        for name, w in seen.items()
    }
    assert counts == {
        "kim": (1, 0, 0, 0),
        "cora": (0, 1, 0, 1),
        "elsa": (0, 1, 1, 1),
        "ada": (0, 0, 0, 0),
        "sam": (0, 0, 0, 0),
    }
    assert "Ada is worried about somebody" in text(Door(place.kim).get("/team/week"))
    page = text(Door(place.elsa).get("/team/today"))
    assert "A help number is due to be checked" in page
    assert "Ada asks whether somebody may be told later" in page
    assert "a second colleague is to look at it" in page
    assert "is worried" not in text(Door(place.ada).get("/team/meeting"))


def test_an_emergency_look_is_said_at_once_on_the_home_of_the_person(
    place: SimpleNamespace,
) -> None:
    sam = Door(place.sam)
    assert "opened how to reach you" not in text(sam.get("/my"))
    people.open_emergency(by=place.ada, called="Sam", why="Sam rang and then was gone.")
    assert "Ada opened how to reach you" in text(sam.get("/my"))
