from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "ownway.teams"
    label = "teams"
