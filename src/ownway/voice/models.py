"""Say how it is: what somebody tells a named independent person, and what came of it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class Listener(Row):
    """A named independent person who listens, answers in the promised time, and is nobody's boss."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    #: Who they are, in a sentence, as shown to whoever chooses them.
    says = models.CharField(max_length=300, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place", "since"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(until=None), name="one_open_listener"
            )
        ]


class Saying(Row):
    """How it is, as somebody said it. Read by the listener it is for and by who said it, alone."""

    by = models.ForeignKey("people.Person", models.CASCADE, related_name="sayings")
    to = models.ForeignKey(Listener, models.PROTECT, related_name="sayings")
    words = SealedText(max_length=20000)
    #: Whom it is about, where they are nobody whom the person meets here.
    about_words = SealedText(blank=True, max_length=300)
    #: Whether a message could go to the listener; if not, the person is told so.
    message_sent = models.BooleanField(default=False)
    #: By when an answer is promised.
    promised = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    #: What came of it, as the listener tells the person; may be added to by further answers.
    came_of = SealedText(blank=True, max_length=20000)
    came_of_at = models.DateTimeField(null=True, blank=True)
    #: It was not answered in the promised time: when that was noticed, and which other listener was
    #: told that something waits (not what). Nobody, where there was nobody else to tell.
    late_at = models.DateTimeField(null=True, blank=True)
    late_to = models.ForeignKey(
        Listener, models.SET_NULL, null=True, blank=True, related_name="late_sayings"
    )
    #: Whoever said it took it back: nobody works on it further.
    taken_back = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]


class SayingAbout(Row):
    """Somebody the saying is about. They never read it, whatever their role, nor learn of it here."""

    saying = models.ForeignKey(Saying, models.CASCADE, related_name="abouts")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["saying", "person"], name="saying_about_once")
        ]


class Reply(Row):
    """One message between the two, either way."""

    saying = models.ForeignKey(Saying, models.CASCADE, related_name="replies")
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    words = SealedText(max_length=20000)

    class Meta:
        ordering = ["created"]
