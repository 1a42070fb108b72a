"""Addresses of meetings."""

from django.urls import path

from ownway.meetings import views

ONE = "meetings/<uuid:meeting>"

urlpatterns = [
    path("meetings", views.meetings, name="meetings"),
    path("meetings/new", views.meeting_new, name="meeting_new"),
    path("meetings/earlier", views.earlier, name="meetings_earlier"),
    path("meetings/write-down", views.write_down, name="meeting_write_down"),
    path(ONE, views.meeting, name="meeting"),
    path(f"{ONE}/cannot-come", views.cannot_come, name="meeting_cannot_come"),
    path(f"{ONE}/move", views.move, name="meeting_move"),
    path(f"{ONE}/next-week", views.next_week, name="meeting_next_week"),
    path(f"{ONE}/afterwards", views.afterwards, name="meeting_afterwards"),
    path(f"{ONE}/note", views.note, name="note"),
    path(f"{ONE}/note/write", views.note_write, name="note_write"),
    path(f"{ONE}/note/let-go", views.note_let_go, name="note_let_go"),
    path(f"{ONE}/note/versions", views.note_versions, name="note_versions"),
    path(f"{ONE}/note/bring-back", views.note_bring_back, name="note_bring_back"),
    path(f"{ONE}/note/copy", views.note_copy, {"for_others": False}, name="note_copy"),
    path(f"{ONE}/note/copy.txt", views.note_text, {"for_others": False}, name="note_text"),
    path(f"{ONE}/note/give", views.note_copy, {"for_others": True}, name="note_give"),
    path(f"{ONE}/note/give.txt", views.note_text, {"for_others": True}, name="note_give_text"),
]
