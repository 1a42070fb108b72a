"""Holding a row until the transaction ends, so that two people do not undo each other's work."""

from ownway.inquiry.models import Study


def held(study: Study) -> Study:
    """The study as it is now; nobody else changes it until this transaction ends."""
    return Study.objects.select_for_update().get(pk=study.pk)
