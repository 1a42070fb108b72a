from django.apps import AppConfig


class WorthConfig(AppConfig):
    name = "ownway.worth"
    label = "worth"
