"""Addresses of a study's words."""

from django.urls import path

from ownway.inquiry.views import pseudonyms, recordings, sources

STUDY = "inquiry/studies/<uuid:study>/sources"
ONE = "inquiry/sources/<uuid:source>"

urlpatterns = [
    path(STUDY, sources.study_sources, name="study_sources"),
    path(f"{STUDY}/new", sources.source_new, name="source_new"),
    path(f"{STUDY}/minutes", sources.source_minutes, name="source_minutes"),
    path(ONE, sources.source, name="source"),
    path(f"{ONE}/change", sources.source_change, name="source_change"),
    path(f"{ONE}/checked", sources.source_checked, name="source_checked"),
    path(f"{ONE}/remove", sources.source_remove, name="source_remove"),
    path(f"{ONE}/names", pseudonyms.source_names, name="source_names"),
    path(f"{ONE}/recording", recordings.recording_add, name="recording_add"),
    path(f"{ONE}/recording/remove", recordings.recording_remove, name="recording_remove"),
    path("inquiry/recordings/<uuid:recording>", recordings.recording, name="recording"),
]
