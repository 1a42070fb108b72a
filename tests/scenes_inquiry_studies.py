"""Questions of the group, a conversation planned with Olive, and a study that invites people.

Otto takes part in that one, and Ines holds its key.
"""

from typing import Any

from ownway.inquiry.models import (
    Interview,
    Participant,
    QuestionSet,
    QuestionVersion,
    Study,
    StudyMember,
    Wave,
)

QUESTIONS = "What made a day a good one?"
INVITATION = "An hour of talk, with tea."


def set_up(cast: Any) -> None:
    """After the study of the scene of the room."""
    group = cast.has.group
    asks = cast.has.questions = QuestionSet.objects.create(group=group, name="First talk")
    version = QuestionVersion.objects.create(
        questions=asks, number=1, words=QUESTIONS, by=cast.ines
    )
    cast.has.interview = Interview.objects.create(
        participant=cast.has.participant,
        asks=version,
        by=StudyMember.objects.get(study=cast.has.study, person=cast.mattie),
    )
    open_one = cast.has.open_study = Study.objects.create(
        group=group, name="Getting about", invitation=INVITATION, invites=True
    )
    StudyMember.objects.create(study=open_one, person=cast.ines, holds_key=True)
    Wave.objects.create(study=open_one, name="Start")
    cast.has.otto_takes_part = Participant.objects.create(
        study=open_one, person=cast.otto, number=1, pseudonym="Bracken"
    )
