"""One table for what was done and who looked. Written once, never changed."""

from django.db import models

from ownway.record.chain import Content, fingerprint
from ownway.record.verbs import Verb, named


class Entry(models.Model):
    """One thing somebody did. Ids and field names only, never words.

    ``id`` counts without gaps; ``prev`` is the hash of the entry before; ``hash`` covers everything
    here, ``prev`` and ``id`` too. Triggers (record.triggers) refuse every change.
    """

    id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    verb = models.CharField(max_length=60)
    by_kind = models.CharField(max_length=10)
    by_id = models.UUIDField(null=True)
    about_id = models.UUIDField(null=True)
    on_table = models.CharField(max_length=63, blank=True)
    on_id = models.CharField(max_length=64, blank=True)
    fields = models.JSONField(default=list)
    why = models.CharField(max_length=60, blank=True)
    prev = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name_plural = "entries"
        indexes = (
            models.Index(fields=("about_id", "-id"), name="record_entry_about"),
            models.Index(fields=("on_table", "on_id"), name="record_entry_on"),
        )

    def __str__(self) -> str:
        return f"{self.pk} {self.verb}"

    @property
    def did(self) -> Verb:
        """The verb, with its words."""
        return named(self.verb)

    @property
    def head(self) -> str:
        """This entry's place and hash, as ``ownway record head`` prints it."""
        return f"{self.pk}:{self.hash}"

    def content(self) -> Content:
        """Everything that the hash covers."""
        return Content(
            id=self.pk,
            at=self.at,
            verb=self.verb,
            by_kind=self.by_kind,
            by_id=self.by_id,
            about_id=self.about_id,
            on_table=self.on_table,
            on_id=self.on_id,
            fields=self.fields,
            why=self.why,
            prev=self.prev,
        )

    def fingerprint(self) -> str:
        """What the hash must be."""
        return fingerprint(self.content())
