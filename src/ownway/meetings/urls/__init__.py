"""Addresses of meetings: a module for each corner."""

from ownway.meetings.urls import meetings, notes

urlpatterns = [*meetings.urlpatterns, *notes.urlpatterns]
