"""What can be written in the record about surveys. Who answered is not among it, nor what."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

BEGAN = verb("inquiry.began_survey", _("began a survey"))
CHANGED = verb("inquiry.changed_survey", _("changed a survey"))
OPENED = verb("inquiry.opened_survey", _("opened a survey"))
CLOSED = verb("inquiry.closed_survey", _("closed a survey"))
REMOVED = verb("inquiry.removed_survey", _("removed a survey that had not opened"))
#: At most once a day for each survey, so that nothing tells how many came when.
ANSWERED = verb("inquiry.answered_survey", _("answered a survey"))
ON_PAPER = verb("inquiry.survey_on_paper", _("typed in answers that came on paper"))
INTO_STUDY = verb("inquiry.survey_into_study", _("took answers to a survey into a study"))
FORGOT = verb(
    "inquiry.forgot_survey_contacts", _("deleted where people wanted to hear of a survey")
)
