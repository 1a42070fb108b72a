"""Persons, how they sign in, how they can be reached safely, and who is with whom."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.ids import uuid7
from ownway.kit.models import Row
from ownway.kit.sealed import SealedText
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import has_role


class Accounts(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """A way to sign in. There is no password: the column Django brings is never usable.

    The e-mail is the one personal detail kept readable in the database, because sign-in must
    find it (trust.md, Decisions); the public page "What we cannot protect you from" says so.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    phone = SealedText(blank=True)
    phone_index = models.CharField(max_length=64, null=True, unique=True, editable=False)
    phone_verified = models.BooleanField(default=False)
    mailbox_sign_in = models.BooleanField(_("codes by e-mail"), default=True)
    is_active = models.BooleanField(default=True)
    #: When somebody last signed in with a device not seen before; older sessions are told of it.
    new_device_at = models.DateTimeField(null=True, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)

    objects = Accounts()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    blind = {"phone_index": ("phone", "phone")}

    def __str__(self) -> str:
        return str(self.pk)


class Pace(models.TextChoices):
    HERE = "here", _("Here")
    PAUSED = "paused", _("Taking a break")
    LEFT = "left", _("Left, and welcome back any time")


class Leaf(models.TextChoices):
    """A picture to go by. It counts nothing and ranks nothing."""

    ROWAN = "rowan", _("Rowan")
    WILLOW = "willow", _("Willow")
    DAMSON = "damson", _("Damson")
    QUINCE = "quince", _("Quince")
    HAZEL = "hazel", _("Hazel")


class Person(Row):
    """Somebody. They may have no account: paper and phone are first-class."""

    account = models.OneToOneField(
        Account, models.SET_NULL, null=True, blank=True, related_name="person"
    )
    called = SealedText(_("what to call you"), max_length=80)
    leaf = models.CharField(_("leaf"), max_length=8, choices=Leaf.choices, default=Leaf.HAZEL)
    language = models.CharField(_("language"), max_length=40, blank=True)
    pace = models.CharField(max_length=8, choices=Pace.choices, default=Pace.HERE)
    pace_since = models.DateTimeField(default=timezone.now)
    #: Written down from a service's earlier records (importing), not by or with the person.
    brought_in = models.BooleanField(default=False, editable=False)
    #: When they were told that something is held about them; until then no message goes to them.
    told = models.DateTimeField(null=True, blank=True)
    quiet_from = models.TimeField(_("no messages from"), null=True, blank=True)
    quiet_until = models.TimeField(_("until"), null=True, blank=True)
    ways_asked = models.DateTimeField(null=True, blank=True)
    #: How screens are shown to them: ``{"language": "cy", "easy": true, "text": "large"}``.
    shown = models.JSONField(default=dict, blank=True)
    #: When everything of theirs was deleted at their wish; the row stays without a word in it.
    erased = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pace__in=Pace.values), name="person_pace")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class WayKind(models.TextChoices):
    TEXT = "text", _("Text message")
    PHONE = "phone", _("Phone call")
    EMAIL = "email", _("E-mail")
    LETTER = "letter", _("Letter")
    SOMEONE = "someone", _("Through somebody I trust")
    COME_IN = "come_in", _("I’ll come by")


class SafeWay(Row):
    """One safe way to reach a person, with what is safe about it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="ways")
    kind = models.CharField(max_length=8, choices=WayKind.choices)
    address = SealedText(blank=True, max_length=300)
    address_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    may_leave_message = models.BooleanField(_("we may leave a message"), default=False)
    name_to_use = SealedText(_("in what name"), blank=True, max_length=80)
    good_times = SealedText(_("good times"), blank=True, max_length=200)
    place = models.PositiveSmallIntegerField(default=0)

    @staticmethod
    def look_up(way: "SafeWay") -> str | None:
        """How ``address`` is looked up again: as a phone, as an e-mail, or not at all."""
        return {"text": "phone", "phone": "phone", "email": "email"}.get(way.kind)

    blind = {"address_index": ("address", look_up)}  # read by `ownway keys rewrap`

    class Meta:
        ordering = ["place", "created"]
        constraints = [
            models.UniqueConstraint(fields=["person", "kind"], name="one_way_of_a_kind"),
            models.CheckConstraint(condition=Q(kind__in=WayKind.values), name="way_kind"),
        ]


class BondKind(models.TextChoices):
    FIRST_CHAT = "first", _("First chat")
    PEER = "peer", _("Peer supporter")
    ADVISER = "adviser", _("Adviser")


class BondQuerySet(models.QuerySet["Bond"]):
    def agreed(self) -> "BondQuerySet":
        """Confirmed by both, not ended, and the supporter still works or volunteers here."""
        here = Person.objects.filter(has_role(Role.VOLUNTEER, *STAFF))
        now = timezone.now()
        return self.filter(
            Q(until=None) | Q(until__gt=now),
            since__lte=now,
            supporter__in=here.values("pk"),
            confirmed_by_member__isnull=False,
            confirmed_by_supporter__isnull=False,
        )

    def live(self) -> "BondQuerySet":
        """Agreed, and the member is here: pausing stops every reader at once."""
        return self.agreed().filter(member__pace=Pace.HERE)


class Bond(Row):
    """Who is with whom, from when until when. Both confirm it; either may end it."""

    member = models.ForeignKey(Person, models.CASCADE, related_name="supported_by")
    supporter = models.ForeignKey(Person, models.CASCADE, related_name="supports")
    kind = models.CharField(max_length=8, choices=BondKind.choices)
    proposed_by = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)
    confirmed_by_member = models.DateTimeField(null=True, blank=True)
    confirmed_by_supporter = models.DateTimeField(null=True, blank=True)

    objects = BondQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "supporter"], condition=Q(until=None), name="one_open_bond"
            ),
            models.CheckConstraint(condition=~Q(member=models.F("supporter")), name="bond_of_two"),
        ]


class Invitation(Row):
    """A one-use way in: a mailed link or a printed code. Only its hash is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="invitations")
    code_hash = models.CharField(max_length=64, unique=True)
    printed = models.BooleanField(default=False)
    email = SealedText(blank=True)
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)
