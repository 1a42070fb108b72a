"""Addresses of coding: words with codes on them, the codes, and every step of the work."""

from django.urls import path

from ownway.inquiry.views import codes, coding

SOURCE = "inquiry/sources/<uuid:source>"
STUDY = "inquiry/studies/<uuid:study>"
QUOTE = "inquiry/quotes/<uuid:quote>"
CODE = "inquiry/codes/<uuid:code>"

urlpatterns = [
    path(f"{SOURCE}/coding", coding.source_coding, name="source_coding"),
    path(f"{SOURCE}/coding/steps", coding.source_steps, name="source_steps"),
    path(f"{SOURCE}/coding/mark", coding.source_mark, name="source_mark"),
    path(f"{SOURCE}/coding/undo", coding.source_undo, name="source_undo"),
    path(f"{SOURCE}/coding/sentences", coding.source_sentences, name="source_sentences"),
    path(QUOTE, coding.quote, name="quote"),
    path(f"{QUOTE}/place", coding.quote_place, name="quote_place"),
    path(f"{QUOTE}/remove", coding.quote_remove, name="quote_remove"),
    path(f"{STUDY}/codes", codes.study_codes, name="study_codes"),
    path(f"{STUDY}/codes/new", codes.code_new, name="code_new"),
    path(CODE, codes.code, name="code"),
    path(f"{CODE}/quotes", codes.code_quotes, name="code_quotes"),
    path(f"{CODE}/merge", codes.code_merge, name="code_merge"),
    path(f"{CODE}/remove", codes.code_remove, name="code_remove"),
    path(f"{STUDY}/steps", codes.study_steps, name="study_steps"),
    path("inquiry/steps/<uuid:step>/undo", codes.step_undo, name="step_undo"),
    path(f"{STUDY}/rounds", codes.study_rounds, name="study_rounds"),
    path("inquiry/rounds/<uuid:round>/end", codes.round_end, name="round_end"),
]
