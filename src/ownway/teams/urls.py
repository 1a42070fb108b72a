"""Addresses of this room."""

from django.urls import path

from ownway.teams.views import help_lines, languages, place

urlpatterns = [
    path("team/us", place.team_page, name="team_page"),
    path("team/place", place.place, name="place"),
    path("team/place/hours", place.place_hours, name="place_hours"),
    path("team/place/projects", place.place_projects, name="place_projects"),
    path("team/place/languages", languages.place_languages, name="place_languages"),
    path("team/place/languages/<slug:language>", languages.place_language, name="place_language"),
    path("team/place/help", help_lines.place_help, name="place_help"),
    path("team/place/help/add", help_lines.place_help_add, name="place_help_add"),
    path("team/place/help/<uuid:line>", help_lines.place_help_change, name="place_help_change"),
    path(
        "team/place/help/<uuid:line>/remove", help_lines.place_help_remove, name="place_help_remove"
    ),
    path("team/place/words/<slug:part>", place.place_change, name="place_change"),
]
