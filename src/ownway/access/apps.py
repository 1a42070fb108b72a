from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "ownway.access"
    label = "access"
