"""The inquiry group: people who meet as equals, what they decide, and how."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class Group(Row):
    """Staff, peer supporters and members who ask together what helps. Nobody is in charge of it."""

    name = models.CharField(max_length=120)
    purpose = SealedText(blank=True, max_length=4000)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]


class GroupMember(Row):
    """Somebody in the group. Anybody in it may ask somebody else; they say yes themselves."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    said_yes = models.DateTimeField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"], condition=Q(until=None), name="in_a_group_once"
            )
        ]


class GroupMeeting(Row):
    """One meeting of the group. Who hosts and who writes goes round."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="meetings")
    starts = models.DateTimeField()
    lasts = models.PositiveSmallIntegerField(default=60)  # minutes
    where = SealedText(blank=True, max_length=300)
    host = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    scribe = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    #: The minutes as they read now; earlier ones are MinutesVersions.
    minutes = SealedText(blank=True, max_length=60000)
    version = models.PositiveIntegerField(default=1)
    called_off = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-starts"]


class MinutesVersion(Row):
    """How the minutes read after each save."""

    meeting = models.ForeignKey(GroupMeeting, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    minutes = SealedText(blank=True, max_length=60000)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="minutes_version_once")
        ]


class AgendaItem(Row):
    """Something to talk about, put there by anybody in the group."""

    meeting = models.ForeignKey(GroupMeeting, models.CASCADE, related_name="agenda")
    words = SealedText(max_length=500)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    place = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["place", "created"]


class Pay(models.TextChoices):
    """What becomes of the time somebody gave."""

    TO_PAY = "to_pay", _("To be paid")
    PAID = "paid", _("Paid")
    WAGES = "wages", _("In their wages")
    NO_THANKS = "no_thanks", _("Does not want to be paid")


class Attendance(Row):
    """Somebody came, and is paid for it."""

    meeting = models.ForeignKey(GroupMeeting, models.CASCADE, related_name="came")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    minutes = models.PositiveSmallIntegerField(default=60)
    pay = models.CharField(max_length=10, choices=Pay.choices, default=Pay.TO_PAY)
    paid_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="came_once"),
            models.CheckConstraint(condition=Q(pay__in=Pay.values), name="attendance_pay"),
        ]


class How(models.TextChoices):
    """How a decision was reached."""

    AGREED = "agreed", _("Everybody agreed")
    NO_OBJECTION = "no_objection", _("Nobody objected")
    VOTE = "vote", _("We voted")
    TRY = "try", _("We try it and look again")
    OPEN = "open", _("Left open")


class Decision(Row):
    """What the group decided, and how. A later one may take its place; it stays to be read."""

    meeting = models.ForeignKey(GroupMeeting, models.CASCADE, related_name="decisions")
    words = SealedText(max_length=4000)
    how = models.CharField(max_length=12, choices=How.choices)
    how_words = SealedText(blank=True, max_length=2000)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    replaces = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaced_by"
    )

    class Meta:
        ordering = ["created"]
        constraints = [models.CheckConstraint(condition=Q(how__in=How.values), name="decision_how")]


class Dissent(Row):
    """Somebody saw it differently. It stands beside the decision for as long as that does."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="dissents")
    #: Empty where they would rather not be named.
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    words = SealedText(max_length=2000)

    class Meta:
        ordering = ["created"]


class GroupActionState(models.TextChoices):
    TO_DO = "to_do", _("Going on")
    DONE = "done", _("Done")
    LET_GO = "let_go", _("Let go of")


class GroupAction(Row):
    """Something somebody does for the group: who does it, and whose it is (who says when it is done)."""

    meeting = models.ForeignKey(GroupMeeting, models.CASCADE, related_name="actions")
    words = SealedText(max_length=1000)
    does = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    #: Empty: the whole group's.
    whose = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    hoped_for = models.DateField(null=True, blank=True)
    state = models.CharField(
        max_length=8, choices=GroupActionState.choices, default=GroupActionState.TO_DO
    )
    came_of = SealedText(blank=True, max_length=2000)
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=GroupActionState.values), name="group_action_state"
            )
        ]


class QuestionSet(Row):
    """Questions the group wrote. The group owns them; each change is a version."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="question_sets")
    name = models.CharField(max_length=120)
    version = models.PositiveIntegerField(default=1)
    put_away = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]


class QuestionVersion(Row):
    """The questions as they were asked: a list of texts, one a line."""

    questions = models.ForeignKey(QuestionSet, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    words = SealedText(max_length=20000)
    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["questions", "number"], name="question_version_once"),
        ]
