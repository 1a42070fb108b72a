"""What people wish of somebody they would meet, and what those who have been there say of themselves.

Nothing here is equality monitoring: it is said for this alone, and can be left out entirely.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class TraitKind(models.TextChoices):
    """Which question a trait answers. Each can be skipped."""

    LANGUAGE = "language", _("A language we both speak")
    PLACE = "place", _("Where we could meet")
    TIME = "time", _("When")
    SOMEONE = "someone", _("Someone who is…")
    LIVED = "lived", _("Something we have both lived through")
    INTEREST = "interest", _("Something we both like, or would like to try")
    NEARNESS = "nearness", _("From round here, or from away")


class Trait(Row):
    """One thing that can be wished for, and said of oneself. A site adds, renames and retires them.

    The name of one that comes with Ownway (pairing.traits) is ``name`` where the site changed it.
    """

    code = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=8, choices=TraitKind.choices)
    name = models.CharField(_("name"), max_length=80, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    retired = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["kind", "place", "code"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=TraitKind.values), name="trait_kind")
        ]


class Weight(models.TextChoices):
    MUST = "must", _("Must be so")
    NICE = "nice", _("Would be nice")
    NO = "no", _("No matter")


class Wishes(Row):
    """What somebody wishes of a peer supporter. Only they read it, and whoever they ask to choose
    with them."""

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="wishes")
    #: Code of a trait to "must" or "nice"; what does not matter is not in it.
    wanted = SealedJSON(default=dict)
    #: Anything else, for whoever chooses with them. It is never compared with anything.
    words = SealedText(blank=True, max_length=1000)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)


class Shows(models.TextChoices):
    """What becomes of one item on a peer supporter's page."""

    SEEN = "seen", _("Seen on my page")
    MATCHING = "matching", _("For matching only")
    NO = "no", _("No")


class PeerPage(Row):
    """A peer supporter's own page, in their words, each item as they wish."""

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="peer_page")
    #: A line by which to know them. Seen.
    line = SealedText(blank=True, max_length=160)
    #: ``[{"heading": …, "words": …, "shows": "seen" | "no"}]``
    parts = SealedJSON(default=list)
    #: Code of a trait to "seen" or "matching"; "no" is not in it.
    traits = SealedJSON(default=dict)
    #: They meet somebody new just now. Theirs to say, without a reason.
    open = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)


class PleaseNot(Row):
    """Somebody, a team or a place that one would rather not meet, asked of both sides before any name
    is shown. It works both ways and silently. Read by its writer, and by one named coordinator."""

    by = models.ForeignKey("people.Person", models.CASCADE, related_name="please_not")
    #: Somebody known here: "I know this person" on a card.
    whom = models.ForeignKey(
        "people.Person", models.CASCADE, null=True, blank=True, related_name="+"
    )
    project = models.ForeignKey(
        "teams.Project", models.CASCADE, null=True, blank=True, related_name="+"
    )
    #: A name or a place, as they wrote it.
    name = SealedText(blank=True, max_length=120)
    place = SealedText(blank=True, max_length=120)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(fields=["by", "whom"], name="please_not_whom_once"),
            models.UniqueConstraint(fields=["by", "project"], name="please_not_project_once"),
            models.CheckConstraint(
                condition=Q(whom=None) | ~Q(whom=models.F("by")), name="please_not_oneself"
            ),
        ]
