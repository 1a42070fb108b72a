"""Meetings. For now: a first chat, and the next time two people meet."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
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


class Meeting(Row):
    """Two people meet at a time and place. Who called it off is never counted."""

    member = models.ForeignKey("people.Person", models.CASCADE, related_name="meetings")
    colleague = models.ForeignKey("people.Person", models.CASCADE, related_name="meets")
    first_chat = models.BooleanField(default=False)
    starts = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("how long, in minutes"), default=60)
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
        return self.starts + timedelta(minutes=self.minutes)

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
