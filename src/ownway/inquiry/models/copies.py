"""A person's own copy: their words with what we took them to mean, and what they say to it."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models.coding import Interpretation
from ownway.inquiry.models.sources import Source
from ownway.inquiry.models.studies import StudyMember
from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class Said(models.TextChoices):
    """What the person says to their copy."""

    WAITING = "waiting", _("Not answered yet")
    AGREED = "agreed", _("Agreed")
    NOT_YET = "not_yet", _("Not yet")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Copy(Row):
    """One source as handed to who said it. ``number`` is the text they see; a newer one needs a new yes."""

    source = models.OneToOneField(Source, models.CASCADE, related_name="copy")
    number = models.PositiveIntegerField()
    handed = models.DateTimeField(default=timezone.now)
    handed_by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, related_name="+")
    on_paper = models.BooleanField(default=False)
    said = models.CharField(max_length=10, choices=Said.choices, default=Said.WAITING)
    said_at = models.DateTimeField(null=True, blank=True)
    #: When to meet and talk about it. It stands in no diary.
    meet_at = models.DateTimeField(null=True, blank=True)
    meet_where = SealedText(blank=True, max_length=300)
    meet_with = models.ForeignKey(
        StudyMember, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "copies"
        constraints = [models.CheckConstraint(condition=Q(said__in=Said.values), name="copy_said")]


class CopyAnswer(Row):
    """Each answer in its turn: to which text, and how it was given."""

    copy = models.ForeignKey(Copy, models.CASCADE, related_name="answers")
    number = models.PositiveIntegerField()
    said = models.CharField(max_length=10, choices=Said.choices)
    #: Empty: the person themselves, here. Else who was told, on paper or in words.
    told = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["created"]


class Wants(models.TextChoices):
    CHANGE = "change", _("Change this")
    NOT_MEANT = "not_meant", _("This is not what I meant")
    LEAVE_OUT = "leave_out", _("Leave this out")


class Remark(Row):
    """What the person wants different: about some of their words, or about an interpretation."""

    copy = models.ForeignKey(Copy, models.CASCADE, related_name="remarks")
    wants = models.CharField(max_length=10, choices=Wants.choices)
    number = models.PositiveIntegerField()  # SourceText.number the offsets are of
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    interpretation = models.ForeignKey(
        Interpretation, models.SET_NULL, null=True, blank=True, related_name="remarks"
    )
    words = SealedText(blank=True, max_length=10000)
    told = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")
    taken_back = models.DateTimeField(null=True, blank=True)
    #: What came of it.
    done = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        StudyMember, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    answer = SealedText(blank=True, max_length=4000)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.CheckConstraint(condition=Q(wants__in=Wants.values), name="remark_wants"),
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__lt=F("end")), name="remark_has_words"
            ),
        ]
