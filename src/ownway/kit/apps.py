from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "ownway.kit"
    label = "kit"
