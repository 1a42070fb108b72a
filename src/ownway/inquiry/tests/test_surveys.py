"""Surveys: made, answered by whoever likes, and what of it the group sees."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownway.access.errors import NotYours
from ownway.engines.worth.disclosure import Sign
from ownway.inquiry.actions import studies
from ownway.inquiry.actions import surveys as actions
from ownway.inquiry.models import (
    Group,
    Source,
    SourceText,
    Survey,
    SurveyContact,
    SurveyQuestion,
    SurveyReply,
)
from ownway.inquiry.queries import surveys as queries
from ownway.people.signin.testing import enter
from ownway.record.actors import VISITOR
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(asked: Any) -> Survey:
    """Three questions: one to write, one to tick once, one to tick more than once."""
    made = actions.begin_survey(by=asked.ines, group=asked.group, title="How we meet")
    actions.add_question(by=asked.ines, survey=made, words="What is good?", kind="open")
    actions.add_question(
        by=asked.ines, survey=made, words="Where?", kind="one", options=["Here", "There"]
    )
    actions.add_question(
        by=asked.ines, survey=made, words="With what?", kind="many",
        options=["Tea", "Cake", " "], other=True,
    )  # fmt: skip
    return made


def opened(asked: Any, survey: Survey) -> list[str]:
    """The keys of its questions."""
    actions.open_survey(by=asked.ines, survey=survey)
    return [str(one.pk) for one in queries.questions(survey)]


def say(survey: Survey, **given: Any) -> None:
    actions.reply(by=VISITOR, survey=Survey.objects.get(pk=survey.pk), **given)


def closed(asked: Any, survey: Survey) -> Survey:
    return actions.close_survey(by=asked.ines, survey=survey)


def test_only_people_of_the_group_make_it(asked: Any, survey: Survey) -> None:
    with pytest.raises(NotYours):
        actions.begin_survey(by=asked.cora, group=asked.group, title="Mine")
    with pytest.raises(NotYours):
        actions.open_survey(by=asked.olive, survey=survey)
    with pytest.raises(NotYours):
        actions.reply(by=asked.cora, survey=survey, answers={}, on_paper=True)
    assert queries.questions(survey)[2].options == [
        {"code": "a", "words": "Tea"}, {"code": "b", "words": "Cake"}
    ]  # fmt: skip


def test_the_questions_that_come_with_the_house(asked: Any) -> None:
    made = actions.begin_survey(by=asked.ada, group=asked.group, title="Peers")
    actions.copy_survey(by=asked.ada, survey=made)
    rows = queries.questions(made)
    assert len(rows) == 19
    assert {one.kind for one in rows} == {"open", "one", "many"}
    assert [name for name, _ in queries.in_sections(made)] == [
        "What it is", "If you get peer support", "If you give peer support",
        "About you, if you like",
    ]  # fmt: skip
    assert Survey.objects.get(pk=made.pk).welcome


def test_once_open_its_questions_stay(asked: Any, survey: Survey) -> None:
    question = queries.questions(survey)[0]
    opened(asked, survey)
    with pytest.raises(actions.NotNow):
        actions.add_question(by=asked.ines, survey=survey, words="More?", kind="open")
    with pytest.raises(NotYours):
        actions.change_question(by=asked.ines, question=question, words="Else?", kind="open")
    with pytest.raises(actions.NotNow):
        actions.remove_survey(by=asked.ines, survey=survey)


def test_questions_move_and_go(asked: Any, survey: Survey) -> None:
    first, second, third = queries.questions(survey)
    actions.move_question(by=asked.ines, question=third, up=True)
    actions.move_question(by=asked.ines, question=first, up=True)
    assert [one.words for one in queries.questions(survey)] == [
        "What is good?", "With what?", "Where?"
    ]  # fmt: skip
    actions.remove_question(by=asked.ines, question=second)
    assert [one.words for one in queries.questions(survey)] == ["What is good?", "With what?"]


def test_two_who_change_the_words_around_it(asked: Any, survey: Survey) -> None:
    words: Any = {"welcome": "", "thanks": "", "tells_results": True}
    actions.change_survey(by=asked.ines, survey=survey, version=1, title="First", **words)
    with pytest.raises(actions.Changed) as changed:
        actions.change_survey(by=asked.ada, survey=survey, version=1, title="Second", **words)
    assert changed.value.now.title == "First"


def test_nothing_says_who_answered_or_when(asked: Any, survey: Survey) -> None:
    one, _two, three = opened(asked, survey)
    say(
        survey,
        answers={one: {"words": " The kettle "}, three: {"ticks": ["b", "z"], "other": "Bread"}},
        contact="me@example.org",
        to_study=True,
    )
    reply = SurveyReply.objects.get()
    assert reply.answers == {
        one: {"words": "The kettle"},
        three: {"ticks": ["b"], "other": "Bread"},
    }
    assert {field.name for field in SurveyReply._meta.fields} == {
        "id", "survey", "on_paper", "to_study", "answers"
    }  # fmt: skip
    assert {field.name for field in SurveyContact._meta.fields} == {"id", "survey", "contact"}
    assert reply.pk.version == SurveyContact.objects.get().pk.version == 4


def test_the_record_tells_of_one_a_day(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    for _ in range(3):
        say(survey, answers={})
    told = Entry.objects.filter(verb="inquiry.answered_survey")
    assert told.count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        say(survey, answers={})
    assert told.count() == 2
    assert {(one.by_kind, one.by_id, one.about_id) for one in told} == {("visitor", None, None)}


def test_whoever_leaves_everything_out_is_no_reply(asked: Any, survey: Survey) -> None:
    one, two, _three = opened(asked, survey)
    say(survey, answers={one: {"words": "  "}, two: {"ticks": ["q"]}}, to_study=True)
    assert not SurveyReply.objects.exists()
    say(survey, answers={two: {"ticks": ["a", "b"]}}, to_study=True)
    reply = SurveyReply.objects.get()
    assert reply.answers == {two: {"ticks": ["a"]}}
    assert not reply.to_study, "a tick is nobody's words"


def test_after_its_last_day_only_paper_is_taken(asked: Any, survey: Survey) -> None:
    today = timezone.localdate()
    with pytest.raises(actions.NotNow):
        actions.open_survey(by=asked.ines, survey=survey, closes=today - timedelta(days=1))
    actions.open_survey(by=asked.ines, survey=survey, closes=today)
    key = str(queries.questions(survey)[0].pk)
    say(survey, answers={key: {"words": "In time"}})
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        with pytest.raises(actions.NotNow):
            say(survey, answers={key: {"words": "Late"}})
        actions.reply(
            by=asked.ada, survey=Survey.objects.get(), answers={key: {"words": "By post"}},
            on_paper=True,
        )  # fmt: skip
        closed(asked, survey)
        with pytest.raises(actions.NotNow):
            actions.reply(by=asked.ada, survey=survey, answers={}, on_paper=True)
    assert [one.on_paper for one in SurveyReply.objects.order_by("on_paper")] == [False, True]


def test_nothing_is_shown_until_it_is_closed(asked: Any, survey: Survey) -> None:
    one, two, _ = opened(asked, survey)
    for _ in range(13):
        say(survey, answers={one: {"words": "Bread"}, two: {"ticks": ["a"]}})
    assert queries.results(Survey.objects.get()) == queries.Results(None, 5, [])
    shown = queries.results(closed(asked, survey))
    assert shown.total == 13
    assert shown.results[0].said == ["Bread"] * 13
    assert [line.cell and line.cell.value for line in shown.results[1].lines] == [13, None, None]


def test_a_small_number_cannot_be_worked_out(asked: Any, survey: Survey) -> None:
    _one, two, three = opened(asked, survey)
    for number in range(20):
        say(survey, answers={
            two: {"ticks": ["a" if number < 17 else "b"]},
            three: {"ticks": ["a"], "other": "Jam" if number < 2 else ""},
        })  # fmt: skip
    shown = queries.results(closed(asked, survey))
    signs = [line.cell.sign if line.cell else None for line in shown.results[1].lines]
    # Three said "There"; 20 - 17 would tell it, so 17 goes too.
    assert Sign.NONE not in signs
    # Two said something else in words: neither the number nor their words are shown.
    assert shown.results[2].said == []


def test_few_answers_show_no_number(asked: Any, survey: Survey) -> None:
    one, two, _ = opened(asked, survey)
    for _ in range(4):
        say(survey, answers={one: {"words": "Bread"}, two: {"ticks": ["a"]}})
    shown = queries.results(closed(asked, survey))
    assert shown.total is None
    assert all(line.cell is None for each in shown.results for line in each.lines)


@given(
    said=st.lists(
        st.tuples(st.lists(st.sampled_from("abc"), max_size=3, unique=True), st.booleans()),
        min_size=5,
        max_size=40,
    )
)
def test_every_number_shown_is_true_and_not_small(said: list[tuple[list[str], bool]]) -> None:
    rows = [{"ticks": ticks} | ({"other": "x"} if other else {}) for ticks, other in said]
    cells = queries._cells(["a", "b", "c", "other", "skipped"], rows, 5)
    for code, cell in cells.items():
        if cell.value is None:
            continue
        ticked = sum(code in one.get("ticks", ()) for one in rows)
        ticked += sum(bool(one.get("other")) for one in rows) if code == "other" else 0
        ticked += sum(not one["ticks"] and "other" not in one for one in rows) * (
            code == "skipped"
        )  # fmt: skip
        assert cell.value == ticked >= 5


def test_answers_of_one_person_stand_in_no_common_place(asked: Any, survey: Survey) -> None:
    closed_one = actions.ask_again(by=asked.ines, survey=survey, title="Again")
    actions.add_question(by=asked.ines, survey=closed_one, words="What is hard?", kind="open")
    keys = opened(asked, closed_one)
    for number in range(12):
        words = {"words": f"{number}"}
        say(closed_one, answers={keys[0]: words, keys[3]: words})
    shown = queries.results(closed(asked, closed_one))
    assert sorted(shown.results[0].said) == sorted(shown.results[3].said)
    assert shown.results[0].said != shown.results[3].said


def test_words_of_who_said_yes_become_texts_of_a_study(asked: Any, survey: Survey) -> None:
    one, two, three = opened(asked, survey)
    say(survey, answers={one: {"words": "The kettle"}, two: {"ticks": ["a"]}}, to_study=True)
    say(survey, answers={one: {"words": "Nothing for a study"}})
    say(survey, answers={three: {"other": "Plums"}}, to_study=True)
    with pytest.raises(actions.NotNow):
        actions.into_study(by=asked.ines, survey=survey, study=asked.study)
    closed(asked, survey)
    with pytest.raises(NotYours):
        actions.into_study(by=asked.ada, survey=survey, study=asked.study)
    made = actions.into_study(by=asked.ines, survey=survey, study=asked.study)
    texts = {text.text for text in SourceText.objects.filter(source__in=made)}
    assert texts == {"What is good?\nThe kettle", "With what?\nPlums"}
    assert {(one.kind, one.participant_id) for one in made} == {("survey", None)}
    with pytest.raises(actions.NotNow):
        actions.into_study(by=asked.ines, survey=survey, study=asked.study)
    assert Source.objects.filter(study=asked.study).count() == 2


def test_not_into_a_study_of_another_group(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    closed(asked, survey)
    other = Group.objects.create(name="Others")
    other.members.create(person=asked.ines, said_yes=timezone.now())
    study = studies.begin_study(by=asked.ines, group=other, name="Else", purpose="")
    with pytest.raises(NotYours):
        actions.into_study(by=asked.ines, survey=survey, study=study)


# -- Pages


def let_in(person: Any) -> Client:
    client = Client()
    enter(client, person)
    return client


def test_a_visitor_answers_and_leaves_no_trace(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    client, where = Client(), reverse("survey_answer", kwargs={"token": survey.token})
    first = client.get(where)
    assert first.status_code == 200
    assert "leave out any question" in first.content.decode()
    with CaptureQueriesContext(connection) as asked_for:
        sent = client.post(
            where, {"q1": "The kettle", "q2": "b", "q3": ["a", "other"], "to_study": "on"}
        )
    assert sent.status_code == 302
    assert "Thank you" in client.get(sent["Location"]).content.decode()
    reply = SurveyReply.objects.get()
    said = list(reply.answers.values())
    assert said == [
        {"words": "The kettle"},
        {"ticks": ["b"]},
        {"ticks": ["a"], "other": "Something else"},
    ]
    assert reply.to_study
    assert "sessionid" not in client.cookies
    written = "\n".join(one["sql"] for one in asked_for if not one["sql"].startswith("SELECT"))
    assert "127.0.0.1" not in written
    assert "django_session" not in written


def test_who_is_signed_in_answers_like_everybody(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    before = Entry.objects.count()
    let_in(asked.olive).post(
        reverse("survey_answer", kwargs={"token": survey.token}), {"q1": "A word"}
    )
    told = Entry.objects.filter(verb="inquiry.answered_survey").get()
    assert (told.by_kind, told.by_id) == ("visitor", None)
    assert not Entry.objects.filter(
        pk__gt=before, verb__startswith="inquiry.", by_id=asked.olive.pk
    )


def test_a_robot_is_thanked_and_not_counted(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    where = reverse("survey_answer", kwargs={"token": survey.token})
    assert Client().post(where, {"q1": "Buy", "more": "spam"}).status_code == 302
    assert not SurveyReply.objects.exists()


def test_one_that_never_opened_is_not_there(asked: Any, survey: Survey) -> None:
    where = reverse("survey_answer", kwargs={"token": survey.token})
    assert Client().get(where).status_code == 404
    opened(asked, survey)
    closed(asked, survey)
    found = Client().get(where)
    assert "This survey is closed" in found.content.decode()
    Client().post(where, {"q1": "Late"})
    assert not SurveyReply.objects.exists()


def test_made_opened_and_read_on_pages(asked: Any) -> None:
    ines = let_in(asked.ines)
    begun = ines.post(
        reverse("survey_begin", kwargs={"group": asked.group.pk}),
        {"title": "Peers", "begin": "consultation"},
    )
    survey = Survey.objects.get()
    assert begun["Location"] == reverse("survey", kwargs={"survey": survey.pk})
    key = {"survey": survey.pk}
    body = {"words": "Which cake?", "kind": "one", "options": "Plum\nSeed", "section": "Tea"}
    ines.post(reverse("survey_add", kwargs=key), body)
    wrong = ines.post(reverse("survey_add", kwargs=key), body | {"options": ""})
    assert "Say at least one thing that can be ticked" in wrong.content.decode()
    shown = ines.get(reverse("survey", kwargs=key)).content.decode()
    assert "Which cake?" in shown
    assert "20. " in shown
    question = SurveyQuestion.objects.get(words="Which cake?")
    changed = reverse("survey_question", kwargs={"survey_question": question.pk})
    ines.post(changed, body | {"words": "Which bread?"})
    ines.post(reverse("survey_open", kwargs=key), {})
    assert Survey.objects.get().opened
    ines.post(reverse("survey_paper", kwargs=key), {"q1": "Typed in", "q20": "a"})
    assert SurveyReply.objects.get().on_paper
    ines.post(reverse("survey_close", kwargs=key))
    results = ines.get(reverse("survey_results", kwargs=key)).content.decode()
    assert "Typed in" in results
    assert re.search("Fewer than 5 people answered", results)


def test_on_paper(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    found = let_in(asked.ines).get(reverse("survey_print", kwargs={"survey": survey.pk}))
    assert found.content.startswith(b"%PDF")


def test_contacts_are_apart_and_can_be_forgotten(asked: Any, survey: Survey) -> None:
    opened(asked, survey)
    say(survey, answers={}, contact="b@example.org")
    say(survey, answers={}, contact="a@example.org")
    assert not SurveyReply.objects.exists()
    ines, where = let_in(asked.ines), reverse("survey_contacts", kwargs={"survey": survey.pk})
    assert "example.org" not in ines.get(where).content.decode()
    closed(asked, survey)
    assert "a@example.org" in ines.get(where).content.decode()
    ines.post(where)
    assert not SurveyContact.objects.exists()
