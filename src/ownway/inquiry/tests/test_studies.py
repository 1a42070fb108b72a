"""Studies: who works on one, who takes part, what they agree to, and when they talk."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.inquiry.actions import looking, sources, studies
from ownway.inquiry.models import (
    Copy,
    GroupMember,
    Pseudonym,
    QuestionVersion,
    Said,
    SourceText,
    StudyMember,
    Use,
)
from ownway.inquiry.queries import mine
from ownway.inquiry.queries import studies as queries
from ownway.inquiry.rules.studies import HOLD_KEY, TAKE_PART, WORK_ON_STUDY
from ownway.pairing.tests.introduced import MONDAY
from ownway.record import queries as record

TOLD = "They had time for me. I mended a clock."


def tell(here: SimpleNamespace, participant: Any, text: str = TOLD) -> Any:
    return sources.add_source(
        by=here.ines, study=here.study, title="A first talk", text=text, participant=participant
    )


def looks(person: Any) -> list[str]:
    return [entry.verb for entry in record.looks_at(person.pk)]


def test_whoever_begins_a_study_holds_its_key_and_it_asks_three_times(asked: Any) -> None:
    assert queries.holds_key(asked.ines, asked.study)
    assert not queries.holds_key(asked.mattie, asked.study)
    assert [wave.name for wave in queries.waves(asked.study)] == ["Start", "Middle", "End"]
    studies.add_wave(by=asked.mattie, study=asked.study, name="A year later")
    assert queries.waves(asked.study)[-1].name == "A year later"


def test_only_named_members_work_on_it(asked: Any) -> None:
    for person in (asked.ines, asked.mattie):
        assert WORK_ON_STUDY.rows(person).exists()
    for person in (asked.ada, asked.cora, asked.olive, asked.pax):
        assert not WORK_ON_STUDY.rows(person).exists()
        with pytest.raises(NotYours):
            studies.change_study(by=person, study=asked.study, name="Mine", purpose="Mine")


def test_nobody_from_outside_the_group_can_be_named(asked: Any) -> None:
    with pytest.raises(studies.NotInGroup):
        studies.name_member(by=asked.ines, study=asked.study, person=asked.cora)
    GroupMember.objects.create(group=asked.group, person=asked.cora)  # asked, not said yes
    with pytest.raises(studies.NotInGroup):
        studies.name_member(by=asked.ines, study=asked.study, person=asked.cora)


def test_who_left_the_group_works_on_its_studies_no_more(asked: Any) -> None:
    GroupMember.objects.filter(person=asked.ines).update(until=timezone.now())
    assert not WORK_ON_STUDY.rows(asked.ines).exists()
    assert not HOLD_KEY.rows(asked.ines).exists()
    with pytest.raises(StudyMember.DoesNotExist):
        queries.hand(asked.ines, asked.study)


def test_the_key_is_handed_on_by_who_holds_it_only(asked: Any) -> None:
    with pytest.raises(NotYours):
        studies.name_member(by=asked.mattie, study=asked.study, person=asked.mattie, holds_key=True)
    with pytest.raises(studies.LastKey):
        studies.leave_study(by=asked.ines, study=asked.study)
    studies.name_member(by=asked.ines, study=asked.study, person=asked.mattie, holds_key=True)
    studies.leave_study(by=asked.ines, study=asked.study)
    assert HOLD_KEY.rows(asked.mattie).exists() and not WORK_ON_STUDY.rows(asked.ines).exists()


def test_questions_are_the_groups_and_each_change_is_a_version(asked: Any) -> None:
    made = studies.begin_questions(
        by=asked.ada, group=asked.group, name="First talk", words="What helps?"
    )
    studies.change_questions(by=asked.ines, questions=made, version=1, words="What helped you?")
    with pytest.raises(studies.Changed) as changed:
        studies.change_questions(by=asked.mattie, questions=made, version=1, words="Something else")
    assert changed.value.words == "What helped you?"
    said = QuestionVersion.objects.filter(questions=made).order_by("number")
    assert [(one.number, one.words, one.by) for one in said] == [
        (1, "What helps?", asked.ada),
        (2, "What helped you?", asked.ines),
    ]
    with pytest.raises(NotYours):
        studies.change_questions(by=asked.cora, questions=made, version=2, words="Mine")


def test_the_invitation_is_read_while_it_is_open_by_everybody_here(asked: Any) -> None:
    for person in (asked.pax, asked.cora, asked.ada):
        assert TAKE_PART.rows(person).exists()
    assert not TAKE_PART.rows(asked.olive).exists()  # takes part already
    studies.invite(by=asked.mattie, study=asked.study, words="An hour.", open=False)
    with pytest.raises(NotYours):
        studies.take_part(by=asked.pax, study=asked.study)
    studies.invite(by=asked.mattie, study=asked.study, words="An hour.", open=True)
    studies.end_study(by=asked.mattie, study=asked.study)
    assert not TAKE_PART.rows(asked.pax).exists()


def test_taking_part_agrees_to_nothing(asked: Any) -> None:
    made = studies.take_part(by=asked.pax, study=asked.study)
    assert (made.number, queries.shown(made)) == (3, "Person 3")
    assert [given for _use, given in queries.uses(made)] == [None] * 3
    with pytest.raises(sources.NotAgreed):
        tell(asked, made)


def test_each_use_is_said_yes_to_for_itself(asked: Any) -> None:
    made = studies.take_part(by=asked.pax, study=asked.study)
    with pytest.raises(studies.RecordFirst):
        studies.say_yes_to(by=asked.pax, participant=made, uses=[Use.QUOTE])
    studies.say_yes_to(by=asked.pax, participant=made, uses=[Use.RECORD])
    studies.say_yes_to(by=asked.pax, participant=made, uses=[Use.RECORD, Use.PUBLISH])
    assert made.pk in queries.may(asked.study, Use.PUBLISH)
    assert made.pk not in queries.may(asked.study, Use.QUOTE)
    assert made.consents.count() == 2
    with pytest.raises(NotYours):
        studies.say_yes_to(by=asked.mattie, participant=made, uses=[Use.QUOTE])
    studies.say_yes_to(by=asked.mattie, participant=made, uses=[Use.QUOTE], told=True)
    told = made.consents.get(use=Use.QUOTE).told
    assert told is not None and told.person == asked.mattie
    with pytest.raises(NotYours):
        studies.say_yes_to(by=asked.ada, participant=made, uses=[Use.QUOTE], told=True)


def test_somebody_without_an_account_takes_part_and_their_name_is_in_the_key(asked: Any) -> None:
    made = studies.add_participant(
        by=asked.ines, study=asked.study, name="Winifred Amble", came_as="member"
    )
    studies.say_yes_to(by=asked.mattie, participant=made, uses=[Use.RECORD], told=True)
    with pytest.raises(studies.Known):
        studies.call_them(by=asked.mattie, participant=made, pseudonym="Old Winifred")
    with pytest.raises(studies.Taken):
        studies.call_them(by=asked.mattie, participant=made, pseudonym=" juniper")
    studies.call_them(by=asked.mattie, participant=made, pseudonym="Wren")
    own = Pseudonym.objects.get(participant=made)
    assert (own.real, own.stands, own.own) == ("Winifred Amble", "Wren", True)
    assert {one["shown"]: one["name"] for one in queries.key(asked.study)} == {
        "Juniper": "Olive",
        "Rowan": "Otto",
        "Wren": "Winifred Amble",
    }
    with pytest.raises(NotYours):
        studies.add_participant(by=asked.mattie, study=asked.study, name="Somebody")


def test_nobody_is_called_by_their_own_name(asked: Any) -> None:
    with pytest.raises(studies.Known):
        studies.call_them(by=asked.olive, participant=asked.juniper, pseudonym="olive")
    with pytest.raises(NotYours):
        studies.call_them(by=asked.otto, participant=asked.juniper, pseudonym="Ivy")


def test_conversations_are_planned_held_and_dropped(asked: Any) -> None:
    questions = studies.begin_questions(
        by=asked.ines, group=asked.group, name="First talk", words="What helps?"
    )
    asks = queries.words_now(questions)
    [start, *_later] = queries.waves(asked.study)
    soon = timezone.now() + timedelta(days=3)
    made = studies.plan_interview(
        by=asked.mattie, participant=asked.juniper, wave=start, asks=asks, starts=soon, where="Café"
    )
    studies.change_questions(by=asked.ines, questions=questions, version=1, words="Anything?")
    made.refresh_from_db()
    assert made.asks.words == "What helps?"
    studies.say_held(by=asked.mattie, interview=made)
    [held] = queries.interviews(asked.juniper)
    assert held.held and held.by.person == asked.mattie
    studies.drop_interview(by=asked.ines, interview=made)
    assert queries.interviews(asked.juniper) == []
    with pytest.raises(NotYours):
        studies.plan_interview(by=asked.ada, participant=asked.juniper)


def test_another_studys_times_and_questions_are_refused(asked: Any) -> None:
    other = studies.begin_study(by=asked.ada, group=asked.group, name="Other", purpose="Other")
    with pytest.raises(NotYours):
        studies.plan_interview(
            by=asked.mattie, participant=asked.juniper, wave=queries.waves(other)[0]
        )


def test_agreed_counts_people_who_agreed_to_all_they_told_as_it_reads_now(asked: Any) -> None:
    assert queries.agreed(asked.study) == (0, 0)
    first, second = tell(asked, asked.juniper), tell(asked, asked.juniper, "More.")
    tell(asked, asked.rowan)
    Copy.objects.create(source=first, number=1, said=Said.AGREED)
    assert queries.agreed(asked.study) == (0, 2)  # one of two texts is not all
    copy = Copy.objects.create(source=second, number=1, said=Said.NOT_YET)
    assert queries.agreed(asked.study) == (0, 2)
    copy.said = Said.AGREED
    copy.save()
    assert queries.agreed(asked.study) == (1, 2)
    SourceText.objects.create(source=second, number=2, text="More, amended.")
    second.version = 2
    second.save()
    assert queries.agreed(asked.study) == (0, 2)  # they agreed to how it read before


def test_each_look_at_the_key_can_be_seen_by_everybody_named_in_it(asked: Any) -> None:
    looking.look_at_key(by=asked.ines, study=asked.study)
    looking.look_at_key(by=asked.ines, study=asked.study)
    assert looks(asked.olive) == looks(asked.otto) == ["inquiry.looked_at_key"] * 2
    assert looks(asked.pax) == []
    with pytest.raises(NotYours):
        looking.look_at_key(by=asked.mattie, study=asked.study)


def test_one_look_a_day_is_noted_for_each_person_and_source(asked: Any) -> None:
    source = tell(asked, asked.juniper)
    for _time in range(3):
        looking.look_at_source(by=asked.mattie, source=source)
    looking.look_at_source(by=asked.ines, source=source)
    assert looks(asked.olive) == ["inquiry.looked_at_words"] * 2
    with time_machine.travel(MONDAY + timedelta(days=1), tick=False):
        looking.look_at_source(by=asked.mattie, source=source)
    assert looks(asked.olive) == ["inquiry.looked_at_words"] * 3
    looking.look_at_source(by=asked.olive, source=source)  # one's own is no look
    assert len(looks(asked.olive)) == 3
    for person in (asked.ada, asked.cora, asked.otto):
        with pytest.raises(NotYours):
            looking.look_at_source(by=person, source=source)


def test_a_person_sees_their_row_in_their_own_words(asked: Any) -> None:
    asked.juniper.cells.create(column="health", words="I sleep.")
    assert mine.row(asked.juniper) == [("Health", ["I sleep."])]
    assert mine.as_whom(asked.olive) == "member"
    assert mine.as_whom(asked.mattie) == "peer"
    assert mine.as_whom(asked.cora) == "staff"
    assert mine.as_whom(asked.ines) == "other"
