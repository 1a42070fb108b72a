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
