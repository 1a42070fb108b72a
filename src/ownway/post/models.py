"""The outbox: every message that leaves the house waits, and is seen to leave, here."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class State(models.TextChoices):
    """Where a message is on its way."""

    QUEUED = "queued", _("waiting")
    SENDING = "sending", _("on its way")
    SENT = "sent", _("sent")
    DEAD = "dead", _("could not be sent")
    HELD = "held", _("not sent")


class Channel(models.TextChoices):
    """How a message travels."""

    EMAIL = "email", _("e-mail")
    TEXT = "text", _("text message")


def index_kind(message: "Message") -> str:
    """What kind of address ``to`` is, for its blind index."""
    return "email" if message.channel == Channel.EMAIL else "phone"


class Message(Row):
    """One message to one address. Address and words are sealed, and gone once it was sent."""

    channel = models.CharField(max_length=8, choices=Channel.choices)
    to = SealedText(blank=True)
    to_index = models.CharField(max_length=64)
    subject = SealedText(blank=True)
    body = SealedText(blank=True)
    sender_name = models.CharField(max_length=60, blank=True)
    template = models.CharField(max_length=60)
    person_id = models.UUIDField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.QUEUED)
    #: A short code: why it is held, or what went wrong the last time. Never an address.
    why = models.CharField(max_length=40, blank=True)
    #: To an address nobody has shown to be theirs: at most one of these a day.
    unverified = models.BooleanField(default=False)
    next_try = models.DateTimeField(default=timezone.now)
    good_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    claimed = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    blind = {"to_index": ("to", index_kind)}

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(state__in=State.values), name="post_state"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="post_channel"),
            models.CheckConstraint(
                condition=~Q(state=State.SENT) | Q(sent_at__isnull=False), name="post_sent_when"
            ),
        )
        indexes = (
            models.Index(
                fields=("next_try",),
                condition=Q(state__in=(State.QUEUED, State.SENDING)),
                name="post_due",
            ),
            models.Index(fields=("to_index", "created"), name="post_to"),
            models.Index(fields=("person_id",), name="post_person"),
        )
