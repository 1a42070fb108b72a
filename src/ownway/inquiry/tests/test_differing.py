"""Where two people saw words differently: side by side, talked about, settled; a number only if asked."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.access.errors import NotYours
from ownway.inquiry.actions import coding, differing, sources
from ownway.inquiry.models import Difference
from ownway.inquiry.queries import differing as queries
from ownway.inquiry.queries import studies
from ownway.people.signin.testing import enter

TOLD = "I sat down. Somebody listened. We had soup. Nobody rang."


@pytest.fixture
def two(asked: Any) -> Any:
    """Ines and Mattie marked the same talk; alike at the soup, not at the listening."""
    asked.source = sources.add_source(
        by=asked.ines, study=asked.study, title="A talk", text=TOLD, participant=asked.juniper
    )
    asked.codes = {
        name: coding.add_code(by=asked.ines, study=asked.study, name=name)
        for name in ("heard", "time", "soup", "unused")
    }
    mark(asked, asked.ines, "Somebody listened", "heard")
    mark(asked, asked.mattie, "listened.", "time")
    mark(asked, asked.ines, "We had soup.", "soup")
    mark(asked, asked.mattie, "We had soup.", "soup")
    mark(asked, asked.ines, "Nobody rang", "heard")
    return asked


def mark(asked: Any, by: Any, words: str, code: str) -> Any:
    start = TOLD.index(words)
    return coding.add_quote(
        by=by, source=asked.source, start=start, end=start + len(words), code=asked.codes[code]
    )


def seen(asked: Any, by: Any = None) -> list[Any]:
    mine = studies.hand(by or asked.ines, asked.study)
    return [one for told in queries.differences(mine, asked.study) for one in told.seen]


def test_what_both_saw_differently_stands_side_by_side(two: Any) -> None:
    (one,) = seen(two)
    assert one.words == "Somebody listened."
    assert one.saw == [("Ines", ["heard"]), ("Mattie", ["time"])]


def test_talked_about_settled_and_opened_again(two: Any) -> None:
    (one,) = seen(two)
    where = {"source": two.source, "number": 1, "start": one.start, "end": one.end}
    differing.talk(by=two.mattie, **where, says="He took his time.")
    differing.settle(by=two.ines, **where, came_of="Both.")
    (one,) = seen(two, two.mattie)
    assert (one.row.came_of, one.row.settled_by.person) == ("Both.", two.ines)
    differing.open_again(by=two.mattie, difference=one.row)
    assert Difference.objects.get().settled is None
    assert Difference.objects.get().came_of == "Both."


def test_nobody_else_talks_and_nobody_about_words_that_moved_on(two: Any) -> None:
    where = {"source": two.source, "number": 1, "start": 0, "end": 4, "says": "a"}
    for who in (two.ada, two.cora, two.olive):
        with pytest.raises(NotYours):
            differing.talk(by=who, **where)
    with pytest.raises(differing.MovedOn):
        differing.talk(by=two.ines, **(where | {"number": 2}))
    with pytest.raises(ValueError, match="no such words"):
        differing.talk(by=two.ines, **(where | {"end": 999}))


def test_alpha_is_only_where_something_varies(two: Any) -> None:
    found = dict(queries.agreement(studies.hand(two.ines, two.study), two.study))
    assert found["unused"] is None
    assert found["soup"] == pytest.approx(1)
    assert found["heard"] < 0.5


def test_a_blind_round_shows_no_difference_before_it_ends(two: Any) -> None:
    blind = coding.begin_round(by=two.ines, study=two.study, sources=[two.source])
    before = len(seen(two))
    mark(two, two.mattie, "Nobody rang", "time")
    assert len(seen(two)) == before
    coding.end_round(by=two.ines, round=blind)
    assert len(seen(two)) == before + 1


def test_the_pages(two: Any) -> None:
    client = Client()
    enter(client, two.mattie)
    list_ = reverse("study_differences", kwargs={"study": two.study.pk})
    page = client.get(list_).content.decode()
    assert "Somebody listened." in page and "alpha" not in page
    assert "not defined" in client.get(list_ + "?number=yes").content.decode()
    start = TOLD.index("Somebody")
    one = reverse("difference", kwargs={"source": two.source.pk, "start": start, "end": start + 18})
    assert "Write a sentence" in client.post(one, {"says": "", "number": "1"}).content.decode()
    client.post(one, {"says": "He took his time.", "number": "1"})
    assert "He took his time." in client.get(one).content.decode()
    moved = client.post(one, {"came_of": "Both.", "number": "7"}).content.decode()
    assert "changed meanwhile" in moved and "Both." in moved
    client.post(one, {"came_of": "Both.", "number": "1"})
    assert "Both." in client.get(list_).content.decode()
    nowhere = reverse("difference", kwargs={"source": two.source.pk, "start": 5, "end": 5})
    assert client.get(nowhere).status_code == 404
