from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.db.models.signals import post_migrate


class JourneyConfig(AppConfig):
    name = "ownway.journey"
    label = "journey"

    def ready(self) -> None:
        """After each upgrade, have the kinds that come with Ownway. A site's own stay as they are."""
        post_migrate.connect(bring_kinds, sender=self)
        post_migrate.connect(bring_page_kinds, sender=self)


def bring_kinds(*, using: str, apps: Any = installed, **_rest: Any) -> None:
    """Add the kinds of :mod:`ownway.journey.kinds` that are not there yet."""
    from ownway.journey.kinds import COME_WITH

    try:
        kinds = apps.get_model("journey", "OutcomeKind")
    except LookupError:  # a database on its way back to before there were any
        return
    there = set(kinds.objects.using(using).values_list("code", flat=True))
    kinds.objects.using(using).bulk_create(
        kinds(code=code, family=family, place=place)
        for place, (code, family, _name) in enumerate(COME_WITH)
        if code not in there
    )


def bring_page_kinds(*, using: str, apps: Any = installed, **_rest: Any) -> None:
    """Add the kinds of :mod:`ownway.journey.pagekinds` that are not there yet."""
    from ownway.journey.pagekinds import COME_WITH

    try:
        kinds = apps.get_model("journey", "PageKind")
    except LookupError:  # a database on its way back to before there were any
        return
    there = set(kinds.objects.using(using).values_list("code", flat=True))
    kinds.objects.using(using).bulk_create(
        kinds(code=one.code, place=place)
        for place, one in enumerate(COME_WITH)
        if one.code not in there
    )
