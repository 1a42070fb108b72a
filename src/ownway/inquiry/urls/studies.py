"""Addresses of studies: whoever works on one, and whoever takes part."""

from django.urls import path

from ownway.inquiry.views import my_studies, questions, studies, taking_part

GROUP = "inquiry/groups/<uuid:group>"
QUESTIONS = "inquiry/questions/<uuid:questions>"
STUDY = "inquiry/studies/<uuid:study>"
ONE = "inquiry/people/<uuid:participant>"
TALK = "inquiry/conversations/<uuid:interview>"
MINE = "my/studies/<uuid:participant>"

urlpatterns = [
    path(f"{GROUP}/questions", questions.questions_begin, name="questions_begin"),
    path(QUESTIONS, questions.questions, name="questions"),
    path(f"{QUESTIONS}/change", questions.questions_change, name="questions_change"),
    path(f"{GROUP}/studies", studies.study_begin, name="study_begin"),
    path(STUDY, studies.study, name="study"),
    path(f"{STUDY}/change", studies.study_change, name="study_change"),
    path(f"{STUDY}/end", studies.study_end, name="study_end"),
    path(f"{STUDY}/team", studies.study_team, name="study_team"),
    path(f"{STUDY}/team/key", studies.study_hand_key, name="study_hand_key"),
    path(f"{STUDY}/leave", studies.study_leave, name="study_leave"),
    path(f"{STUDY}/waves", studies.study_waves, name="study_waves"),
    path(f"{STUDY}/invitation", studies.study_invitation, name="study_invitation"),
    path(f"{STUDY}/poster", studies.study_poster, name="study_poster"),
    path(f"{STUDY}/sheet", studies.study_sheet, name="study_sheet"),
    path(f"{STUDY}/people", taking_part.study_people, name="study_people"),
    path(f"{STUDY}/key", taking_part.study_key, name="study_key"),
    path(f"{STUDY}/key/add", taking_part.study_add, name="study_add"),
    path(ONE, taking_part.study_person, name="study_person"),
    path(f"{ONE}/name", taking_part.study_person_called, name="study_person_called"),
    path(f"{ONE}/yes", taking_part.study_person_yes, name="study_person_yes"),
    path(
        f"{ONE}/take-back/<slug:use>",
        taking_part.study_person_take_back,
        name="study_person_take_back",
    ),
    path(f"{ONE}/conversations", taking_part.interview_plan, name="interview_plan"),
    path(TALK, taking_part.interview, name="interview"),
    path(f"{TALK}/held", taking_part.interview_held, name="interview_held"),
    path(f"{TALK}/drop", taking_part.interview_drop, name="interview_drop"),
    path("my/studies", my_studies.my_studies, name="my_studies"),
    path("my/studies/open/<uuid:study>", my_studies.study_join, name="study_join"),
    path(MINE, my_studies.my_study, name="my_study"),
    path(f"{MINE}/name", my_studies.my_study_called, name="my_study_called"),
    path(f"{MINE}/yes", my_studies.my_study_yes, name="my_study_yes"),
    path(f"{MINE}/take-back/<slug:use>", my_studies.my_study_take_back, name="my_study_take_back"),
]
