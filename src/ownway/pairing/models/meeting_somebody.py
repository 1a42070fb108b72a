"""From four people one could meet to a cup of tea, and what each says after it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class ShortList(Row):
    """A list as it was shown, with the version of the rules and all that went in, so that it can be
    made again and explained. Kept for thirty days."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    rules = models.CharField(max_length=16)
    inputs = SealedJSON(default=dict)
    result = SealedJSON(default=dict)
    until = models.DateTimeField()


class Passed(Row):
    """ "Not for me": not shown to them again until they ask to see everybody. Nobody is told."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    peer = models.ForeignKey("people.Person", models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "peer"], name="passed_once"),
        ]


class State(models.TextChoices):
    PROPOSED = "proposed", _("Suggested by a coordinator")
    ASKED = "asked", _("Asked")
    CANT = "cant", _("Can’t just now")
    TEA = "tea", _("Both said yes: a cup of tea")
    AGREEING = "agreeing", _("Both would like to carry on")
    AGREED = "agreed", _("Meeting")
    OVER = "over", _("Over")


#: Still in motion.
OPEN = (State.PROPOSED, State.ASKED, State.TEA, State.AGREEING, State.AGREED)


class After(models.TextChoices):
    """What each says, privately, after the cup of tea. The other hears only what came of it."""

    UNSAID = "", _("I haven’t said yet")
    ON = "on", _("I would like to carry on")
    ELSE = "else", _("Somebody else, please")


class Introduction(Row):
    """A member asks to meet a peer supporter. Either may say no, at any time, without a reason."""

    member = models.ForeignKey("people.Person", models.CASCADE, related_name="introductions")
    peer = models.ForeignKey("people.Person", models.CASCADE, related_name="asked_for")
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    #: What the person chose to send with it. That and a first name is all the peer sees.
    words = SealedText(_("anything you would like to say first"), blank=True, max_length=500)
    proposed_by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asked = models.DateTimeField(null=True, blank=True)
    answered = models.DateTimeField(null=True, blank=True)
    #: The cup of tea.
    tea = models.ForeignKey(
        "meetings.Meeting", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    member_after = models.CharField(max_length=8, choices=After.choices, blank=True)
    peer_after = models.CharField(max_length=8, choices=After.choices, blank=True)
    over = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "peer"],
                condition=Q(state__in=OPEN),
                name="one_open_introduction",
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="introduction_state"),
            models.CheckConstraint(condition=~Q(member=models.F("peer")), name="introduced_two"),
        ]


class HelpKind(models.TextChoices):
    GROUP = "group", _("I’d rather come to a group")
    WITH_ME = "with_me", _("Choose with me")
    PERSON = "person", _("I’d like to ask somebody")
    NONE = "none", _("None of these")


class HelpToChoose(Row):
    """Somebody asks a person instead of a list. The coordinator of introductions answers."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=HelpKind.choices)
    words = SealedText(blank=True, max_length=500)
    #: "Choose with me" opens the wishes to whoever answers, until it is answered.
    shows_wishes = models.BooleanField(default=False)
    taken_by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(done=None), name="asked_once_at_a_time"
            )
        ]


class Gap(Row):
    """A wish that nobody here could meet, once for each person. Read as numbers of people only, small
    ones hidden: a list for recruiting."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    trait = models.ForeignKey("pairing.Trait", models.CASCADE, related_name="+")
    seen = models.DateTimeField(default=timezone.now)
    #: Somebody could meet it by now.
    met = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "trait"], name="gap_once_each"),
        ]
