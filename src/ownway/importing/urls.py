"""Addresses of bringing in what a service already has."""

from django.urls import URLPattern, path

from ownway.importing.views import after, files, looking, people, words

urlpatterns: list[URLPattern] = [
    path("team/bring-in", files.bring_in, name="bring_in"),
    path("team/bring-in/try/<slug:holds>.csv", files.bring_in_sample, name="bring_in_sample"),
    path("team/bring-in/words", words.bring_in_words, name="bring_in_words"),
    path("team/bring-in/words/<uuid:word>", words.bring_in_word, name="bring_in_word"),
    path(
        "team/bring-in/words/<uuid:word>/away", words.bring_in_word_away, name="bring_in_word_away"
    ),
    path("team/bring-in/<uuid:bringing>", files.bringing, name="bringing"),
    path("team/bring-in/<uuid:bringing>/columns", files.bringing_columns, name="bringing_columns"),
    path("team/bring-in/<uuid:bringing>/look", looking.bringing_preview, name="bringing_preview"),
    path("team/bring-in/<uuid:bringing>/let-go", files.bringing_let_go, name="bringing_let_go"),
    path(
        "team/bring-in/<uuid:bringing>/left-out", after.bringing_left_out, name="bringing_left_out"
    ),
    path("team/bring-in/<uuid:bringing>/joined", after.bringing_joined, name="bringing_joined"),
    path("team/bring-in/part/<uuid:card>", after.bringing_part, name="bringing_part"),
    path("team/bring-in/<uuid:bringing>/undo", after.bringing_undo, name="bringing_undo"),
    path("team/not-told", people.not_told, name="not_told"),
    path("team/not-told/<uuid:person>/now", people.not_told_now, name="not_told_now"),
    path("team/not-told/<uuid:person>/remove", people.not_told_remove, name="not_told_remove"),
    path("team/people/<uuid:person>/before", people.person_cards, name="person_cards"),
    path("my/before", people.my_cards, name="my_cards"),
]
