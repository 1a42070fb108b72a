"""Addresses of what has grown."""

from django.urls import path

from ownway.worth import views

urlpatterns = [
    path("report", views.report, name="report"),
    path("report/table", views.report_table, name="report_table"),
    path("report/team", views.report_team, name="report_team"),
    path("report/team/table", views.report_team_table, name="report_team_table"),
]
