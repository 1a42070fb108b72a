from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PeopleConfig(AppConfig):
    name = "ownway.people"
    label = "people"

    def ready(self) -> None:
        """Hear from the sign-in library when a second factor is set up or taken away, and from
        every room what it holds about somebody, what of it opens in an emergency, and what of it
        they take with them."""
        from ownway.people.signin import receivers

        receivers.connect()
        autodiscover_modules("held")
        autodiscover_modules("crisis")
        import_module("ownway.people.taken.rooms")
        autodiscover_modules("taken")
