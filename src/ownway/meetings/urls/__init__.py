"""Addresses of meetings: a module for each corner."""

from ownway.meetings.urls import meetings, notes, reflecting

urlpatterns = [*meetings.urlpatterns, *notes.urlpatterns, *reflecting.urlpatterns]
