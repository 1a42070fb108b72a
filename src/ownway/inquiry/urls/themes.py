"""Addresses of themes."""

from django.urls import path

from ownway.inquiry.views import theme, themes

ALL = "inquiry/studies/<uuid:study>/themes"
ONE = "inquiry/themes/<uuid:theme>"
LENSES = "inquiry/studies/<uuid:study>/lenses"

urlpatterns = [
    path(ALL, themes.study_themes, name="study_themes"),
    path(f"{ALL}/new", themes.study_theme_add, name="study_theme_add"),
    path(f"{ALL}/undo/<int:number>", themes.study_themes_undo, name="study_themes_undo"),
    path(f"{LENSES}/new", themes.study_lens_add, name="study_lens_add"),
    path(f"{LENSES}/<uuid:lens>/away", themes.study_lens_away, name="study_lens_away"),
    path(ONE, theme.theme, name="theme"),
    path(f"{ONE}/change", theme.theme_change, name="theme_change"),
    path(f"{ONE}/codes", theme.theme_codes, name="theme_codes"),
    path(f"{ONE}/move", theme.theme_move, name="theme_move"),
    path(f"{ONE}/merge", theme.theme_merge, name="theme_merge"),
    path(f"{ONE}/split", theme.theme_split, name="theme_split"),
    path(f"{ONE}/look", theme.theme_look, name="theme_look"),
    path(f"{ONE}/remove", theme.theme_remove, name="theme_remove"),
]
