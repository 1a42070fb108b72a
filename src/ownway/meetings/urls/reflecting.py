"""Addresses of what a colleague writes for themself."""

from django.urls import path

from ownway.meetings.urls.meetings import ONE
from ownway.meetings.views import reflecting

MINE = "my/reflections"

urlpatterns = [
    path(MINE, reflecting.reflections, name="reflections"),
    path(f"{MINE}/new", reflecting.reflection_new, name="reflection_new"),
    path(f"{MINE}/bring", reflecting.reflections_bring, name="reflections_bring"),
    path(f"{MINE}/<uuid:reflection>", reflecting.reflection, name="reflection"),
    path(
        f"{MINE}/<uuid:reflection>/delete", reflecting.reflection_delete, name="reflection_delete"
    ),
    path(
        f"{MINE}/<uuid:reflection>/brought",
        reflecting.reflection_brought,
        name="reflection_brought",
    ),
    path(f"{ONE}/reflect", reflecting.reflection_on, name="reflection_on"),
]
