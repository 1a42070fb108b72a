"""Addresses of where people of a study differ."""

from django.urls import path

from ownway.inquiry.views import differing

urlpatterns = [
    path("inquiry/studies/<uuid:study>/differences", differing.study_differences,
         name="study_differences"),
    path("inquiry/sources/<uuid:source>/differences/<int:start>/<int:end>", differing.difference,
         name="difference"),
    path("inquiry/differences/<uuid:difference>/again", differing.difference_again,
         name="difference_again"),
]  # fmt: skip
