"""What people see of studies: those they work on, who takes part, and what was agreed to."""

from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import gettext as _

from ownway.inquiry.models import (
    Consent,
    Group,
    GroupMember,
    Interview,
    Participant,
    Pseudonym,
    QuestionSet,
    QuestionVersion,
    Said,
    Source,
    Study,
    StudyMember,
    Trace,
    Use,
    Wave,
)
from ownway.inquiry.rules.group import groups_of
from ownway.inquiry.rules.studies import HOLD_KEY, OWN_PART, TAKE_PART, studies_of


def hand(person: Any, study: Study) -> StudyMember:
    """The person as a member of the study. Raises StudyMember.DoesNotExist where they are none."""
    return StudyMember.objects.get(
        study=study, person=person, until=None, study__in=studies_of(person)
    )


def may(study: Study, use: Use) -> set[Any]:
    """Keys of the participants whose words may be used so today."""
    return set(
        Consent.objects.filter(
            participant__study=study, participant__withdrawn=None, use=use, taken_back=None
        ).values_list("participant", flat=True)
    )


def shown(participant: Participant | None) -> str:
    """What somebody who takes part is called in the study. Never their own name."""
    if participant is None:
        return _("Nobody in particular")
    return participant.pseudonym or _("Person %(number)s") % {"number": participant.number}


def agreed(study: Study) -> tuple[int, int]:
    """How many participants agreed to all they told as it reads now, and how many told something."""
    told = Source.objects.filter(study=study, participant__withdrawn=None, put_away=None)
    everybody = told.aggregate(
        said_yes=Count("participant", distinct=True),
    )["said_yes"]
    waiting = told.exclude(copy__said=Said.AGREED, copy__number=F("version"))
    open_ones = waiting.aggregate(people=Count("participant", distinct=True))["people"]
    return everybody - open_ones, everybody


# -- Who works on it


def studies(person: Any) -> QuerySet[Study]:
    """The studies somebody works on."""
    return Study.objects.filter(pk__in=studies_of(person)).select_related("group")


def working_on(study: Study) -> list[StudyMember]:
    """Who works on it now."""
    members = StudyMember.objects.filter(study=study, until=None, person__isnull=False)
    return list(members.select_related("person"))


def could_work(study: Study) -> list[Any]:
    """People of its group who do not work on it yet."""
    here = [member.person_id for member in working_on(study)]
    named = GroupMember.objects.filter(group=study.group_id, until=None, said_yes__isnull=False)
    return [one.person for one in named.exclude(person__in=here).select_related("person")]


def holds_key(person: Any, study: Study) -> bool:
    """Whether they may say who is who in it."""
    return HOLD_KEY.rows(person).filter(pk=study.pk).exists()


def only_key(person: Any, study: Study) -> bool:
    """Whether nobody but them holds its key."""
    holders = {one.person_id for one in working_on(study) if one.holds_key}
    return holders == {person.pk}


def waves(study: Study) -> list[Wave]:
    """When people are asked."""
    return list(Wave.objects.filter(study=study))


def traces(study: Study) -> list[Trace]:
    """What was withdrawn, and when; newest first."""
    return list(Trace.objects.filter(study=study).order_by("-created"))


# -- Questions


def questions_of(group: Group) -> list[QuestionSet]:
    """The group's sets of questions."""
    return list(QuestionSet.objects.filter(group=group, put_away=None))


def asked_in(study: Study) -> list[QuestionVersion]:
    """The questions as they read now, of each set of its group."""
    newest = QuestionVersion.objects.filter(
        questions__group=study.group_id, questions__put_away=None, number=F("questions__version")
    )
    return list(newest.select_related("questions"))


def versions(questions: QuestionSet) -> list[QuestionVersion]:
    """How they read after each change, newest first."""
    return list(QuestionVersion.objects.filter(questions=questions).select_related("by"))


def words_now(questions: QuestionSet) -> QuestionVersion:
    """The questions as they read now."""
    return QuestionVersion.objects.get(questions=questions, number=questions.version)


# -- Who takes part


def participants(study: Study) -> QuerySet[Participant]:
    """Everybody who takes part and has not withdrawn."""
    return Participant.objects.filter(study=study, withdrawn=None)


def uses(participant: Participant) -> list[tuple[Use, Consent | None]]:
    """Each use, and the yes to it where there is one."""
    given = {
        one.use: one
        for one in Consent.objects.filter(participant=participant, taken_back=None).select_related(
            "told__person"
        )
    }
    return [(use, given.get(use)) for use in Use]


def listed(study: Study) -> list[dict[str, Any]]:
    """Everybody who takes part, with what they said yes to and how many texts there are of them."""
    people = list(participants(study))
    given: dict[Any, set[str]] = {}
    for key, use in Consent.objects.filter(
        participant__study=study, taken_back=None
    ).values_list("participant", "use"):  # fmt: skip
        given.setdefault(key, set()).add(use)
    told = dict(
        Source.objects.filter(study=study, participant__isnull=False)
        .values_list("participant")
        .annotate(Count("pk"))
        .order_by()
    )
    return [
        {
            "participant": one,
            "shown": shown(one),
            "uses": [use for use in Use if use in given.get(one.pk, ())],
            "told": told.get(one.pk, 0),
        }
        for one in people
    ]


def interviews(participant: Participant) -> list[Interview]:
    """Conversations that are planned or were held."""
    return list(
        Interview.objects.filter(participant=participant).select_related(
            "wave", "asks__questions", "by__person"
        )
    )


def sources_of(participant: Participant) -> list[Source]:
    """What they told, with the copy they have of it."""
    return list(
        Source.objects.filter(participant=participant).select_related("copy", "wave", "interview")
    )


def key(study: Study) -> list[dict[str, Any]]:
    """Who is who: only for a page whose rule is HOLD_KEY, and looked at through an action."""
    rows = list(Pseudonym.objects.filter(study=study))
    people = list(participants(study).select_related("person"))
    return [
        {
            "participant": one,
            "shown": shown(one),
            "name": one.person.called
            if one.person
            else next((row.real for row in rows if row.own and row.participant_id == one.pk), ""),
            "names": [row for row in rows if row.participant_id == one.pk and not row.own],
        }
        for one in people
    ] + [
        {"participant": None, "shown": "", "name": "", "names": rest}
        for rest in [[row for row in rows if row.participant_id is None]]
        if rest
    ]


# -- The person's own side


def my_parts(person: Any) -> list[Participant]:
    """The studies they take part in."""
    return list(OWN_PART.rows(person).select_related("study__group"))


def invitations(person: Any) -> list[Study]:
    """Studies that invite people now, and that they do not take part in."""
    return list(TAKE_PART.rows(person).select_related("group"))


def may_join(person: Any, study: Study) -> bool:
    """Whether they can say that they would like to take part."""
    return TAKE_PART.rows(person).filter(pk=study.pk).exists()


def works_beside(person: Any, study: Study) -> bool:
    """Whether they are in the study's group."""
    return Study.objects.filter(Q(pk=study.pk) & Q(group__in=groups_of(person))).exists()
