"""A study: what is asked and why, who works on it, who takes part, and what they agreed to."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


def token() -> str:
    """An address nobody can guess."""
    return secrets.token_urlsafe(24)


class Study(Row):
    """One question the group asks. Its words are seen by its named members, and by who said them."""

    group = models.ForeignKey("inquiry.Group", models.CASCADE, related_name="studies")
    name = SealedText(max_length=120)
    purpose = SealedText(blank=True, max_length=4000)
    #: What the open invitation says; anybody with an account reads it while it is open.
    invitation = SealedText(blank=True, max_length=4000)
    invites = models.BooleanField(default=False)
    #: The number of its newest step (see inquiry.models.coding.Step).
    step = models.PositiveBigIntegerField(default=0)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        verbose_name_plural = "studies"


class StudyMember(Row):
    """Somebody who works on the study, or an author whose work came with a file (no person)."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="members")
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    #: What an author from a file is called; empty where there is a person.
    name = SealedText(blank=True, max_length=120)
    #: May open the key that says who a pseudonym stands for. Each look is recorded.
    holds_key = models.BooleanField(default=False)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "person"],
                condition=Q(until=None, person__isnull=False),
                name="in_a_study_once",
            )
        ]


class Wave(Row):
    """When somebody was asked: at the start, in the middle, at the end, or as the study calls it."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="waves")
    name = models.CharField(max_length=60)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "created"]


class As(models.TextChoices):
    """As whom somebody takes part."""

    MEMBER = "member", _("Member")
    PEER = "peer", _("Peer supporter")
    STAFF = "staff", _("Staff")
    OTHER = "other", _("Somebody else")


class Participant(Row):
    """Somebody who tells something. Whoever works on the study knows them by their pseudonym."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="participants")
    #: Empty for somebody without an account, and once they have withdrawn.
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    number = models.PositiveIntegerField()
    #: Shown in place of their name, everywhere.
    pseudonym = SealedText(blank=True, max_length=80)
    came_as = models.CharField(max_length=8, choices=As.choices, default=As.MEMBER)
    #: Said they would like to take part; nothing was agreed to yet.
    interested = models.DateTimeField(default=timezone.now)
    #: Withdrew from everything: their words are gone; this row is the trace that somebody did.
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["study", "number"], name="participant_number_once"),
            models.UniqueConstraint(
                fields=["study", "person"],
                condition=Q(person__isnull=False),
                name="takes_part_once",
            ),
            models.CheckConstraint(condition=Q(came_as__in=As.values), name="participant_as"),
        ]


class Use(models.TextChoices):
    """What somebody agrees to, one by one."""

    RECORD = "record", _("Write down what I say, and work with it in the study")
    QUOTE = "quote", _("Quote my words in what the group writes for people here")
    PUBLISH = "publish", _("Quote my words where anybody can read them")


class Consent(Row):
    """One yes to one use. Taking it back has all its effects at once; the rows stay as the trace."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="consents")
    use = models.CharField(max_length=8, choices=Use.choices)
    given = models.DateTimeField(default=timezone.now)
    taken_back = models.DateTimeField(null=True, blank=True)
    #: Said it here themselves (empty), or to this study member, on paper or in words.
    told = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["given"]
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "use"],
                condition=Q(taken_back=None),
                name="one_open_consent_for_a_use",
            ),
            models.CheckConstraint(condition=Q(use__in=Use.values), name="consent_use"),
        ]


class Interview(Row):
    """A conversation that is planned or was held. It stands in no diary and no record of service."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="interviews")
    wave = models.ForeignKey(Wave, models.SET_NULL, null=True, blank=True, related_name="+")
    asks = models.ForeignKey(
        "inquiry.QuestionVersion", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")
    starts = models.DateTimeField(null=True, blank=True)
    where = SealedText(blank=True, max_length=300)
    held = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["starts", "created"]


class TraceKind(models.TextChoices):
    WITHDRAWN = "withdrawn", _("Somebody withdrew; their words were removed")
    NO_QUOTE = "no_quote", _("Somebody took back that their words may be quoted")
    NO_PUBLISH = "no_publish", _("Somebody took back that their words may be made public")
    ERASED = "erased", _("Words were removed for good")


class Trace(Row):
    """Something was withdrawn, and when. Never whose, nor what."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="traces")
    kind = models.CharField(max_length=10, choices=TraceKind.choices)

    class Meta:
        ordering = ["created"]
