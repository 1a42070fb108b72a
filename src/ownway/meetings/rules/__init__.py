"""Who may see and do what with meetings. One module for each corner."""

from ownway.meetings.rules.diary import KEEP_DIARY, SEE_ENTRY, SEE_RHYTHM, SEE_TEAM_DIARY
from ownway.meetings.rules.meeting import (
    ARRANGE_FIRST_CHAT,
    SEE_MEETING,
    SHARE_NOTE,
)
from ownway.meetings.rules.reflecting import OWN_REFLECTION, REFLECT, REFLECT_ON

__all__ = [
    "ARRANGE_FIRST_CHAT",
    "KEEP_DIARY",
    "OWN_REFLECTION",
    "REFLECT",
    "REFLECT_ON",
    "SEE_ENTRY",
    "SEE_MEETING",
    "SEE_RHYTHM",
    "SEE_TEAM_DIARY",
    "SHARE_NOTE",
]
