"""Addresses of reminders and calendars; the last three are called by links, calendars and providers."""

from django.urls import path

from ownway.meetings.views import feeds, reminding

urlpatterns = [
    path("my/reminders", reminding.my_reminders, name="my_reminders"),
    path("my/calendar", feeds.my_calendar, name="my_calendar"),
    path("my/calendar/new", feeds.my_calendar_new, name="my_calendar_new"),
    path("my/calendar/end", feeds.my_calendar_end, name="my_calendar_end"),
    path("m/<str:token>", reminding.reminded, name="reminded"),
    path("c/<str:token>.ics", feeds.calendar, name="calendar"),
    path("post/answers/<str:secret>", reminding.answers_in, name="answers_in"),
]
