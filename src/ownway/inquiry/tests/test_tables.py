"""The table of what people told, and themes by when and as whom."""

import csv
import io
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.access.errors import NotYours
from ownway.inquiry.actions import tables as actions
from ownway.inquiry.actions import themes
from ownway.inquiry.models import As, Cell, Consent, Participant, Quote, Use, Wave
from ownway.inquiry.queries import tables as queries
from ownway.inquiry.tests import grown
from ownway.people.signin.testing import enter
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(db: Any) -> SimpleNamespace:
    found = grown.world()
    grown.quote(found, 0, "I was not alone", "Company")
    grown.quote(found, 0, "Somebody sat down with me", "Company")
    grown.quote(found, 1, "never looked at the clock", "Company")
    grown.quote(found, 1, "That was new to me", "Time")
    themes.add_theme(
        by=found.ines, study=found.study, name="=Not alone", codes=[found.codes["Company"]]
    )
    themes.add_theme(by=found.ines, study=found.study, name="Time", codes=[found.codes["Time"]])
    found.people = list(Participant.objects.filter(study=found.study).order_by("number"))
    return found


def ines(here: SimpleNamespace) -> Client:
    client = Client()
    enter(client, here.ines)
    return client


def put(here: SimpleNamespace, number: int = 0, **given: Any) -> Cell:
    return actions.put_in_table(
        by=here.ines, participant=here.people[number],
        **({"column": "health", "words": "I sleep."} | given),
    )  # fmt: skip


def test_a_row_in_their_own_words(here: Any) -> None:
    quote = Quote.objects.filter(source__participant=here.people[0]).order_by("start").last()
    assert quote is not None
    assert put(here, words="", quote=quote).words == "I was not alone"
    put(here, words="I mend clocks.", column="inclusion")
    row = queries.table(here.study)[0]
    assert [one.words for one in row.cells["health"]] == ["I was not alone"]
    assert [one.words for one in row.cells["inclusion"]] == ["I mend clocks."]
    told = Entry.objects.filter(verb="inquiry.put_in_table").order_by("id")
    assert [one.about_id for one in told] == [here.people[0].person_id] * 2


def test_not_the_words_of_somebody_else(here: Any) -> None:
    other = Quote.objects.filter(source__participant=here.people[1]).first()
    with pytest.raises(NotYours):
        put(here, words="", quote=other)
    with pytest.raises(NotYours):
        actions.put_in_table(
            by=here.ada, participant=here.people[0], column="health", words="I sleep."
        )


def test_nobody_who_took_it_back(here: Any) -> None:
    cell = put(here)
    Consent.objects.filter(participant=here.people[0], use=Use.RECORD).delete()
    with pytest.raises(actions.NotAgreed):
        put(here)
    with pytest.raises(NotYours):
        actions.change_cell(by=here.ines, cell=cell, words="Else")
    assert here.people[0].pk not in {one.participant.pk for one in queries.table(here.study)}


def test_changed_words_are_no_quote_any_more(here: Any) -> None:
    quote = Quote.objects.filter(source__participant=here.people[0]).first()
    cell = put(here, words="", quote=quote)
    same = actions.change_cell(by=here.ines, cell=cell, words=cell.words, column="personal")
    assert (same.column, same.quote) == ("personal", quote)
    assert actions.change_cell(by=here.ines, cell=cell, words="Otherwise").quote is None
    actions.take_from_table(by=here.kim, cell=cell)
    assert not Cell.objects.exists()


def test_themes_by_when_and_as_whom(here: Any) -> None:
    end = Wave.objects.create(study=here.study, name="End", place=9)
    second = here.people[1]
    second.sources.update(wave=end)
    type(second).objects.filter(pk=second.pk).update(came_as=As.PEER)
    heads, lines = queries.matrix(here.hand, here.study)
    names = [(one.wave.name if one.wave else "", one.came_as) for one in heads]
    assert names[-1] == ("End", "peer") or ("End", "peer") in names
    at = names.index(("End", "peer"))
    by_name = {one.theme.name: one for one in lines}
    # Two quotes of one person are one person.
    assert by_name["=Not alone"].all == 2
    assert sum(by_name["=Not alone"].people) == 2
    assert by_name["=Not alone"].people[at] == 1
    assert by_name["Time"].people[at] == by_name["Time"].all == 1


def test_files_run_nothing(here: Any) -> None:
    put(here, words="+cmd|' /C calc'!A0")
    client = ines(here)
    for name, risky in (
        ("study_table_file", "'+cmd|' /C calc'!A0"),
        ("study_matrix_file", "'=Not alone"),
    ):
        found = client.get(reverse(name, kwargs={"study": here.study.pk}))
        rows = list(csv.reader(io.StringIO(found.content.decode("utf-8-sig"))))
        assert any(risky in row for row in rows), rows


def test_pages(here: Any) -> None:
    client, study = ines(here), {"study": here.study.pk}
    quote = Quote.objects.filter(source__participant=here.people[0]).first()
    assert quote is not None
    add = reverse("table_add", kwargs={"participant": here.people[0].pk})
    assert "Choose a part of the table" in client.post(add, {"words": "x"}).content.decode()
    empty = client.post(add, {"column": "health"}).content.decode()
    assert "Write what they said, or choose a quote" in empty
    client.post(add, {"column": "health", "quote": str(quote.pk)})
    cell = Cell.objects.get()
    assert cell.quote == quote
    shown = client.get(reverse("study_table", kwargs=study)).content.decode()
    assert cell.words in shown
    client.post(
        reverse("table_cell", kwargs={"cell": cell.pk}), {"column": "without", "words": "Alone"}
    )
    assert "Alone" in client.get(reverse("study_table", kwargs=study)).content.decode()
    assert "=Not alone" in client.get(reverse("study_matrix", kwargs=study)).content.decode()
    client.post(reverse("table_remove", kwargs={"cell": cell.pk}))
    assert not Cell.objects.exists()


def test_a_look_is_noted_once_a_day(here: Any) -> None:
    put(here)
    for _ in range(2):
        actions.look_at_table(by=here.kim, study=here.study)
    told = Entry.objects.filter(verb="inquiry.looked_at_table")
    assert [one.about_id for one in told] == [here.people[0].person_id]
    with pytest.raises(NotYours):
        actions.look_at_table(by=here.cora, study=here.study)
