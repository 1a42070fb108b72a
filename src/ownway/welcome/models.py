"""Saying hello: what is asked, and what the team does with it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.ids import token
from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class ForWhom(models.TextChoices):
    MYSELF = "myself", _("Myself")
    FRIEND = "friend", _("A friend or somebody in my family")
    SURGERY = "surgery", _("Somebody I see as their GP, nurse or social worker")
    WARD = "ward", _("Somebody on a ward")


class HelloDraft(models.Model):
    """Answers on their way. Gone at sending, at "Leave this page", and after 30 minutes.

    The key is the hash of a random token that only the visitor's cookie holds.
    """

    key = models.CharField(max_length=64, primary_key=True)
    answers = SealedJSON(default=dict)
    expires = models.DateTimeField(db_index=True)


class State(models.TextChoices):
    WAITING = "waiting", _("Waiting for an answer")
    TAKEN = "taken", _("Somebody is answering")
    CHAT = "chat", _("A first chat is arranged")
    CARRIED_ON = "carried", _("Carries on with us")
    ELSEWHERE = "elsewhere", _("Went somewhere else")
    TAKEN_BACK = "back", _("Took their hello back")


class Hello(Row):
    """Somebody said hello, for themself or for somebody else."""

    #: The name of this hello for the person who sent it ("change it, take it back").
    token = models.CharField(max_length=40, unique=True, default=token, editable=False)
    project = models.ForeignKey("teams.Project", models.PROTECT, related_name="+")
    for_whom = models.CharField(max_length=8, choices=ForWhom.choices)
    #: Does the person it is for know that it was sent? If not, only the writer's details are kept.
    they_know = models.BooleanField(default=True)
    called = SealedText(max_length=80, blank=True)
    #: Who writes, when it is for somebody else.
    writer_called = SealedText(max_length=80, blank=True)
    writer_place = SealedText(max_length=120, blank=True)
    would_like = SealedText(max_length=2000, blank=True)
    would_help = SealedText(max_length=2000, blank=True)
    language = SealedText(max_length=80, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    promised_by = models.DateTimeField()
    #: When its visitor last pressed Send; for half an hour after, that browser may change it.
    last_sent = models.DateTimeField(default=timezone.now, editable=False)
    taken_by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    #: The first time a person answered them: reached them, or arranged a chat.
    answered_at = models.DateTimeField(null=True, blank=True)
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    elsewhere = SealedText(max_length=1000, blank=True)
    coordinator_told_on = models.DateField(null=True, blank=True)
    #: Ids of persons with the same phone or e-mail of whom a colleague said: somebody else.
    somebody_else = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="hello_state")
        ]


class HelloWay(Row):
    """A safe way to reach whoever said hello (the newcomer, or the writer on their behalf)."""

    hello = models.ForeignKey(Hello, models.CASCADE, related_name="ways")
    kind = models.CharField(max_length=8)
    address = SealedText(blank=True, max_length=300)
    address_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    may_leave_message = models.BooleanField(default=False)
    name_to_use = SealedText(blank=True, max_length=80)
    good_times = SealedText(blank=True, max_length=200)
    place = models.PositiveSmallIntegerField(default=0)

    @staticmethod
    def look_up(way: "HelloWay") -> str | None:
        """How ``address`` is looked up again: as a phone, as an e-mail, or not at all."""
        return {"text": "phone", "phone": "phone", "email": "email"}.get(way.kind)

    blind = {"address_index": ("address", look_up)}

    class Meta:
        ordering = ["place", "created"]


class HelloTry(Row):
    """A colleague tried to reach them."""

    hello = models.ForeignKey(Hello, models.CASCADE, related_name="tries")
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    way = models.CharField(max_length=8)
    reached = models.BooleanField(default=False)
    words = SealedText(blank=True, max_length=1000)

    class Meta:
        ordering = ["created"]
