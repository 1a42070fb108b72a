"""Ready work, and the log of paid time. What an hour costs comes later; the log is exact now."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class TaskKind(models.TextChoices):
    MAP = "map", _("Visit a place and put it on the map")
    PREPARE = "prepare", _("Prepare a session")
    LEARN = "learn", _("Learning")
    WRITE = "write", _("Writing up")
    OTHER = "other", _("Something else")


class Task(Row):
    """Paid work that a team keeps ready, for when a meeting falls through or there is an hour."""

    project = models.ForeignKey("teams.Project", models.PROTECT, related_name="+")
    kind = models.CharField(_("what kind"), max_length=8, choices=TaskKind.choices)
    title = models.CharField(_("what it is"), max_length=80)
    says = models.CharField(_("what to do, in a sentence or two"), max_length=400, blank=True)
    minutes = models.PositiveSmallIntegerField(_("about how many minutes"), default=60)
    #: Only one colleague needs to do it. Learning, for one, is for everybody.
    once = models.BooleanField(_("it is done when one person has done it"), default=True)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    #: Done, or taken off the list.
    retired = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=TaskKind.values), name="task_kind"),
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=600), name="task_minutes"
            ),
        ]


class Taking(Row):
    """Somebody has taken a task. Of one that needs doing once, only one can hold it."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="takings")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    #: As the task said when it was taken.
    once = models.BooleanField()
    #: The meeting that fell through, where it was one; the hour was paid before and stays paid.
    instead_of = models.ForeignKey(
        "meetings.Meeting", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    given_back = models.DateTimeField(null=True, blank=True)
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["task"],
                condition=Q(once=True, given_back=None),
                name="one_takes_a_task",
            ),
            models.UniqueConstraint(
                fields=["task", "person"],
                condition=Q(given_back=None, done=None),
                name="taken_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(given_back=None) | Q(done=None), name="taking_ends_once"
            ),
        ]


class TimeKind(models.TextChoices):
    MEETING = "meeting", _("Meeting somebody")
    TRAVEL = "travel", _("Getting there and back")
    KEPT = "kept", _("Kept free for a meeting that fell through")
    TASK = "task", _("Ready work")
    TEAM = "team", _("With the team")
    WRITING = "writing", _("Writing up")
    OTHER = "other", _("Other work")


class PaidTime(Row):
    """A stretch of paid work, exact to the minute. Never overwritten: what was wrong is struck out by
    a row that takes its place, and both stay."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="paid_time")
    kind = models.CharField(max_length=8, choices=TimeKind.choices)
    starts = models.DateTimeField(_("from"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    taking = models.ForeignKey(
        Taking, models.PROTECT, null=True, blank=True, related_name="paid_time"
    )
    #: The meeting it belongs to; in a colleague's log it has no name and no words.
    meeting = models.ForeignKey(
        "meetings.Meeting", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    words = SealedText(_("what you did, if you like"), blank=True, max_length=300)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    #: The row that this one takes the place of.
    instead = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="corrected"
    )
    #: It did not happen at all: this row strikes out the other and counts nothing itself.
    struck_out = models.BooleanField(default=False)

    @property
    def ends(self) -> datetime:
        """When it was over."""
        return self.starts + timedelta(minutes=self.minutes)

    class Meta:
        ordering = ["starts", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=TimeKind.values), name="time_kind"),
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=1440) | Q(struck_out=True, minutes=0),
                name="time_minutes",
            ),
            models.CheckConstraint(
                condition=Q(struck_out=False) | Q(instead__isnull=False), name="strikes_out_one"
            ),
            models.CheckConstraint(
                condition=Q(instead=None) | ~Q(instead=F("id")), name="not_its_own_correction"
            ),
            models.UniqueConstraint(
                fields=["person", "meeting", "kind"],
                condition=Q(meeting__isnull=False, instead=None),
                name="meeting_logged_once",
            ),
        ]


class WeekHours(Row):
    """How many hours somebody is paid for in a week, from a day on. The newest that has begun holds."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="week_hours")
    minutes = models.PositiveSmallIntegerField(_("paid minutes a week"))
    since = models.DateField(_("from"), default=timezone.localdate)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["since", "created"]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__lte=2880), name="week_minutes"),
            models.UniqueConstraint(fields=["person", "since"], name="week_hours_once_a_day"),
        ]
