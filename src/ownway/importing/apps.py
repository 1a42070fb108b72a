from django.apps import AppConfig


class ImportingConfig(AppConfig):
    name = "ownway.importing"
    label = "importing"
