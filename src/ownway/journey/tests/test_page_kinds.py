"""The site's kinds of page: in its own words, in each language, in its order; nobody overwritten."""

from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import escape

from ownway.access.errors import NotYours
from ownway.journey import pagekinds
from ownway.journey.actions import book
from ownway.journey.actions import pagekinds as actions
from ownway.journey.models import PageKind
from ownway.journey.queries import book as queries
from ownway.journey.versions import Changed
from ownway.people.actions.showing import show_as
from ownway.people.models import Person
from ownway.people.shown import Shown
from ownway.people.signin.testing import enter
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

ASKS = [{"heading": "The river", "help": "Which bend?"}]
PLACE = "/team/place/pages"


def codes() -> list[str]:
    return [kind.code for kind in queries.kinds("en-gb")]


def row(code: str) -> PageKind:
    return PageKind.objects.get(code=code)


def add(by: Any, name: str = "By the water") -> PageKind:
    return actions.add_page_kind(
        by=by, name=name, says="Where you go.", prompts=ASKS, language="en-gb"
    )


def say(by: Any, kind: PageKind, name: str, language: str = "en-gb", version: int = 0) -> PageKind:
    return actions.say_page_kind(
        by=by,
        kind=kind,
        version=version or kind.version,
        name=name,
        says="",
        prompts=ASKS,
        language=language,
    )


def main_of(client: Client, path: str) -> str:
    shown = client.get(path).content.decode()
    return shown.split("<main")[1].split("</main")[0]


@pytest.fixture
def carl(make: Any) -> Person:
    """The second who coordinates."""
    person: Person = make("Carl", Role.COORDINATOR)
    return person


def test_what_a_site_adds_is_offered_last_and_written_on(cora: Person, sam: Person) -> None:
    made = add(cora, " By the water ")
    assert (made.code, codes()[-1]) == ("by_the_water", "by_the_water")
    kind = queries.kind("by_the_water")
    assert kind is not None
    assert (kind.name, kind.says, list(kind.prompts)) == ("By the water", "Where you go.", ASKS)
    said = [{"heading": "The river", "words": "The third bend."}]
    page = book.add_page(by=sam, kind_code=made.code, sections=said)
    assert queries.name_of(page) == "By the water"


def test_two_of_one_name_are_two_kinds(cora: Person) -> None:
    assert [add(cora, name).code for name in ("Water", "Water!", "水", "湖")] == [
        "water",
        "water_2",
        "page",
        "page_2",
    ]


def test_said_in_another_language_it_is_shown_to_who_reads_that(
    cora: Person, sam: Person, client: Client
) -> None:
    kind = add(cora)
    enter(client, sam)
    show_as(by=sam, shown=Shown(language="cy"))
    assert "By the water" in main_of(client, "/my/book")
    say(cora, kind, "Ger y dŵr", language="cy")
    shown = main_of(client, "/my/book")
    assert "Ger y dŵr" in shown
    assert "By the water" not in shown
    with translation.override("en-gb"):
        assert queries.kind_of(queries.kind_row(kind.pk) or kind).name == "By the water"


def test_what_came_with_ownway_is_read_in_the_language_asked_for(
    cora: Person, client: Client
) -> None:
    enter(client, cora)
    welsh = queries.kind_of(row("well"), "cy")
    assert welsh.name != "What keeps me well"
    assert str(escape(welsh.name)) in main_of(client, f"{PLACE}/{row('well').pk}?language=cy")


def test_a_hint_stands_where_one_writes(sam: Person, client: Client) -> None:
    enter(client, sam)
    shown = main_of(client, "/my/book/new?kind=profile")
    assert "What makes time with somebody easy for you." in shown


def test_a_language_that_is_not_spoken_here_is_refused(cora: Person) -> None:
    with pytest.raises(ValueError, match="xx"):
        say(cora, row("well"), "Xx", language="xx")
    assert queries.kind_of(row("well"), "en-gb").name == "What keeps me well"


def test_what_came_with_ownway_is_said_in_the_sites_words(cora: Person) -> None:
    say(cora, row("well"), "What holds me up")
    assert queries.kind_of(row("well"), "en-gb").name == "What holds me up"
    assert list(queries.kind_of(row("well"), "en-gb").prompts) == ASKS
    assert queries.kind_of(row("early"), "en-gb").name == "When it starts to tip"


def test_a_written_page_stays_as_it_is(cora: Person, sam: Person) -> None:
    said = [{"heading": "On an ordinary day", "words": "Toast."}]
    page = book.add_page(by=sam, kind_code="well", title="My days", sections=said)
    say(cora, page.kind, "What holds me up")
    page.refresh_from_db()
    assert (page.title, page.sections, page.version) == ("My days", said, 1)


def test_moved_past_those_no_longer_offered(cora: Person) -> None:
    first, second, third = codes()[:3]
    actions.retire_page_kind(by=cora, kind=row(second))
    actions.move_page_kind(by=cora, kind=row(third), up=True)
    assert codes()[:2] == [third, first]
    actions.move_page_kind(by=cora, kind=row(third), up=True)
    assert codes()[:2] == [third, first]
    actions.move_page_kind(by=cora, kind=row(third), up=False)
    assert codes()[:2] == [first, third]
    last = codes()[-1]
    actions.move_page_kind(by=cora, kind=row(last), up=False)
    assert codes()[-1] == last


