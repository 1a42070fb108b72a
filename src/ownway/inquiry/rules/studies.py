"""Who works on a study, who holds its key, and what somebody who takes part sees."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.models import Participant, StudyMember
from ownway.inquiry.rules.group import groups_of
from ownway.teams.roles import Role
from ownway.teams.rules import projects_where

WORK_ON_STUDY = rule(
    "inquiry.work_on_study",
    model="inquiry.Study",
    says=_(
        "What people tell a study is read by its named members, under a pseudonym, and by the person "
        "who told it. Nobody else here: no coordinator, and nobody else of the inquiry group."
    ),
)


def studies_of(person: Any) -> Any:
    """Keys of the studies they work on: named there, and in its group."""
    named = StudyMember.objects.filter(person=person, until=None)
    return named.filter(study__group__in=groups_of(person)).values("study")


@WORK_ON_STUDY.filter
def _work_on_study(person: Any) -> Q:
    return Q(pk__in=studies_of(person))


HOLD_KEY = rule(
    "inquiry.hold_key",
    model="inquiry.Study",
    says=_(
        "Who a pseudonym stands for is seen only by those of a study who hold its key. Each look is "
        "written down, and the person can see it."
    ),
)


@HOLD_KEY.filter
def _hold_key(person: Any) -> Q:
    holders = StudyMember.objects.filter(person=person, until=None, holds_key=True)
    return Q(pk__in=holders.filter(study__group__in=groups_of(person)).values("study"))


OWN_PART = rule(
    "inquiry.own_part",
    model="inquiry.Participant",
    says=_(
        "If you take part in a study, you see everything it has of you, and you can take any of it "
        "back at any time."
    ),
)


@OWN_PART.filter
def _own_part(person: Any) -> Q:
    return Q(person=person, withdrawn=None)


SEE_QUESTIONS = rule(
    "inquiry.see_questions",
    model="inquiry.QuestionSet",
    says=_("The questions an inquiry group asks belong to the group. People in it change them."),
)


@SEE_QUESTIONS.filter
def _see_questions(person: Any) -> Q:
    return Q(group__in=groups_of(person))


WITH_PARTICIPANT = rule(
    "inquiry.with_participant",
    model="inquiry.Participant",
    says=_(
        "Who works on a study arranges conversations with the people who take part, and writes down "
        "what they said yes to. They see a pseudonym, and no name."
    ),
)


@WITH_PARTICIPANT.filter
def _with_participant(person: Any) -> Q:
    return Q(study__in=studies_of(person), withdrawn=None)


WITH_INTERVIEW = rule(
    "inquiry.with_interview",
    model="inquiry.Interview",
    says=_("A conversation for a study is arranged by its named members. It stands in no diary."),
)


@WITH_INTERVIEW.filter
def _with_interview(person: Any) -> Q:
    return Q(participant__study__in=studies_of(person), participant__withdrawn=None)


#: Everybody who is here today, but those who pay for it.
_INVITED = [role for role in Role if role != Role.COMMISSIONER]

TAKE_PART = rule(
    "inquiry.take_part",
    model="inquiry.Study",
    says=_(
        "While a study invites people, members, peers and colleagues can read the invitation and say "
        "that they would like to take part. Nothing else here changes, whether they do or not."
    ),
)


@TAKE_PART.filter
def _take_part(person: Any) -> Q:
    if person.pace == "left" or not projects_where(person, *_INVITED).exists():
        return Q(pk__in=())
    mine = Participant.objects.filter(person=person).values("study")
    return Q(invites=True, ended=None) & ~Q(pk__in=mine)
