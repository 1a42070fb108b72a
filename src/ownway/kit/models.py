"""The base of every table."""

from django.db import models
from django.utils import timezone

from ownway.kit.ids import uuid7


class Row(models.Model):
    """A row with a UUIDv7 key, made in Python so that it exists before it is saved."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True


class Counter(models.Model):
    """How often a hidden somebody tried something in one stretch of time (see kit.limits)."""

    name = models.CharField(max_length=60)
    who = models.CharField(max_length=64)
    begins = models.BigIntegerField()
    ends = models.DateTimeField(db_index=True)
    tries = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("name", "who", "begins"), name="kit_counter_once"),
        )
