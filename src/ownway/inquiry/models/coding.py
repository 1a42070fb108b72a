"""Codes, quotes, what they were taken to mean, and every step of the work."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ownway.inquiry.colours import look
from ownway.inquiry.models.sources import Source
from ownway.inquiry.models.studies import Study, StudyMember
from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class Code(Row):
    """A short name for something people said. Its key is its GUID in REFI-QDA."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="codes")
    name = SealedText(max_length=160)
    definition = SealedText(blank=True, max_length=4000)
    memo = SealedText(blank=True, max_length=20000)
    #: The number of its colour and pattern in inquiry.colours (0 and up); told apart by both, and by words.
    look = models.PositiveSmallIntegerField(default=0)
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children"
    )
    place = models.PositiveIntegerField(default=0)
    #: A heading only: gathers codes, is put on no words itself (isCodable="false").
    heading = models.BooleanField(default=False)
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")
    gone = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place", "created"]

    @property
    def shown_as(self) -> str:
        """The classes that draw its colour and its line."""
        return look(self.look).css


class Round(Row):
    """A blind round: until it ends, each sees only their own quotes of these sources."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="rounds")
    sources = models.ManyToManyField(Source, related_name="+")
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, related_name="+")
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]


class Quote(Row):
    """One code on one stretch of words by one author. Codepoints, 0-based, end exclusive.

    Exact on the source's text of today (``Source.version``), unless ``touched``: then the words were
    amended under it, start and end are where it may stand now, and somebody places it again.
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="quotes")
    code = models.ForeignKey(Code, models.CASCADE, related_name="quotes")
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    memo = SealedText(blank=True, max_length=20000)
    touched = models.BooleanField(default=False)
    #: Made in a blind round: seen by its author only, until that ends.
    round = models.ForeignKey(Round, models.SET_NULL, null=True, blank=True, related_name="+")
    gone = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["start", "end", "created"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="quote_has_words"),
            models.UniqueConstraint(
                fields=["source", "start", "end", "code", "by"],
                condition=Q(gone=None, touched=False),
                name="quote_once",
            ),
        ]


class QuoteWas(Row):
    """Where a quote stood in an earlier text."""

    quote = models.ForeignKey(Quote, models.CASCADE, related_name="was")
    number = models.PositiveIntegerField()  # SourceText.number
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["quote", "number"], name="quote_was_once")]


class Step(Row):
    """One change to a study's codes, quotes or themes; numbered without a gap, so nothing is missed.

    ``before`` and ``after`` are what changed, by field; an undo is a step of its own.
    """

    study = models.ForeignKey(Study, models.CASCADE, related_name="steps")
    number = models.PositiveBigIntegerField()
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    #: What was done: "quote_add", "theme_merge" …; registered in inquiry.actions.steps.
    kind = models.CharField(max_length=20)
    #: The source it was on, so that a page asks for its own; empty for codes and themes.
    source = models.ForeignKey(Source, models.CASCADE, null=True, blank=True, related_name="+")
    #: In a blind round, told to nobody but its author until that ends.
    round = models.ForeignKey(Round, models.SET_NULL, null=True, blank=True, related_name="+")
    before = SealedJSON(default=dict, blank=True)
    after = SealedJSON(default=dict, blank=True)
    why = SealedText(blank=True, max_length=1000)
    undoes = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="undone_by"
    )

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["study", "number"], name="step_once")]


class Interpretation(Row):
    """What somebody's words were taken to mean, written to be read by the person who said them."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="interpretations")
    words = SealedText(max_length=4000)
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, related_name="+")
    quotes = models.ManyToManyField(Quote, related_name="interpretations", blank=True)
    place = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["place", "created"]
