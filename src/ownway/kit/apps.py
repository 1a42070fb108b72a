from django.apps import AppConfig
from django.core.checks import register


class KitConfig(AppConfig):
    name = "ownway.kit"
    label = "kit"

    def ready(self) -> None:
        """Look at the key file when the place starts."""
        from ownway.kit.checks import key_file_is_private

        register(key_file_is_private)
