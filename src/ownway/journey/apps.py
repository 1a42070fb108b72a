from django.apps import AppConfig


class JourneyConfig(AppConfig):
    name = "ownway.journey"
    label = "journey"
