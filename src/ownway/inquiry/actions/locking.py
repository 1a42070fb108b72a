"""Holding a row until the transaction ends, so that two people do not undo each other's work."""

from ownway.inquiry.models import Participant, Study


def held(study: Study) -> Study:
    """The study as it is now; nobody else changes it until this transaction ends."""
    return Study.objects.select_for_update().get(pk=study.pk)


def held_taking_part(participant: Participant) -> Participant:
    """Somebody who takes part, as they are now. Whoever adds words of theirs holds this first, so that
    none come in while they withdraw. Where the study is held too, it is held before."""
    return Participant.objects.select_for_update().get(pk=participant.pk)
