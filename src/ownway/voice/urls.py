"""Addresses of this room."""

from django.urls import path

from ownway.voice.views import listeners, listening, mine

SAID, NAMED = "my/said/<uuid:saying>", "team/place/listeners/<uuid:listener>"

urlpatterns = [
    path("my/said", mine.my_said, name="my_said"),
    path("my/said/new", mine.say, name="say"),
    path(SAID, mine.said, name="said"),
    path(f"{SAID}/take-back", mine.said_take_back, name="said_take_back"),
    path(f"{SAID}/hand-on", mine.said_hand_on, name="said_hand_on"),
    path("listening", listening.listening, name="listening"),
    path("listening/<uuid:saying>", listening.heard, name="heard"),
    path("team/place/listeners", listeners.place_listeners, name="place_listeners"),
    path("team/place/listeners/add", listeners.place_listener_add, name="place_listener_add"),
    path("team/place/listeners/new", listeners.place_listener_new, name="place_listener_new"),
    path(NAMED, listeners.place_listener, name="place_listener"),
    path(f"{NAMED}/stop", listeners.place_listener_stop, name="place_listener_stop"),
]
