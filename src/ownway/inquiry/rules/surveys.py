"""Who makes a survey, and reads what came of it."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.rules.group import groups_of

RUN_SURVEY = rule(
    "inquiry.run_survey",
    model="inquiry.Survey",
    says=_(
        "A survey belongs to an inquiry group. Everybody in the group makes it, and reads what came of "
        "it. Who answered is known to nobody."
    ),
)


@RUN_SURVEY.filter
def _run_survey(person: Any) -> Q:
    return Q(group__in=groups_of(person))


CHANGE_QUESTION = rule(
    "inquiry.change_survey_question",
    model="inquiry.SurveyQuestion",
    says=_("The questions of a survey are changed by people in its group, until it opens."),
)


@CHANGE_QUESTION.filter
def _change_question(person: Any) -> Q:
    return Q(survey__group__in=groups_of(person), survey__opened=None)
