"""Saying how it is: who reads it, who never does, and what happens when nobody answers."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError

from ownway.access.errors import NotYours
from ownway.people import actions as people
from ownway.people.history import all_lines_about
from ownway.post.models import Message
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.voice import actions, queries
from ownway.voice.models import Saying

WORDS = "He shut the door on my heron drawing"


def said(here: Any, **more: Any) -> Saying:
    return actions.say(by=here.sam, **{"to": here.first, "words": WORDS} | more)


def to_whom() -> list[str]:
    """Whom messages went to, the oldest first; none says a word of it."""
    sent = list(Message.objects.order_by("created"))
    for message in sent:
        for telling in ("Sam", "Kim", "heron", "listen", "complain"):
            assert telling not in f"{message.subject} {message.body}"
    return [str(message.person_id) for message in sent]


def reads(person: Any) -> bool:
    return bool(queries.to_hear(person))


def test_only_the_chosen_one_reads_it(here: SimpleNamespace) -> None:
    saying = said(here)
    assert reads(here.grace)
    for other in (here.cora, here.una, here.kim, here.otto, here.vic):
        assert not reads(other)
        assert queries.replies(other, saying) == []
        with pytest.raises(NotYours):
            actions.look_at_saying(by=other, saying=saying)
        with pytest.raises(NotYours):
            actions.answer(by=other, saying=saying, words="I see")


def test_the_listener_hears_neutrally_and_nobody_else_hears(here: SimpleNamespace) -> None:
    before = len(to_whom())
    said(here, about=[here.kim])
    assert to_whom()[before:] == [str(here.grace.pk)]


def test_it_is_never_read_by_whom_it_is_about(here: SimpleNamespace) -> None:
    with pytest.raises(ValidationError):
        said(here, about=[here.grace])
    saying = said(here, to=here.second, about=[here.grace])
    assert not reads(here.grace)
    assert [one.person for one in queries.others_who_could_hear(here.sam, saying)] == []


def test_nothing_about_it_stands_in_the_record_of_whom_it_is_about(here: SimpleNamespace) -> None:
    before = len(all_lines_about(here.kim))
    saying = said(here, about=[here.kim])
    actions.look_at_saying(by=here.grace, saying=saying)
    actions.answer(by=here.grace, saying=saying, words="I spoke with nobody yet.")
    assert len(all_lines_about(here.kim)) == before


def test_whoever_said_it_sees_that_it_was_read(here: SimpleNamespace) -> None:
    saying = said(here)
    actions.look_at_saying(by=here.grace, saying=saying)
    assert "read how it is, as you said it" in [one.did for one in all_lines_about(here.sam)]


def test_there_is_no_directory(here: SimpleNamespace) -> None:
    assert {one.called for one in queries.could_be_about(here.sam)} == {"Kim", "Grace", "Una"}
    with pytest.raises(ValidationError):
        said(here, about=[here.otto])


def test_replies_go_both_ways_and_what_came_of_it_is_told(here: SimpleNamespace) -> None:
    saying = said(here)
    actions.answer(by=here.grace, saying=saying, words="When was that?")
    actions.reply(by=here.sam, saying=saying, words="On Monday.")
    assert saying.answered_at is None
    actions.answer(by=here.grace, saying=saying, words="He says sorry.", came_of=True)
    actions.answer(by=here.grace, saying=saying, words="The door has a wedge.", came_of=True)
    saying.refresh_from_db()
    assert saying.came_of == "He says sorry.\n\nThe door has a wedge."
    assert [one.words for one in queries.replies(here.sam, saying)] == [
        "When was that?",
        "On Monday.",
    ]
    assert not queries.is_going_on(saying)


def test_taken_back_nobody_reads_it_any_more(here: SimpleNamespace) -> None:
    saying = said(here)
    actions.take_back(by=here.sam, saying=saying)
    assert not reads(here.grace)
    with pytest.raises(NotYours):
        actions.answer(by=here.grace, saying=saying, words="But")
    with pytest.raises(ValidationError):
        actions.reply(by=here.sam, saying=saying, words="Again")
    assert queries.said_by(here.sam) == [saying]


def test_only_its_writer_hands_it_on(here: SimpleNamespace) -> None:
    saying = said(here)
    with pytest.raises(NotYours):
        actions.hand_on(by=here.grace, saying=saying, to=here.second)
    actions.hand_on(by=here.sam, saying=saying, to=here.second, also_about=True)
    assert reads(here.una)
    assert not reads(here.grace)
    with pytest.raises(ValidationError):
        actions.hand_on(by=here.sam, saying=saying, to=here.first)


# --- the promise -----------------------------------------------------------------------------------


def late(here: SimpleNamespace, saying: Saying) -> Saying:
    with time_machine.travel(saying.promised + timedelta(minutes=1)):
        actions.tell_next(by=SYSTEM)
    saying.refresh_from_db()
    return saying


def test_unanswered_the_next_one_hears_that_something_waits(here: SimpleNamespace) -> None:
    saying = said(here)
    before = len(to_whom())
    assert late(here, saying).late_to == here.second
    assert to_whom()[before:] == [str(here.una.pk), str(here.sam.pk)]  # Sam sees it plainly
    assert not reads(here.una)
    assert queries.late_elsewhere(here.una) == [saying]
    assert late(here, saying).late_to == here.second
    assert len(to_whom()) == before + 2  # once
    actions.answer(by=here.grace, saying=saying, words="Sorry, I was ill.")
    assert queries.late_elsewhere(here.una) == []


def test_never_to_somebody_it_is_about(here: SimpleNamespace) -> None:
    saying = late(here, said(here, about=[here.una]))
    assert saying.late_at is not None
    assert saying.late_to is None
    assert queries.late_elsewhere(here.una) == []


def test_answered_or_taken_back_nobody_hears_of_it(here: SimpleNamespace) -> None:
    one, other = said(here), said(here)
    actions.answer(by=here.grace, saying=one, words="I read it.")
    actions.take_back(by=here.sam, saying=other)
    assert late(here, one).late_at is None
    assert late(here, other).late_at is None


def test_a_new_word_is_promised_an_answer_anew(here: SimpleNamespace) -> None:
    saying = late(here, said(here))
    with time_machine.travel(saying.promised + timedelta(days=1)):
        actions.reply(by=here.sam, saying=saying, words="Are you there?")
    assert saying.late_at is None
    assert late(here, saying).late_at is not None


def test_only_the_clock_looks_for_what_is_late(here: SimpleNamespace) -> None:
    with pytest.raises(NotYours):
        actions.tell_next(by=here.cora)


# --- who listens -----------------------------------------------------------------------------------


def test_whoever_runs_the_place_cannot_listen(here: SimpleNamespace) -> None:
    other = people.add_person(by=SYSTEM, called="Elsa", told=True)
    teams.give_role(by=SYSTEM, person=other, project=here.project, role=Role.COORDINATOR)
    for one in (here.cora, other):
        with pytest.raises(ValidationError):
            actions.name_listener(by=here.cora, person=one, says="Me")
    teams.give_role(by=SYSTEM, person=here.una, project=here.project, role=Role.COORDINATOR)
    assert [one.person for one in queries.who_could_hear(here.sam)] == [here.grace]


def test_only_coordinators_name_and_never_twice(here: SimpleNamespace) -> None:
    with pytest.raises(NotYours):
        actions.name_listener(by=here.kim, person=here.vic, says="Vic")
    with pytest.raises(ValidationError):
        actions.name_listener(by=here.cora, person=here.una, says="Again")
    assert here.una not in queries.may_be_named(here.cora)
    assert here.cora not in queries.may_be_named(here.cora)


def test_nobody_is_offered_who_cannot_be_told(here: SimpleNamespace) -> None:
    new = actions.name_new_listener(
        by=here.cora, called="Idris", email="idris@example.org", says="New"
    )
    assert new not in queries.who_could_hear(here.sam)
    people.set_pace(by=here.una, pace="paused")
    assert queries.who_could_hear(here.sam) == [here.first]


def test_no_longer_named_they_stay_with_what_is_open(here: SimpleNamespace) -> None:
    saying = said(here)
    done = said(here, words="The other thing")
    actions.answer(by=here.grace, saying=done, words="Mended.", came_of=True)
    actions.stop_listener(by=here.cora, listener=here.first)
    assert queries.to_hear(here.grace) == [saying]
    assert queries.listens(here.grace)
    assert here.first not in queries.who_could_hear(here.sam)
    actions.hand_on(by=here.sam, saying=saying, to=here.second)
    assert queries.to_hear(here.grace) == []
    assert not queries.listens(here.grace)


def test_whoever_left_reads_nothing_more(here: SimpleNamespace) -> None:
    said(here, to=here.second)
    people.set_pace(by=here.una, pace="left")
    assert not reads(here.una)


def test_a_listener_says_how_it_is_to_another(here: SimpleNamespace) -> None:
    assert queries.who_could_hear(here.una) == [here.first]
    with pytest.raises(ValidationError):
        actions.say(by=here.una, to=here.second, words="To myself")
