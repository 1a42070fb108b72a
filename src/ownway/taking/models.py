"""Mine to take: an archive of everything, and leaving with everything deleted."""

from django.db import models
from django.db.models import Q

from ownway.kit.models import Row
from ownway.kit.sealed import SealedBytes, SealedJSON


class Stage(models.TextChoices):
    ASKED = "asked"
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"
    GONE = "gone"


class Archive(Row):
    """Everything we hold about somebody, in one file that opens without Ownway. Theirs alone."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="archives")
    stage = models.CharField(
        max_length=8, choices=[(s.value, s.value) for s in Stage], default=Stage.ASKED
    )
    #: How far it is: pieces of work done, of how many.
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)  # bytes, before sealing
    ready = models.DateTimeField(null=True, blank=True)
    #: Its bytes are deleted after this; another can be asked for at any time.
    until = models.DateTimeField(null=True, blank=True)
    taken = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="archive_stage"),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(stage__in=[Stage.ASKED, Stage.MAKING]),
                name="one_archive_in_the_making",
            ),
        ]


class ArchivePart(Row):
    """A quarter of a megabyte of an archive, sealed."""

    archive = models.ForeignKey(Archive, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    data = SealedBytes()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["archive", "number"], name="archive_part_once")
        ]


class Farewell(Row):
    """Somebody asked that everything of theirs be deleted. It is, after a time to think again."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="farewells")
    #: From when it is done; until then one press takes it back.
    due = models.DateTimeField()
    taken_back = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)
    #: What was deleted (how many of what) and what stays and why: codes and counts, no words.
    receipt = SealedJSON(default=dict)
    #: What is printed on the receipt, so that somebody who was erased can show it.
    code = models.CharField(max_length=32, unique=True, editable=False)

    class Meta:
        ordering = ["-created"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(taken_back=None, finished=None),
                name="one_open_farewell",
            ),
        ]
