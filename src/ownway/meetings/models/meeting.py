"""Meetings and what became of them."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class How(models.TextChoices):
    WALK = "walk", _("A walk")
    CAFE = "cafe", _("A café")
    HERE = "here", _("At our place")
    PHONE = "phone", _("On the phone")
    VISIT = "visit", _("A visit together")
    ELSEWHERE = "else", _("Somewhere else")


class State(models.TextChoices):
    ARRANGED = "arranged", _("Arranged")
    MET = "met", _("We met")
    MOVED = "moved", _("Moved")
    OFF = "off", _("Did not happen")
    MISSED = "missed", _("We missed each other")


class Whose(models.TextChoices):
    """Whose reason it was, where somebody says. Ours is said as plainly as theirs."""

    UNSAID = "", _("I’d rather not say")
    MEMBER = "member", _("Something came up for them")
    OURS = "ours", _("Something came up on our side")
    NOBODY = "nobody", _("Neither: weather, buses, such things")


class Reason(models.TextChoices):
    """What kind of reason it was, where somebody says. Never asked twice, never counted for one."""

    UNSAID = "", _("I’d rather not say")
    WELL = "well", _("Not feeling up to it")
    TRAVEL = "travel", _("Getting there: buses, weather, money")
    OTHER_THING = "other", _("Something else had to come first")
    MIXED_UP = "mixed", _("The time or place was mixed up")
    ROOM = "room", _("No room, or the room was wrong")
    MESSAGE = "message", _("A message did not arrive")
    TOO_SOON = "soon", _("It was too soon, or too much")


class Meeting(Row):
    """Two people meet at a time and place. Nothing about it is counted on a member's screen."""

    member = models.ForeignKey("people.Person", models.CASCADE, related_name="meetings")
    #: Empty only for what came from earlier records: there ``with_whom`` says a name, as written.
    colleague = models.ForeignKey(
        "people.Person", models.CASCADE, null=True, blank=True, related_name="meets"
    )
    with_whom = SealedText(blank=True, max_length=120)
    #: Written down from a service's earlier records (importing).
    brought_in = models.BooleanField(default=False, editable=False)
    first_chat = models.BooleanField(default=False)
    starts = models.DateTimeField(_("when"))
    #: Earlier records may say a day and no time; ``starts`` is then that day's first moment.
    day_only = models.BooleanField(default=False, editable=False)
    #: Empty only where earlier records do not say.
    minutes = models.PositiveSmallIntegerField(
        _("how long, in minutes"), default=60, null=True, blank=True
    )
    how = models.CharField(_("how"), max_length=8, choices=How.choices)
    where = SealedText(_("where"), blank=True, max_length=300)
    #: A room of ours, claimed with the two diaries.
    room = models.ForeignKey(
        "meetings.Room", models.PROTECT, null=True, blank=True, related_name="meetings"
    )
    #: Getting there and back is the colleague's time too; theirs is claimed with it. Of a visit
    #: together, the member's as well.
    travel_before = models.PositiveSmallIntegerField(_("minutes to get there"), default=0)
    travel_after = models.PositiveSmallIntegerField(_("minutes to get back"), default=0)
    rhythm = models.ForeignKey(
        "meetings.Rhythm", models.SET_NULL, null=True, blank=True, related_name="meetings"
    )
    #: A cup of tea before anything is agreed: both said yes to this one meeting and to nothing else.
    tea = models.BooleanField(default=False, editable=False)
    #: Counts up with each change, for calendars (RFC 5545, SEQUENCE).
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed = models.DateTimeField(default=timezone.now, editable=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ARRANGED)
    #: Whether a message could go to the member; if not, a colleague tells them.
    member_told = models.BooleanField(default=False)
    #: The meeting this one was moved to.
    moved_to = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="moved_from"
    )

    @property
    def ends(self) -> datetime:
        """When it is over."""
        return self.starts + timedelta(minutes=self.minutes or 0)

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="meeting_state"),
            models.CheckConstraint(
                condition=~Q(member=models.F("colleague")), name="meeting_of_two"
            ),
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=720), name="meeting_length"
            ),
            models.CheckConstraint(
                condition=Q(travel_before__lte=240, travel_after__lte=240), name="meeting_travel"
            ),
            models.UniqueConstraint(fields=["rhythm", "starts"], name="rhythm_once_a_day"),
            models.CheckConstraint(
                condition=Q(brought_in=True)
                | Q(colleague__isnull=False, minutes__isnull=False, day_only=False),
                name="meeting_whole_unless_brought_in",
            ),
        ]


class Afterwards(Row):
    """What somebody said became of a meeting. Never overwritten: who sees it otherwise adds a row,
    both stay, and the newest gives the meeting its state."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="afterwards")
    #: Empty for what came from earlier records.
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    what = models.CharField(max_length=8, choices=State.choices)
    whose = models.CharField(max_length=8, choices=Whose.choices, blank=True)
    reason = models.CharField(max_length=8, choices=Reason.choices, blank=True)
    words = SealedText(blank=True, max_length=500)

    class Meta:
        ordering = ["created", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=[State.MET, State.MOVED, State.OFF, State.MISSED]),
                name="afterwards_what",
            ),
            models.CheckConstraint(condition=Q(whose__in=Whose.values), name="afterwards_whose"),
            models.CheckConstraint(condition=Q(reason__in=Reason.values), name="afterwards_reason"),
        ]
