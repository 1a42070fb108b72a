"""Addresses of links for somebody outside, and of who can see what."""

from django.urls import path

from ownway.journey.views import outside, seeing

LINK = "my/outside/<uuid:link>"

urlpatterns = [
    path("my/who-can-see", seeing.my_who_can_see, name="my_who_can_see"),
    path("my/who-can-see/<uuid:reader>/take-back", seeing.take_all_back, name="take_all_back"),
    path("my/outside", outside.outside_links, name="outside_links"),
    path("my/outside/new", outside.outside_new, name="outside_new"),
    path(LINK, outside.outside_link, name="outside_link"),
    path(f"{LINK}/end", outside.outside_end, name="outside_end"),
    path("o/<str:token>", outside.outside, name="outside"),
    path("o/<str:token>/<uuid:key>", outside.outside_kept, name="outside_kept"),
]
