from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.db.models.signals import post_migrate


class PairingConfig(AppConfig):
    name = "ownway.pairing"
    label = "pairing"

    def ready(self) -> None:
        """After each upgrade, have the traits that come with Ownway. A site's own stay as they are."""
        post_migrate.connect(bring_traits, sender=self)


def bring_traits(*, using: str, apps: Any = installed, **_rest: Any) -> None:
    """Add the traits of :mod:`ownway.pairing.traits` that are not there yet."""
    from ownway.pairing.traits import COME_WITH

    try:
        traits = apps.get_model("pairing", "Trait")
    except LookupError:  # a database on its way back to before there were any
        return
    there = set(traits.objects.using(using).values_list("code", flat=True))
    traits.objects.using(using).bulk_create(
        traits(code=code, kind=kind, place=place)
        for place, (code, kind, _name) in enumerate(COME_WITH)
        if code not in there
    )
