"""Rooms, rhythms, what else is in a diary, and the claims that keep anybody from being in two places."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText
from ownway.meetings.models.meeting import How, Meeting


class RoomKind(models.TextChoices):
    ROOM = "room", _("Room")
    DESK = "desk", _("Desk")


class Privacy(models.TextChoices):
    """What somebody would want to know before they talk in there."""

    PRIVATE = "private", _("Private: nobody hears or sees in")
    QUIET = "quiet", _("Quiet: others pass by")
    OPEN = "open", _("Open: others are there")


class Room(Row):
    """A room or a desk of ours that can be claimed."""

    kind = models.CharField(_("what it is"), max_length=8, choices=RoomKind.choices)
    name = models.CharField(_("name"), max_length=60, unique=True)
    where = models.CharField(_("where it is"), max_length=200, blank=True)
    privacy = models.CharField(
        _("how private"), max_length=8, choices=Privacy.choices, default=Privacy.PRIVATE
    )
    #: Steps, lift, light, noise, toilets: in words.
    access = models.CharField(_("getting in and around"), max_length=300, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"), default=2)
    #: No longer used; what was arranged there stays as it was.
    retired = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=RoomKind.values), name="room_kind"),
            models.CheckConstraint(condition=Q(privacy__in=Privacy.values), name="room_privacy"),
        ]

    def __str__(self) -> str:
        return self.name


class Rhythm(Row):
    """The same day each week (or every other week), for two people. Its meetings are made a few weeks
    ahead, each its own row, so that one can be moved and the others stay."""

    member = models.ForeignKey("people.Person", models.CASCADE, related_name="rhythms")
    colleague = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    #: 0 is Monday.
    weekday = models.PositiveSmallIntegerField(_("day"))
    #: On the clock of the place, summer and winter.
    at = models.TimeField(_("at what time"))
    every = models.PositiveSmallIntegerField(_("every how many weeks"), default=1)
    first = models.DateField(_("from"))
    until = models.DateField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(_("how long, in minutes"), default=60)
    how = models.CharField(_("how"), max_length=8, choices=How.choices)
    where = SealedText(_("where"), blank=True, max_length=300)
    room = models.ForeignKey(Room, models.PROTECT, null=True, blank=True, related_name="+")
    travel_before = models.PositiveSmallIntegerField(default=0)
    travel_after = models.PositiveSmallIntegerField(default=0)
    #: Meetings are made up to and including this day.
    made_until = models.DateField(null=True, blank=True, editable=False)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["weekday", "at"]
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="rhythm_weekday"),
            models.CheckConstraint(condition=Q(every__gte=1, every__lte=4), name="rhythm_every"),
            models.UniqueConstraint(
                fields=["member", "colleague", "weekday", "at"],
                condition=Q(until=None),
                name="one_open_rhythm",
            ),
        ]


class EntryKind(models.TextChoices):
    TEAM = "team", _("With the team")
    WORK = "work", _("Other work")
    AWAY = "away", _("Not here")
    DESK = "desk", _("A desk or a room, nothing else")


class Entry(Row):
    """Anything else in colleagues' diaries: time with the team, a desk for the morning, being away."""

    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=EntryKind.choices)
    #: Read by those who are in it; others see "not free".
    title = SealedText(_("what it is"), blank=True, max_length=120)
    starts = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("how long, in minutes"), default=60)
    room = models.ForeignKey(Room, models.PROTECT, null=True, blank=True, related_name="entries")
    #: Taken out of the diary again; its time is free.
    off = models.DateTimeField(null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed = models.DateTimeField(default=timezone.now, editable=False)

    @property
    def ends(self) -> datetime:
        """When it is over."""
        return self.starts + timedelta(minutes=self.minutes)

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EntryKind.values), name="entry_kind"),
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=1440), name="entry_length"
            ),
        ]


class EntryPerson(Row):
    """Who is in it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="people")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="entries")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="once_in_an_entry")]


class Claim(models.Model):
    """One person or one room, one quarter of an hour: nobody is in two places and no room is given
    twice, whatever the software does (trust.md, P4)."""

    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    room = models.ForeignKey(Room, models.CASCADE, null=True, related_name="+")
    #: Quarters of an hour since 1970.
    quarter = models.BigIntegerField()
    meeting = models.ForeignKey(Meeting, models.CASCADE, null=True, related_name="claims")
    entry = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="claims")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "quarter"], name="one_place_at_a_time"),
            models.UniqueConstraint(fields=["room", "quarter"], name="one_room_at_a_time"),
            models.CheckConstraint(
                condition=Q(person__isnull=True, room__isnull=False)
                | Q(person__isnull=False, room__isnull=True),
                name="claim_of_one",
            ),
            models.CheckConstraint(
                condition=Q(meeting__isnull=True, entry__isnull=False)
                | Q(meeting__isnull=False, entry__isnull=True),
                name="claim_for_one",
            ),
        ]
