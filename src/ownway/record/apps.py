from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RecordConfig(AppConfig):
    name = "ownway.record"
    label = "record"

    def ready(self) -> None:
        """Know every app's verbs, so that old entries can be told in words."""
        autodiscover_modules("verbs")
