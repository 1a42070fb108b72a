"""An inquiry group of Ines, Mattie and Ada; a study of Ines (who holds its key) and Mattie; Olive told
something and agreed to all of it. Cora coordinates, and is in neither. Ada is in the group, not in
the study. Corners of the room add theirs in ``scenes_inquiry_CORNER.py``."""

from typing import Any

from django.utils import timezone

from ownway.inquiry.models import (
    Code,
    Consent,
    Group,
    GroupMeeting,
    GroupMember,
    Participant,
    Quote,
    Source,
    SourceText,
    Study,
    StudyMember,
    Theme,
    Use,
    Wave,
)

#: What Olive told the study. No page of anybody but hers and the study's may ever show it.
OLIVE_TOLD = "I had nobody to talk to. Then somebody listened, and I mended a clock."
#: Who she is there.
OLIVE_AS = "Juniper"
MINUTES = "We spoke about the kettle"


def set_up(cast: Any) -> None:
    """The least there is of each; with rows, because the corners' actions have tests of their own."""
    now = timezone.now()
    group = cast.has.group = Group.objects.create(name="Asking together")
    for name in ("ines", "mattie", "ada"):
        GroupMember.objects.create(group=group, person=cast[name], said_yes=now)
    cast.has.group_meeting = GroupMeeting.objects.create(
        group=group, starts=now, minutes=MINUTES, host=cast.ada, scribe=cast.mattie
    )
    study = cast.has.study = Study.objects.create(group=group, name="What helps", invites=False)
    by = StudyMember.objects.create(study=study, person=cast.ines, holds_key=True)
    StudyMember.objects.create(study=study, person=cast.mattie)
    wave = cast.has.wave = Wave.objects.create(study=study, name="Start", place=0)
    told = cast.has.participant = Participant.objects.create(
        study=study, person=cast.olive, number=1, pseudonym=OLIVE_AS
    )
    Consent.objects.bulk_create(Consent(participant=told, use=use) for use in Use)
    source = cast.has.source = Source.objects.create(
        study=study, title="A first talk", participant=told, wave=wave, length=len(OLIVE_TOLD)
    )
    SourceText.objects.create(source=source, number=1, text=OLIVE_TOLD, by=by)
    code = cast.has.code = Code.objects.create(study=study, name="Heard", by=by)
    cast.has.quote = Quote.objects.create(source=source, code=code, by=by, start=25, end=49)
    theme = cast.has.theme = Theme.objects.create(study=study, name="Somebody listens", by=by)
    theme.codes.add(code)
