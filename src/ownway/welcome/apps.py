from django.apps import AppConfig


class WelcomeConfig(AppConfig):
    name = "ownway.welcome"
    label = "welcome"
