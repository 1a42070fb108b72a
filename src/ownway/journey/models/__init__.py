"""A person's own space: story, goals, what has grown, the book, and who may read which of them."""

from ownway.journey.models.book import (
    CrisisCard,
    OutsideItem,
    OutsideLink,
    OutsideOpening,
    Page,
    PageKind,
    PageKindText,
    PageShare,
    PageVersion,
)
from ownway.journey.models.goals import (
    Family,
    Goal,
    GoalShare,
    Outcome,
    OutcomeKind,
    OutcomeShare,
    State,
    Step,
)
from ownway.journey.models.sharing import Share, ShareQuerySet, Through
from ownway.journey.models.story import (
    Attachment,
    AttachmentKind,
    AttachmentPart,
    Part,
    StoryPiece,
    StoryShare,
    StoryVersion,
)

__all__ = [
    "Attachment",
    "AttachmentKind",
    "AttachmentPart",
    "CrisisCard",
    "Family",
    "Goal",
    "GoalShare",
    "Outcome",
    "OutcomeKind",
    "OutcomeShare",
    "OutsideItem",
    "OutsideLink",
    "OutsideOpening",
    "Page",
    "PageKind",
    "PageKindText",
    "PageShare",
    "PageVersion",
    "Part",
    "Share",
    "ShareQuerySet",
    "State",
    "Step",
    "StoryPiece",
    "StoryShare",
    "StoryVersion",
    "Through",
]