def test_no_longer_offered_nobody_begins_one_and_what_is_written_stays(
    cora: Person, sam: Person, client: Client
) -> None:
    said = [{"heading": "Mornings", "words": "Slow."}]
    page = book.add_page(by=sam, kind_code="week", sections=said)
    place = codes().index("week")
    actions.retire_page_kind(by=cora, kind=page.kind)
    assert "week" not in codes()
    assert queries.kind("week") is None
    with pytest.raises(NotYours):
        book.add_page(by=sam, kind_code="week", sections=said)
    enter(client, sam)
    assert client.get("/my/book/new?kind=week").status_code == 404
    assert "The shape of my week" in main_of(client, f"/my/book/{page.pk}")
    actions.offer_page_kind(by=cora, kind=page.kind)
    assert codes().index("week") == place


@pytest.mark.parametrize("code", [pagekinds.LEAF, pagekinds.CRISIS])
def test_what_others_stand_on_is_always_offered(code: str, cora: Person, client: Client) -> None:
    actions.retire_page_kind(by=cora, kind=row(code))
    assert code in codes()
    enter(client, cora)
    assert "Offer it no longer" not in main_of(client, f"{PLACE}/{row(code).pk}")
    assert "Offer it no longer" in main_of(client, f"{PLACE}/{row('week').pk}")


def test_of_two_coordinators_none_is_overwritten(cora: Person, carl: Person) -> None:
    kind = row("well")
    say(cora, kind, "What holds me up", version=1)
    for language in ("en-gb", "cy"):
        with pytest.raises(Changed) as stale:
            say(carl, kind, "Carl’s own", language=language, version=1)
        assert stale.value.now.version == 2
    assert queries.kind_of(row("well"), "en-gb").name == "What holds me up"
    say(carl, kind, "Carl’s own", version=2)
    assert queries.kind_of(row("well"), "en-gb").name == "Carl’s own"


def test_the_second_sees_both_texts_and_then_decides(
    cora: Person, carl: Person, client: Client
) -> None:
    kind = row("well")
    say(cora, kind, "What holds me up", version=1)
    enter(client, carl)
    path = f"{PLACE}/{kind.pk}"
    sent = {"name": "Carl’s own", "says": "", "prompts": "The hill | Which?", "version": "1"}
    shown = client.post(path, sent)
    assert shown.status_code == 200
    page = shown.content.decode()
    for words in ("A colleague changed it in between", "What holds me up", "The river"):
        assert words in page
    assert "Carl’s own" in page
    assert "The hill | Which?" in page
    assert 'name="version" value="2"' in page
    assert queries.kind_of(row("well"), "en-gb").name == "What holds me up"
    assert client.post(path, sent | {"version": "2"}).status_code == 302
    now = queries.kind_of(row("well"), "en-gb")
    assert (now.name, list(now.prompts)) == (
        "Carl’s own",
        [{"heading": "The hill", "help": "Which?"}],
    )


def test_without_the_version_nothing_is_overwritten(cora: Person, client: Client) -> None:
    kind = say(cora, row("well"), "What holds me up")
    enter(client, cora)
    client.post(f"{PLACE}/{kind.pk}", {"name": "Blind", "prompts": ""})
    assert queries.kind_of(row("well"), "en-gb").name == "What holds me up"


def test_a_coordinator_looks_after_the_pages(cora: Person, client: Client) -> None:
    enter(client, cora)
    sent = {
        "name": "Nights",
        "says": "For the small hours.",
        "prompts": "Lamp\n\n | lost\nTea | Hot",
    }
    assert client.post(f"{PLACE}/add", sent).status_code == 302
    kind = row("nights")
    assert list(queries.kind_of(kind, "en-gb").prompts) == [
        {"heading": "Lamp", "help": ""},
        {"heading": "Tea", "help": "Hot"},
    ]
    assert "Lamp\nTea | Hot" in main_of(client, f"{PLACE}/{kind.pk}")
    before = codes()
    client.post(f"{PLACE}/{kind.pk}/move", {"way": "up"})
    assert codes() == [*before[:-2], "nights", before[-2]]
    client.post(f"{PLACE}/{kind.pk}/retire")
    assert "No longer offered" in main_of(client, PLACE)
    client.post(f"{PLACE}/{kind.pk}/offer")
    assert codes() == [*before[:-2], "nights", before[-2]]
    path = f"{PLACE}/{kind.pk}"
    client.post(f"{path}?language=cy", {"name": "Nosweithiau", "prompts": "", "version": "1"})
    assert queries.kind_of(row("nights"), "cy").name == "Nosweithiau"
    assert client.get(f"{path}?language=xx").status_code == 404


def test_a_kind_without_a_name_is_not_added(cora: Person, client: Client) -> None:
    enter(client, cora)
    before = codes()
    shown = client.post(f"{PLACE}/add", {"name": "", "says": "Something", "prompts": ""})
    assert "Give it a name, or go back" in shown.content.decode()
    assert codes() == before


def test_nobody_else_may(sam: Person, kim: Person, ade: Person, client: Client) -> None:
    kind, before = row("week"), codes()
    for by in (sam, kim, ade):
        for attempt in (
            lambda by=by: add(by),
            lambda by=by: say(by, kind, "Mine"),
            lambda by=by: actions.retire_page_kind(by=by, kind=kind),
            lambda by=by: actions.offer_page_kind(by=by, kind=kind),
            lambda by=by: actions.move_page_kind(by=by, kind=kind, up=True),
        ):
            with pytest.raises(NotYours):
                attempt()
        enter(client, by)
        for path in (PLACE, f"{PLACE}/add", f"{PLACE}/{kind.pk}"):
            assert client.get(path).status_code == 404
        for path in ("move", "retire", "offer"):
            assert client.post(f"{PLACE}/{kind.pk}/{path}").status_code == 404
    assert codes() == before
    assert queries.kind_of(kind, "en-gb").name == "The shape of my week"
