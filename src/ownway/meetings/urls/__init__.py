"""Addresses of meetings: a module for each corner."""

from ownway.meetings.urls import diary, meetings, notes, reflecting, reminding

urlpatterns = [
    *diary.urlpatterns,
    *meetings.urlpatterns,
    *notes.urlpatterns,
    *reflecting.urlpatterns,
    *reminding.urlpatterns,
]
