"""Meetings, what became of them, and the one note that both can write and read."""

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
                condition=Q(brought_in=True)
                | Q(colleague__isnull=False, minutes__isnull=False, day_only=False),
                name="meeting_whole_unless_brought_in",
            ),
        ]


class Claim(models.Model):
    """One person, one quarter of an hour: nobody is in two places, whatever the software does."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    #: Quarters of an hour since 1970.
    quarter = models.BigIntegerField()
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="claims")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "quarter"], name="one_place_at_a_time"),
        ]


class Afterwards(Row):
    """What somebody said became of a meeting. Never overwritten: who sees it otherwise adds a row,
    both stay, and the newest gives the meeting its state."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="afterwards")
    #: Empty for what came from earlier records.
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    what = models.CharField(max_length=8, choices=State.choices)
    whose = models.CharField(max_length=8, choices=Whose.choices, blank=True)
    words = SealedText(blank=True, max_length=500)

    class Meta:
        ordering = ["created", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=[State.MET, State.MOVED, State.OFF, State.MISSED]),
                name="afterwards_what",
            ),
            models.CheckConstraint(condition=Q(whose__in=Whose.values), name="afterwards_whose"),
        ]


class Note(Row):
    """The one note of a meeting. Both who met write and read it.

    ``about_others`` is what it says about somebody else, a carer or a child: kept apart, so that it
    stays out of every copy that is for anybody but the two.
    """

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="note")
    words = SealedText(blank=True, max_length=20000)
    about_others = SealedText(blank=True, max_length=20000)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )


class NoteVersion(Row):
    """How the note read after each save. Nothing that was saved is ever gone."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    words = SealedText(blank=True, max_length=20000)
    about_others = SealedText(blank=True, max_length=20000)
    by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["note", "number"], name="note_version_once")]


class NoteDraft(Row):
    """What somebody is typing and has not saved yet. Only they see it, on whichever device."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="drafts")
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    words = SealedText(blank=True, max_length=20000)
    about_others = SealedText(blank=True, max_length=20000)
    #: The version of the note that was on the screen when they began; 0 where there was none.
    based_on = models.PositiveIntegerField(default=0)
    #: Counts up with each save of the draft, so that an older one that arrives late is dropped.
    count = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "by"], name="one_note_draft_each")
        ]
