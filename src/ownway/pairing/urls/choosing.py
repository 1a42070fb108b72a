"""Addresses of people one could meet."""

from django.urls import path

from ownway.pairing.views import choosing

ONE = "my/people/meet/<uuid:person>"

urlpatterns = [
    path("my/people/meet", choosing.people_to_meet, name="people_to_meet"),
    path("my/people/meet/others", choosing.people_others, name="people_others"),
    path("my/people/meet/everybody", choosing.people_all, name="people_all"),
    path("my/people/meet/loosen", choosing.people_loosen, name="people_loosen"),
    path("my/people/meet/ask", choosing.people_ask, name="people_ask"),
    path(f"{ONE}/pass", choosing.people_pass, name="people_pass"),
    path(f"{ONE}/known", choosing.people_known, name="people_known"),
]
