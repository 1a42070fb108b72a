"""What people see of codes and quotes; in a blind round, nobody sees another's."""

from itertools import pairwise
from typing import Any

from django.db.models import Q

from ownway.inquiry.models import Round, Source, SourceText, StudyMember


def seen(hand: StudyMember) -> Q:
    """Of quotes and of steps: those a member may see. None of another in an open blind round."""
    return Q(round=None) | Q(round__ended__isnull=False) | Q(by=hand)


def open_round(source: Source) -> Round | None:
    """The blind round a source is in now."""
    return Round.objects.filter(sources=source, ended=None).first()


def moved(source: Source, number: int, start: int, end: int) -> tuple[int, int] | None:
    """Where words of an earlier text stand in today's; None if they were amended since."""
    if number == source.version:
        return start, end
    if not 0 < number < source.version:
        return None
    from ownway.engines.inquiry.amending import mapping

    rows: Any = SourceText.objects.filter(source=source, number__gte=number).order_by("number")
    texts = [row.text for row in rows]
    place: tuple[int, int] | None = (start, end)
    for old, new in pairwise(texts):
        if place is None or not place[0] < place[1] <= len(old):
            return None
        place = mapping(old, new).move(*place)
    return place
