from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "ownway.people"
    label = "people"

    def ready(self) -> None:
        """Hear from the sign-in library when a second factor is set up or taken away."""
        from ownway.people.signin import receivers

        receivers.connect()
