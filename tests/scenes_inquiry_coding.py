"""A blind round in the study of Ines and Mattie, in which Ines marked something; and a step to undo."""

from typing import Any

from ownway.inquiry.models import Quote, Round, Step, StudyMember


def set_up(cast: Any) -> None:
    """After the study of the scene of the room."""
    study = cast.has.study
    ines = StudyMember.objects.get(study=study, person=cast.ines)
    cast.has.blind_round = Round.objects.create(study=study, by=ines)
    cast.has.blind_quote = Quote.objects.create(
        source=cast.has.source, code=cast.has.code, by=ines, start=0, end=24,
        round=cast.has.blind_round,
    )  # fmt: skip
    cast.has.work_step = Step.objects.create(study=study, number=50, by=ines, kind="code_change")
