"""Addresses of what is written about a meeting."""

from django.urls import path

from ownway.meetings import views
from ownway.meetings.urls.meetings import ONE

urlpatterns = [
    path(f"{ONE}/note", views.note, name="note"),
    path(f"{ONE}/note/write", views.note_write, name="note_write"),
    path(f"{ONE}/note/now", views.note_now, name="note_now"),
    path(f"{ONE}/note/let-go", views.note_let_go, name="note_let_go"),
    path(f"{ONE}/note/versions", views.note_versions, name="note_versions"),
    path(f"{ONE}/note/bring-back", views.note_bring_back, name="note_bring_back"),
    path(f"{ONE}/note/copy", views.note_copy, {"for_others": False}, name="note_copy"),
    path(f"{ONE}/note/copy.txt", views.note_text, {"for_others": False}, name="note_text"),
    path(f"{ONE}/note/give", views.note_copy, {"for_others": True}, name="note_give"),
    path(f"{ONE}/note/give.txt", views.note_text, {"for_others": True}, name="note_give_text"),
]
