"""Reminders as somebody wishes them, the link by which one can say "I can't come", calendar feeds."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText
from ownway.meetings.models.meeting import Meeting


class When(models.TextChoices):
    NONE = "none", _("No reminders")
    DAY = "day", _("The day before")
    HOURS = "hours", _("Two hours before")
    BOTH = "both", _("The day before, and two hours before")


class Saying(models.TextChoices):
    """How much a reminder says. Whoever picks up the phone reads it too."""

    TIME = "time", _("The time, and nothing else")
    NAME = "name", _("The time, and whom I meet")


class Reminding(Row):
    """When and how somebody is reminded. Where it goes, and in what name, is with their safe ways."""

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="reminding")
    when = models.CharField(max_length=8, choices=When.choices, default=When.DAY)
    saying = models.CharField(max_length=8, choices=Saying.choices, default=Saying.TIME)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(when__in=When.values), name="reminding_when"),
            models.CheckConstraint(condition=Q(saying__in=Saying.values), name="reminding_saying"),
        ]


class Reminder(Row):
    """One reminder that was written to the outbox, once. Its link, or an answer, says "I can't come"."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="reminders")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    #: ``day`` or ``hours``.
    kind = models.CharField(max_length=8)
    #: Hash of the link's random token; the token itself stands only in the message.
    token_hash = models.CharField(max_length=64, unique=True)
    #: Whether it could go to a safe way at all.
    told = models.BooleanField(default=False)
    #: When its link or an answer to it was used.
    answered = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "person", "kind"], name="reminded_once_of_each"
            )
        ]


class Feed(Row):
    """A secret address from which a calendar reads one person's diary. A new one ends the old."""

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="feed")
    token = SealedText(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    #: What it says beside the times is theirs to choose; by default "Meeting", and nothing else.
    names = models.BooleanField(_("whom I meet"), default=False)
    places = models.BooleanField(_("where"), default=False)
    #: When a calendar last came for it: by the day, so that it tells nothing of anybody's habits.
    last_read = models.DateField(null=True, blank=True)
