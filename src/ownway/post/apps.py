from django.apps import AppConfig
from django.core.checks import register
from django.utils.module_loading import autodiscover_modules


class PostConfig(AppConfig):
    name = "ownway.post"
    label = "post"

    def ready(self) -> None:
        """Know every app's messages and answers, and refuse to start with one that says too much."""
        from ownway.post.checks import neutral_addresses, neutral_messages, text_provider

        autodiscover_modules("messages", "answers")
        register(neutral_addresses)
        register(neutral_messages)
        register(text_provider)
