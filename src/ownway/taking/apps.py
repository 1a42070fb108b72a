from django.apps import AppConfig


class TakingConfig(AppConfig):
    name = "ownway.taking"
    label = "taking"
