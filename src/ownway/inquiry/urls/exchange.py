"""Addresses of a study's files."""

from django.urls import path

from ownway.inquiry.views import exchange

STUDY = "inquiry/studies/<uuid:study>"

urlpatterns = [
    path(f"{STUDY}/exchange", exchange.study_exchange, name="study_exchange"),
    path(f"{STUDY}/file/<slug:format>", exchange.study_file, name="study_file"),
]
