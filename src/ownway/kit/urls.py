"""Addresses of this room: the gallery, and only while developing."""

from django.conf import settings
from django.urls import URLPattern, path

from ownway.kit import views

urlpatterns: list[URLPattern] = []
if settings.DEBUG:
    urlpatterns += [path("gallery", views.gallery, name="gallery")]
