"""Every address. Each room keeps its own; a view without a stated rule turns the door test red."""

from django.urls import include, path

urlpatterns = [
    path("", include("ownway.welcome.urls")),
    path("", include("ownway.journey.urls")),
    path("", include("ownway.voice.urls")),
    path("", include("ownway.inquiry.urls")),
    path("", include("ownway.pairing.urls")),
    path("", include("ownway.meetings.urls")),
    path("", include("ownway.peers.urls")),
    path("", include("ownway.people.urls")),
    path("", include("ownway.teams.urls")),
    path("", include("ownway.people.signin.urls")),
    path("", include("ownway.importing.urls")),
    path("", include("ownway.worth.urls")),
    path("", include("ownway.taking.urls")),
    path("", include("ownway.demo.urls")),
    path("", include("ownway.kit.urls")),
]

handler400 = "ownway.kit.views.bad_request"
handler403 = "ownway.kit.views.form_too_old"
handler404 = "ownway.kit.views.not_found"
handler500 = "ownway.kit.views.went_wrong"
