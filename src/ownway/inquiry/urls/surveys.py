"""Addresses of surveys: of the group that makes one, and of whoever answers it."""

from django.urls import path

from ownway.inquiry.views import answering, survey_results, surveys

GROUP = "inquiry/groups/<uuid:group>/surveys"
ONE = "inquiry/surveys/<uuid:survey>"
QUESTION = "inquiry/surveys/questions/<uuid:survey_question>"

urlpatterns = [
    path(GROUP, surveys.group_surveys, name="group_surveys"),
    path(f"{GROUP}/begin", surveys.survey_begin, name="survey_begin"),
    path(ONE, surveys.survey, name="survey"),
    path(f"{ONE}/change", surveys.survey_change, name="survey_change"),
    path(f"{ONE}/remove", surveys.survey_remove, name="survey_remove"),
    path(f"{ONE}/add", surveys.survey_add, name="survey_add"),
    path(QUESTION, surveys.survey_question, name="survey_question"),
    path(f"{QUESTION}/move", surveys.survey_question_move, name="survey_question_move"),
    path(f"{QUESTION}/remove", surveys.survey_question_remove, name="survey_question_remove"),
    path(f"{ONE}/open", survey_results.survey_open, name="survey_open"),
    path(f"{ONE}/close", survey_results.survey_close, name="survey_close"),
    path(f"{ONE}/again", survey_results.survey_again, name="survey_again"),
    path(f"{ONE}/paper", answering.survey_paper, name="survey_paper"),
    path(f"{ONE}/print", answering.survey_print, name="survey_print"),
    path(f"{ONE}/look", answering.survey_look, name="survey_look"),
    path(f"{ONE}/results", survey_results.survey_results, name="survey_results"),
    path(f"{ONE}/into-study", survey_results.survey_into_study, name="survey_into_study"),
    path(f"{ONE}/contacts", survey_results.survey_contacts, name="survey_contacts"),
    path("s/<str:token>", answering.survey_answer, name="survey_answer"),
    path("s/<str:token>/thank-you", answering.survey_thanks, name="survey_thanks"),
]
