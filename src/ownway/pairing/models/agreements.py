"""How two people want it to be, written together and changed whenever either likes."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON


class Agreement(Row):
    """What two people agreed. It holds as long as both said yes to one version; that makes the bond,
    and while they talk about a new version the one they agreed goes on."""

    member = models.ForeignKey("people.Person", models.CASCADE, related_name="agreements")
    colleague = models.ForeignKey("people.Person", models.CASCADE, related_name="agrees_with")
    introduction = models.OneToOneField(
        "pairing.Introduction", models.SET_NULL, null=True, blank=True, related_name="agreement"
    )
    bond = models.ForeignKey(
        "people.Bond", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    #: The newest version; what it says is in :class:`AgreementVersion`.
    version = models.PositiveIntegerField(default=1)
    #: The newest version to which each said yes; 0 is none.
    member_yes = models.PositiveIntegerField(default=0)
    colleague_yes = models.PositiveIntegerField(default=0)
    #: The newest version to which both said yes; 0 is none yet.
    agreed = models.PositiveIntegerField(default=0)
    agreed_at = models.DateTimeField(null=True, blank=True)
    #: When they would like to look at it again, if they said so.
    look_again = models.DateField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "colleague"], condition=Q(ended=None), name="one_open_agreement"
            ),
            models.CheckConstraint(
                condition=~Q(member=models.F("colleague")), name="agreed_by_two"
            ),
        ]


class AgreementVersion(Row):
    """How it read, each time somebody changed it."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    #: Part (pairing.parts) to what it says.
    words = SealedJSON(default=dict)
    by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="agreement_version_once")
        ]
