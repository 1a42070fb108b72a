"""An archive holds everything that is theirs, and opens without Ownway."""

import json
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from django.apps import apps
from fhirclient.models.bundle import Bundle
from fhirclient.models.careplan import CarePlan
from fhirclient.models.goal import Goal
from fhirclient.models.patient import Patient

from ownway.access.errors import NotYours
from ownway.taking import actions
from ownway.taking.register import REGISTER
from ownway.taking.schema import schema
from tests.taking import marking, reading, world

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


def test_there_is_something_in_every_table(cast: Any) -> None:
    """Or the tests here would look for nothing: a new table wants its row in tests/taking/world."""
    merle = world.fill(cast)
    reading.archive(merle)
    actions.ask_farewell(by=merle)
    empty = [
        label
        for label, table in REGISTER.items()
        if table.whose and not marking.rows_of(apps.get_model(label), merle).exists()
    ]
    assert empty == ["account.EmailConfirmation"]


def test_every_word_of_theirs_is_in_it_and_no_other(cast: Any) -> None:
    merle = world.fill(cast)
    marks = marking.mark_all(merle)
    merle = type(merle).objects.get(pk=merle.pk)
    said = reading.text(reading.archive(merle))
    assert len(marks) > 70
    missing = [mark for mark in marks if mark.is_taken and mark.word not in said]
    assert missing == []
    too_much = [mark for mark in marks if not mark.is_taken and mark.word in said]
    assert [m for m in too_much if m.label != "account.EmailAddress"] == []


def test_what_is_about_somebody_else_stands_apart(cast: Any) -> None:
    merle = world.fill(cast)
    marks = marking.mark_all(merle)
    opened = reading.archive(merle)
    meetings = opened.read("chapters/meetings.html").decode()
    apart = opened.read("chapters/about_others.html").decode()
    words = [m.word for m in marks if m.label == "meetings.Note" and m.column == "about_others"]
    assert words
    assert all(word in apart and word not in meetings for word in words)


def test_nobody_else_is_in_it(cast: Any) -> None:
    """A colleague takes their own hours along, and nobody's name or words."""
    merle = world.fill(cast)
    marks = marking.mark_all(merle)
    said = reading.text(reading.archive(cast.ada))
    # What Ada herself wrote down stays with Merle as well.
    assert [mark for mark in marks if mark.word in said] == []
    assert "Merle" not in said and "kestrelwithx" not in said


def test_the_data_is_as_its_schema_says(cast: Any) -> None:
    merle = world.fill(cast)
    marking.mark_all(merle)
    opened = reading.archive(merle)
    assert json.loads(opened.read("data.schema.json")) == json.loads(json.dumps(schema()))
    assert reading.faults(schema(), reading.data(opened)) == []
    chapters = reading.data(opened)["chapters"]
    assert [code for code, one in chapters.items() if not one["things"]] == ["work_diary"]


def test_the_schema_is_documented() -> None:
    written = json.loads((ROOT / "docs/archive.schema.json").read_text())
    assert written == json.loads(json.dumps(schema())), "python -m scripts.archive_schema"


@pytest.mark.parametrize(
    ("value", "found"),
    [({"words": 3}, True), ({}, True), ({"words": "a", "more": 1}, True), ({"words": "a"}, False)],
)
def test_the_reader_of_schemas_finds_faults(value: Any, found: bool) -> None:
    shape = {
        "type": "object",
        "properties": {"words": {"type": "string"}},
        "required": ["words"],
        "additionalProperties": False,
    }
    assert bool(reading.faults(shape, value)) is found


def test_another_program_understands_the_plan(cast: Any) -> None:
    merle = world.fill(cast)
    bundle = Bundle(json.loads(reading.archive(merle).read("fhir-bundle.json")))
    resources = [entry.resource for entry in bundle.entry]
    assert bundle.type == "collection"
    assert [type(one) for one in resources] == [Patient, CarePlan, Goal]
    patient, plan, goal = resources
    assert patient.name[0].text == "Merle"
    assert plan.status == "active" and plan.intent == "plan"
    assert goal.lifecycleStatus == "proposed"
    assert goal.description.text == "Keep bees"
    assert plan.activity[0].detail.description == "A step"
    keys = {entry.fullUrl for entry in bundle.entry}
    named = [plan.subject, goal.subject, goal.expressedBy, *plan.goal]
    assert {one.reference for one in named} <= keys


class Page(HTMLParser):
    """What a page asks for, and what would run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.wants: list[str] = []
        self.runs: list[str] = []
        self.tags: list[str] = []
        self.lang = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        self.lang = self.lang or given.get("lang") or ""
        self.wants += [given[name] or "" for name in ("href", "src", "data") if name in given]
        self.runs += [tag] if tag in ("script", "iframe", "object", "form") else []
        self.runs += [name for name in given if name.startswith("on")]


def test_its_pages_open_from_a_disk(cast: Any) -> None:
    """No script, no outside address; whatever a page names is in the archive."""
    merle = world.fill(cast)
    opened = reading.archive(merle)
    names = set(opened.namelist())
    pages = [name for name in names if name.endswith(".html")]
    assert "index.html" in pages and len(pages) > 15
    for name in pages:
        page = Page(opened.read(name).decode())
        assert page.runs == []
        assert page.lang
        assert page.tags.count("h1") == 1 and "main" in page.tags
        for want in page.wants:
            assert ":" not in want and not want.startswith("/")
            where = PurePosixPath(name).parent.joinpath(want)
            parts: list[str] = []
            for part in where.parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in names


def test_what_they_wrote_cannot_become_a_page_of_its_own(cast: Any) -> None:
    marked = "</style><script>alert(1)</script>"
    merle = world.fill(cast)
    merle.called = marked
    merle.save()
    said = reading.text(reading.archive(merle))
    assert "<script>" not in said.partition('"format"')[0]


def test_only_they_can_take_it(cast: Any) -> None:
    archive = actions.ask_archive(by=cast.olive)
    with pytest.raises(NotYours):
        actions.take_archive(by=cast.cora, archive=archive)
