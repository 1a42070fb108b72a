"""The pages of copies, as the person and the study walk through them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.inquiry.actions import coding, copies, sources
from ownway.inquiry.copying import replaced
from ownway.inquiry.models import Copy, Remark, Said
from ownway.inquiry.queries.sources import text_of
from ownway.people.signin.testing import enter

TOLD = "Asker: And then?\nJuniper: They gave me the work! I liked it.\n"


@pytest.fixture
def source(asked: Any) -> Any:
    made = sources.add_source(
        by=asked.ines, study=asked.study, title="A talk", text=TOLD, participant=asked.juniper
    )
    code = coding.add_code(by=asked.ines, study=asked.study, name="secret code name")
    at = TOLD.index("gave me")
    coding.add_quote(by=asked.ines, source=made, start=at, end=at + 16, code=code)
    copies.interpret(by=asked.ines, source=made, words="They handed it to you.")
    copies.hand_over(by=asked.ines, source=made)
    return made


def at(name: str, **keys: Any) -> str:
    return reverse(name, kwargs=keys)


def as_(person: Any) -> Client:
    client = Client()
    enter(client, person)
    return client


def test_the_person_reads_changes_and_agrees(asked: Any, source: Any) -> None:
    olive = as_(asked.olive)
    page = olive.get(at("my_words", source=source.pk)).content.decode()
    assert "They handed it to you." in page and "ow-copy__noted" in page
    assert "secret code name" not in page
    start = TOLD.index("They gave")
    about = f"{at('my_words_remark', source=source.pk)}?from={start}&to={start + 22}"
    assert "They gave me the work!" in olive.get(about).content.decode()
    empty = olive.post(about, {"wants": "change", "words": "", "number": "1"})
    assert "Write how it should read." in empty.content.decode()
    olive.post(about, {"wants": "change", "words": "They asked me.", "number": "1"})
    wanted = Remark.objects.get()
    refused = olive.post(at("my_words_answer", source=source.pk), {"said": "agreed", "number": "1"})
    assert "has no answer yet" in refused.content.decode()

    ines = as_(asked.ines)
    act = at("remark_act", remark=wanted.pk)
    assert "They asked me." in ines.get(act).content.decode()
    typed = {"text": "They asked me.", "answer": "Thank you.", "number": "1"}
    warned = ines.post(act, typed).content.decode()
    assert "These quotes would be touched" in warned and text_of(source).text == TOLD
    ines.post(act, typed | {"sure": "yes"})
    source.refresh_from_db()
    assert text_of(source).text == TOLD.replace("They gave me the work!", "They asked me.")
    assert "Quotes to place again" in ines.get(at("source_copy", source=source.pk)).content.decode()

    moved = olive.post(at("my_words_answer", source=source.pk), {"said": "agreed", "number": "1"})
    assert "changed meanwhile" in moved.content.decode()
    olive.post(at("my_words_answer", source=source.pk), {"said": "agreed", "number": "2"})
    assert Copy.objects.get().said == Said.AGREED
    assert "They gave me the work!" in (
        ines.get(at("source_before", source=source.pk, number=1)).content.decode()
    )


def test_words_that_are_not_there_lead_back_to_the_copy(asked: Any, source: Any) -> None:
    olive = as_(asked.olive)
    remark = at("my_words_remark", source=source.pk)
    for asked_for in ("", "?from=5&to=5", "?from=0&to=99999", "?from=x&to=2", "?meant=nothing"):
        answer = olive.get(remark + asked_for)
        assert (answer.status_code, answer["Location"]) == (302, at("my_words", source=source.pk))


def test_on_paper(asked: Any, source: Any) -> None:
    for client, name in ((as_(asked.olive), "my_words_paper"), (as_(asked.ines), "copy_paper")):
        paper = client.get(at(name, source=source.pk))
        assert paper["Content-Type"] == "application/pdf"
        assert paper.content.startswith(b"%PDF")


def test_meeting_and_an_answer_in_words(asked: Any, source: Any) -> None:
    ines = as_(asked.ines)
    when = {"day_day": "14", "day_month": "12", "day_year": "2026", "time": "2pm", "where": "Here"}
    half = ines.post(at("copy_meet", source=source.pk), when | {"time": ""})
    assert "Say what time" in half.content.decode()
    ines.post(at("copy_meet", source=source.pk), when)
    assert Copy.objects.get().meet_at is not None
    ines.post(at("copy_told", source=source.pk), {"said": "not_yet", "number": "1"})
    page = as_(asked.olive).get(at("my_words", source=source.pk)).content.decode()
    assert "Not yet" in page and "Here" in page


@pytest.mark.parametrize(("words", "reads"), [("", "One. Three."), ("Zwei.", "One. Zwei. Three.")])
def test_leaving_out_leaves_no_hole(words: str, reads: str) -> None:
    assert replaced("One. Two. Three.", 5, 9, words) == reads
