"""Emergency access, worries, what was written with somebody, and what somebody is typing."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText
from ownway.people.models.persons import Person


class EmergencyOpening(Row):
    """Emergency access: one person's contacts, for 30 minutes, seen by that person.

    ``until`` is empty while it only asks whether the person may be told later: until the named
    approver agrees, nothing is open.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="openings")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    why = SealedText(max_length=1000)
    until = models.DateTimeField(null=True, blank=True)
    second = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+")
    second_at = models.DateTimeField(null=True, blank=True)
    #: False: the second colleague would like to talk about it, and coordinators are told.
    second_agrees = models.BooleanField(null=True, blank=True)
    second_says = SealedText(blank=True, max_length=1000)
    #: When coordinators were told that no second colleague had looked within the hour.
    coordinators_told = models.DateTimeField(null=True, blank=True)
    #: A delay in telling the person; only the site's named approver may set it.
    tell_from = models.DateTimeField(default=timezone.now)
    delayed_by = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+")
    #: When the neutral message about it was handed on (or kept back, within their choices).
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(by=models.F("person")), name="opening_of_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(second=None)
                | (~Q(second=models.F("by")) & ~Q(second=models.F("person"))),
                name="opening_second_is_another",
            ),
            models.CheckConstraint(
                condition=Q(delayed_by=None) | ~Q(delayed_by=models.F("by")),
                name="opening_delayed_by_another",
            ),
        ]


class Worry(Row):
    """A colleague is worried about somebody and tells the named person on call."""

    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    told_to = models.ForeignKey(Person, models.CASCADE, related_name="+")
    about = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+")
    words = SealedText(max_length=4000)
    #: Whether a message could go to the person on call; if not, they must be rung.
    message_sent = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True, blank=True)
    done = SealedText(blank=True, max_length=4000)
    person_told = SealedText(blank=True, max_length=4000)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]


class WrittenWhat(models.TextChoices):
    """What was written for somebody who said yes to it. Never the words themselves."""

    WAYS = "ways", _("how to reach them")
    GOAL = "goal", _("something they would like")
    OUTCOME = "outcome", _("something that has grown")
    MEETING = "meeting", _("a meeting")
    PACE = "pace", _("a break, leaving or coming back")
    SELF = "self", _("how they are called")
    STORY = "story", _("a piece of their story")
    PAGE = "page", _("a page of their book")
    CARD = "card", _("their crisis card")


class WrittenWith(Row):
    """Something a colleague wrote down together with a person: "with Sam, Sam said yes".

    It gives the writer nothing to read; a second colleague looks through the list.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="written_with")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    what = models.CharField(max_length=8, choices=WrittenWhat.choices)
    on_table = models.CharField(max_length=63, blank=True)
    on_id = models.CharField(max_length=64, blank=True)
    looked_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    looked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(by=models.F("person")), name="written_with_by_another"
            ),
            models.CheckConstraint(
                condition=Q(looked_by=None)
                | (~Q(looked_by=models.F("by")) & ~Q(looked_by=models.F("person"))),
                name="written_with_second_is_another",
            ),
        ]


class Draft(Row):
    """What somebody is typing and has not saved yet, on any long field. Only they ever see it.

    ``on`` names what is being written (``page:<id>``, ``story:new``, …), so that another device, or
    the same one after its battery died, finds the words again.
    """

    by = models.ForeignKey(Person, models.CASCADE, related_name="drafts")
    on = models.CharField(max_length=80)
    #: Field name -> what is in it.
    body = SealedJSON(default=dict)
    #: The version that was on the screen when they began; 0 where there was none.
    based_on = models.PositiveIntegerField(default=0)
    #: Counts up with each save of the draft, so that an older one that arrives late is dropped.
    count = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "on"], name="one_draft_each")]
