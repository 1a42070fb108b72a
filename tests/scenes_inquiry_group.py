"""What the group of the scene did at its meeting. Vic is asked in and has not answered."""

from typing import Any

from ownway.inquiry.models import (
    AgendaItem,
    Attendance,
    Decision,
    Dissent,
    GroupAction,
    GroupMember,
    MinutesVersion,
    Pay,
)

AGENDA = "The kettle and the keys"
DECIDED = "We ask in the mornings only"
HOW = "Twice round the table"
ADA_SEES = "Evenings suit some people better"
TO_DO = "Find a bigger pot"


def set_up(cast: Any) -> None:
    """After the group of the scene of the room."""
    meeting = cast.has.group_meeting
    cast.has.group_member = GroupMember.objects.create(
        group=cast.has.group, person=cast.vic, asked_by=cast.ada
    )
    AgendaItem.objects.create(meeting=meeting, words=AGENDA, by=cast.ines)
    MinutesVersion.objects.create(
        meeting=meeting, number=1, minutes=meeting.minutes, by=cast.mattie
    )
    decided = cast.has.decision = Decision.objects.create(
        meeting=meeting, words=DECIDED, how="try", how_words=HOW, by=cast.mattie
    )
    Dissent.objects.create(decision=decided, person=cast.ada, words=ADA_SEES)
    cast.has.group_action = GroupAction.objects.create(meeting=meeting, words=TO_DO, does=cast.ines)
    cast.has.attendance = Attendance.objects.create(
        meeting=meeting, person=cast.mattie, pay=Pay.WAGES
    )
    cast.has.to_pay = Attendance.objects.create(meeting=meeting, person=cast.ines)
