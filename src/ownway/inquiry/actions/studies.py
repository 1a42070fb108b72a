"""Studies of a group: what is asked, who works on it, who takes part, and when they talk."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry.actions.locking import held, held_taking_part
from ownway.inquiry.actions.questions import Changed as Changed
from ownway.inquiry.actions.questions import begin_questions as begin_questions
from ownway.inquiry.actions.questions import change_questions as change_questions
from ownway.inquiry.models import (
    As,
    Consent,
    Group,
    GroupMember,
    Interview,
    Participant,
    Pseudonym,
    QuestionVersion,
    Study,
    StudyMember,
    Use,
    Wave,
)
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.studies import (
    HOLD_KEY,
    OWN_PART,
    TAKE_PART,
    WITH_PARTICIPANT,
    WORK_ON_STUDY,
)
from ownway.inquiry.verbs import studies as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotInGroup(ValueError):
    """Only people of the group can be named in a study."""


class LastKey(ValueError):
    """Nobody else holds the key. Somebody has to take it first."""


class RecordFirst(ValueError):
    """Words can be quoted only where they may be written down."""


class Taken(ValueError):
    """Somebody else in the study is called so."""


class Known(ValueError):
    """It is their own name, which nobody there should read."""


# -- The study, and who works on it


@transaction.atomic
def begin_study(*, by: "Person", group: Group, name: str, purpose: str) -> Study:
    """Begin a study of the group. Whoever begins it works on it and holds its key."""
    check(by, IN_GROUP, group)
    made = Study(group=group, name=name, purpose=purpose)
    made.full_clean()
    made.save()
    StudyMember.objects.create(study=made, person=by, holds_key=True)
    for place, called in enumerate((_("Start"), _("Middle"), _("End"))):
        Wave.objects.create(study=made, name=called, place=place)
    write(verbs.BEGAN_STUDY, by=by, on=made)
    return made


@transaction.atomic
def change_study(*, by: "Person", study: Study, name: str, purpose: str) -> Study:
    """Say anew what it is called and what it is for."""
    check(by, WORK_ON_STUDY, study)
    now = held(study)
    now.name, now.purpose = name, purpose
    now.full_clean()
    now.save(update_fields=["name", "purpose"])
    write(verbs.CHANGED_STUDY, by=by, on=now, fields=["name", "purpose"])
    return now


@transaction.atomic
def end_study(*, by: "Person", study: Study, again: bool = False) -> Study:
    """Nobody new is asked. What was told can be read, worked with and taken back as before."""
    check(by, WORK_ON_STUDY, study)
    now = held(study)
    now.ended = None if again else now.ended or timezone.now()
    now.invites = False
    now.save(update_fields=["ended", "invites"])
    write(verbs.ENDED_STUDY, by=by, on=now, why="again" if again else "")
    return now


@transaction.atomic
def name_member(
    *, by: "Person", study: Study, person: "Person", holds_key: bool = False
) -> StudyMember:
    """Name somebody of the group who works on it too. Who holds the key may hand one on.

    Raises:
        NotInGroup: they are not in the study's group.
    """
    check(by, HOLD_KEY if holds_key else WORK_ON_STUDY, study)
    held(study)
    if not GroupMember.objects.filter(
        group=study.group_id, person=person, until=None, said_yes__isnull=False
    ).exists():
        raise NotInGroup
    named = StudyMember.objects.filter(study=study, person=person, until=None).first()
    named = named or StudyMember(study=study, person=person)
    named.holds_key = named.holds_key or holds_key
    named.full_clean()
    named.save()
    write(verbs.NAMED, by=by, about=person.pk, on=study, fields=["holds_key"] if holds_key else [])
    return named


@transaction.atomic
def leave_study(*, by: "Person", study: Study) -> None:
    """Work on it no more.

    Raises:
        LastKey: nobody else could say who is who; somebody takes the key first.
    """
    check(by, WORK_ON_STUDY, study)
    held(study)
    mine = hand(by, study)
    others = StudyMember.objects.filter(study=study, until=None, person__isnull=False)
    if mine.holds_key and not others.exclude(pk=mine.pk).filter(holds_key=True).exists():
        raise LastKey
    mine.until = timezone.now()
    mine.save(update_fields=["until"])
    write(verbs.LEFT_STUDY, by=by, about=by.pk, on=study)


@transaction.atomic
def add_wave(*, by: "Person", study: Study, name: str) -> Wave:
    """One more time at which people are asked."""
    check(by, WORK_ON_STUDY, study)
    held(study)
    last = Wave.objects.filter(study=study).aggregate(last=Max("place"))["last"]
    made = Wave(study=study, name=name, place=0 if last is None else last + 1)
    made.full_clean()
    made.save()
    write(verbs.ADDED_WAVE, by=by, on=made)
    return made


@transaction.atomic
def invite(*, by: "Person", study: Study, words: str, open: bool) -> Study:
    """Write the invitation, and open it to everybody here, or close it."""
    check(by, WORK_ON_STUDY, study)
    now = held(study)
    now.invitation = words
    now.invites = open and now.ended is None
    now.full_clean()
    now.save(update_fields=["invitation", "invites"])
    write(verbs.INVITED, by=by, on=now, why="open" if now.invites else "closed")
    return now


# -- Who takes part


@transaction.atomic
def take_part(*, by: "Person", study: Study, came_as: str = As.MEMBER) -> Participant:
    """Say that one would like to take part. Nothing is agreed to by that."""
    check(by, TAKE_PART, study)
    made = _join(study, came_as, by)
    write(verbs.TOOK_PART, by=by, about=by.pk, on=made)
    return made


@transaction.atomic
def add_participant(
    *,
    by: "Person",
    study: Study,
    name: str,
    came_as: str = As.MEMBER,
    person: "Person | None" = None,
) -> Participant:
    """Somebody who said it in another way; most often without an account. Their name is in the key."""
    check(by, HOLD_KEY, study)
    made = _join(study, came_as, person)
    if name:
        Pseudonym.objects.create(study=study, participant=made, own=True, real=name)
    write(verbs.ADDED_PARTICIPANT, by=by, about=person.pk if person else None, on=made)
    return made


def _join(study: Study, came_as: str, person: "Person | None") -> Participant:
    held(study)
    last = Participant.objects.filter(study=study).aggregate(last=Max("number"))["last"]
    made = Participant(study=study, number=(last or 0) + 1, came_as=came_as, person=person)
    made.full_clean()
    made.save()
    return made


@transaction.atomic
def call_them(*, by: "Person", participant: Participant, pseudonym: str) -> Participant:
    """Say under which name they are known in the study: they themselves, or who works on it.

    Raises:
        Taken: somebody else in the study is called so.
        Known: it is, or holds, their own name.
    """
    _either(by, participant)
    held(participant.study)
    now = Participant.objects.select_for_update().get(pk=participant.pk)
    folded = pseudonym.strip().casefold()
    others = Participant.objects.filter(study=now.study_id).exclude(pk=now.pk)
    if folded and any(one.pseudonym.casefold() == folded for one in others):
        raise Taken
    if folded and _names(now) & set(folded.split()):
        raise Known
    now.pseudonym = pseudonym.strip()
    now.full_clean()
    now.save(update_fields=["pseudonym"])
    for line in Pseudonym.objects.filter(participant=now, own=True):
        line.stands = now.pseudonym
        line.save(update_fields=["stands"])
    write(verbs.CALLED, by=by, about=now.person_id, on=now, fields=["pseudonym"])
    return now


def _names(participant: Participant) -> set[str]:
    """Each word of three letters or more in their own names."""
    names = [one.real for one in Pseudonym.objects.filter(participant=participant, own=True)]
    if participant.person is not None:
        names.append(participant.person.called)
    return {part for name in names for part in name.casefold().split() if len(part) > 2}


@transaction.atomic
def say_yes_to(
    *, by: "Person", participant: Participant, uses: Iterable[str], told: bool = False
) -> list[Consent]:
    """Agree to these uses, each for itself. ``told``: they said it to ``by``, on paper or in words.

    Raises:
        RecordFirst: words cannot be quoted that may not be written down.
    """
    check(by, WITH_PARTICIPANT if told else OWN_PART, participant)
    now = Participant.objects.select_for_update().get(pk=participant.pk, withdrawn=None)
    open_ones = set(
        Consent.objects.filter(participant=now, taken_back=None).values_list("use", flat=True)
    )
    wanted = [use for use in Use.values if use in set(uses) and use not in open_ones]
    if wanted and Use.RECORD not in open_ones | set(wanted):
        raise RecordFirst
    to = hand(by, now.study) if told else None
    given = [Consent.objects.create(participant=now, use=use, told=to) for use in wanted]
    write(verbs.SAID_YES, by=by, about=now.person_id, on=now, fields=wanted)
    return given


# -- Conversations


@transaction.atomic
def plan_interview(
    *,
    by: "Person",
    participant: Participant,
    wave: Wave | None = None,
    asks: QuestionVersion | None = None,
    starts: datetime | None = None,
    where: str = "",
) -> Interview:
    """Plan a conversation. It stands in no diary."""
    held_taking_part(participant)
    check(by, WITH_PARTICIPANT, participant)
    made = Interview(participant=participant, by=hand(by, participant.study))
    _settle(made, wave, asks, starts, where)
    write(verbs.PLANNED, by=by, about=participant.person_id, on=made)
    return made


@transaction.atomic
def change_interview(
    *,
    by: "Person",
    interview: Interview,
    wave: Wave | None = None,
    asks: QuestionVersion | None = None,
    starts: datetime | None = None,
    where: str = "",
) -> Interview:
    """Another time, another place, other questions."""
    check(by, WITH_PARTICIPANT, interview.participant)
    now = Interview.objects.select_for_update().get(pk=interview.pk)
    _settle(now, wave, asks, starts, where)
    write(verbs.PLANNED, by=by, about=now.participant.person_id, on=now, why="changed")
    return now


def _settle(
    interview: Interview,
    wave: Wave | None,
    asks: QuestionVersion | None,
    starts: datetime | None,
    where: str,
) -> None:
    study = interview.participant.study
    if wave is not None and wave.study_id != study.pk:
        raise NotYours
    if asks is not None and asks.questions.group_id != study.group_id:
        raise NotYours
    interview.wave, interview.asks = wave, asks
    interview.starts, interview.where = starts, where
    interview.full_clean()
    interview.save()


@transaction.atomic
def drop_interview(*, by: "Person", interview: Interview) -> None:
    """It does not take place. Nothing is kept of it, and what was told in one stays."""
    check(by, WITH_PARTICIPANT, interview.participant)
    about = interview.participant.person_id
    on: Any = interview.participant
    interview.delete()
    write(verbs.DROPPED, by=by, about=about, on=on)


@transaction.atomic
def say_held(*, by: "Person", interview: Interview) -> Interview:
    """It took place."""
    check(by, WITH_PARTICIPANT, interview.participant)
    now = Interview.objects.select_for_update().get(pk=interview.pk)
    now.held = now.held or timezone.now()
    now.save(update_fields=["held"])
    write(verbs.HELD, by=by, about=now.participant.person_id, on=now)
    return now


def _either(by: "Person", participant: Participant) -> None:
    """They themselves, or somebody who works on the study."""
    try:
        check(by, OWN_PART, participant)
    except NotYours:
        check(by, WITH_PARTICIPANT, participant)
