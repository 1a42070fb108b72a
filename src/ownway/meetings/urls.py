"""Addresses of meetings."""

from django.urls import path

from ownway.meetings import views

urlpatterns = [
    path("meetings", views.meetings, name="meetings"),
    path("meetings/new", views.meeting_new, name="meeting_new"),
    path("meetings/<uuid:meeting>", views.meeting, name="meeting"),
    path("meetings/<uuid:meeting>/cannot-come", views.cannot_come, name="meeting_cannot_come"),
    path("meetings/<uuid:meeting>/move", views.move, name="meeting_move"),
    path("meetings/<uuid:meeting>/next-week", views.next_week, name="meeting_next_week"),
    path("meetings/<uuid:meeting>/met", views.met, name="meeting_met"),
    path("meetings/<uuid:meeting>/did-not-happen", views.did_not_happen, name="meeting_did_not"),
]
