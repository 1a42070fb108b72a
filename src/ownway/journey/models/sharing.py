"""Who may read one thing: a row for each reader, from when until when."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row


class Through(models.TextChoices):
    """How somebody became a reader. It never widens by itself: each reader is a row."""

    NAMED = "named", _("Chosen by name")
    PEER = "peer", _("My peer supporter")
    TEAM = "team", _("My team")


class ShareQuerySet(models.QuerySet["Share"]):
    def live(self) -> "ShareQuerySet":
        now = timezone.now()
        return self.filter(Q(until=None) | Q(until__gt=now), since__lte=now)


class Share(Row):
    """The owner lets one person they meet read one thing, until they take it back.

    "My peer supporter" and "my team" are a row for each of today's names. Who joins later reads
    nothing until the owner is asked again and says yes; a row that was ended as it began is a no.
    """

    reader = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    through = models.CharField(max_length=8, choices=Through.choices, default=Through.NAMED)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        abstract = True

    def is_live(self) -> bool:
        """Does it hold at this moment?"""
        now = timezone.now()
        return self.since <= now and (self.until is None or self.until > now)


def one_open(item: str, name: str) -> models.UniqueConstraint:
    """A reader has one open share of an item at a time."""
    return models.UniqueConstraint(fields=[item, "reader"], condition=Q(until=None), name=name)


def order(name: str) -> models.CheckConstraint:
    """A share does not end before it begins."""
    return models.CheckConstraint(
        condition=Q(until=None) | Q(until__gte=models.F("since")), name=name
    )
