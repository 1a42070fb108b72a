"""A survey of the group that is being made, one that is open to anybody, and a row of the table."""

from typing import Any

from django.utils import timezone

from ownway.inquiry.models import Cell, Survey, SurveyQuestion

#: What the group asks, and where anybody answers it.
ASKED = "Who listens around the kiln?"
TOKEN = "an-open-survey"
TITLE = "Listening around the kiln"
OPTION = "A neighbour by the kiln"
#: What stands in Olive's row.
CELL = "I mended a clock"


def set_up(cast: Any) -> None:
    """After the study of the scene of the room."""
    group = cast.has.group
    made = cast.has.survey = Survey.objects.create(group=group, title=TITLE)
    cast.has.survey_question = SurveyQuestion.objects.create(survey=made, words=ASKED)
    shown = cast.has.open_survey = Survey.objects.create(
        group=group, title=TITLE, token=TOKEN, opened=timezone.now()
    )
    SurveyQuestion.objects.create(survey=shown, words=ASKED)
    SurveyQuestion.objects.create(
        survey=shown, words=ASKED, kind="one", options=[{"code": "a", "words": OPTION}], place=1
    )
    cast.has.cell = Cell.objects.create(
        participant=cast.has.participant, column="inclusion", words=CELL
    )
