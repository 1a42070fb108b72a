"""Ines and Mattie saw the same words of Olive's differently, talked about it, and settled it."""

from typing import Any

from django.utils import timezone

from ownway.inquiry.models import Code, Difference, DifferenceWord, Quote, StudyMember

#: What Mattie said to it, and what came of it.
MATTIE_SEES = "To me it is about time, more than ears"
CAME_OF = "Both of you keep your own"


def set_up(cast: Any) -> None:
    """After the study of the scene of the room."""
    study, first = cast.has.study, cast.has.quote
    mattie = StudyMember.objects.get(study=study, person=cast.mattie)
    code = Code.objects.create(study=study, name="Given time", by=mattie, place=7, look=3)
    Quote.objects.create(
        source=cast.has.source, code=code, by=mattie, start=first.start, end=first.end
    )
    differ = cast.has.difference = Difference.objects.create(
        source=cast.has.source, number=cast.has.source.version, start=first.start, end=first.end,
        settled=timezone.now(), settled_by=mattie, came_of=CAME_OF,
    )  # fmt: skip
    DifferenceWord.objects.create(difference=differ, by=mattie, says=MATTIE_SEES)
