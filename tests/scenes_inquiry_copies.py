"""Olive has her copy of what she told: with what it was taken to mean, and one thing she wants different.

It was written down once more since it came, word for word the same.
"""

from typing import Any

from ownway.inquiry.models import Copy, Interpretation, Remark, SourceText, StudyMember
from tests.scenes_inquiry import OLIVE_TOLD

#: What Ines took Olive's words to mean, what Olive says to that, and where they meet about it.
MEANT = "You found your hands again"
NOT_MEANT = "My hands were never lost"
MEET = "By the potting shed"


def set_up(cast: Any) -> None:
    """After the study of the scene of the room."""
    source = cast.has.source
    by = StudyMember.objects.get(study=cast.has.study, person=cast.ines)
    SourceText.objects.create(source=source, number=2, text=OLIVE_TOLD, by=by, why="amended")
    source.version = 2
    source.save()
    copy = cast.has.copy = Copy.objects.create(
        source=source, number=2, handed_by=by, meet_where=MEET, meet_with=by
    )
    meant = cast.has.interpretation = Interpretation.objects.create(
        source=source, words=MEANT, by=by
    )
    meant.quotes.add(cast.has.quote)
    cast.has.remark = Remark.objects.create(
        copy=copy, wants="not_meant", number=2, interpretation=meant, words=NOT_MEANT
    )
