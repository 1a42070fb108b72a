from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PostConfig(AppConfig):
    name = "ownway.post"
    label = "post"

    def ready(self) -> None:
        """Know every app's messages, and refuse to start with one that says too much."""
        autodiscover_modules("messages")
