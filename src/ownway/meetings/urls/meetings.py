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
]
