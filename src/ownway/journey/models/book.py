"""The book: pages of one's own, each with its versions and its own readers."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from ownway.journey.models.sharing import Share, one_open, order
from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class PageKind(Row):
    """A kind of page that the book offers. The list is the site's: edit, add, translate, retire.

    Its words are :class:`PageKindText`, else those that come with Ownway (journey.pagekinds).
    """

    #: Never changes once there. ``leaf`` is the blank leaf, ``crisis`` is what emergency access and
    #: the crisis card read.
    code = models.SlugField(max_length=40, unique=True)
    place = models.PositiveSmallIntegerField(default=0)
    #: No longer offered; pages made with it stay as they are.
    retired = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["place", "code"]


class PageKindText(Row):
    """What a page kind is called, says and asks in one language, in the site's own words."""

    kind = models.ForeignKey(PageKind, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=16)
    name = models.CharField(max_length=80)
    says = models.CharField(max_length=400, blank=True)
    #: A list of ``{"heading": …, "help": …}``, in order.
    prompts = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "language"], name="page_kind_text_once")
        ]


class Page(Row):
    """One page of somebody's book. Private until they choose a reader."""

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="pages")
    kind = models.ForeignKey(PageKind, models.PROTECT, related_name="+")
    title = SealedText(blank=True, max_length=120)
    #: A list of ``{"heading": …, "words": …}``: the headings as they were when it was written, so
    #: that a later change of the site's prompts changes nobody's page.
    sections = SealedJSON(default=list)
    #: Where a leaf came from (``library:…``), if it was not blank.
    source = models.CharField(max_length=80, blank=True)
    place = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)
    put_away = models.DateTimeField(null=True, blank=True)
    erase_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["kind__place", "place", "created"]


class PageVersion(Row):
    """How a page read after each save; "put it back as it was" makes a new one like an old one."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = SealedText(blank=True, max_length=120)
    sections = SealedJSON(default=list)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["page", "number"], name="page_version_once")]


class PageShare(Share):
    """A reader of one page."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="shares")

    class Meta:
        constraints = [one_open("page", "one_open_page_share"), order("page_share_order")]


class CrisisCard(Row):
    """What stands on the card in somebody's wallet. It names no service and needs no network."""

    owner = models.OneToOneField("people.Person", models.CASCADE, related_name="crisis_card")
    #: ``{"name": …, "ring": [{"who": …, "number": …}], "helps": …, "not_helps": …, "know": …}``
    body = SealedJSON(default=dict)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)


class OutsideLink(Row):
    """A way for somebody outside to read a few chosen things, until its owner ends it.

    Of two sorts: a link for a carer or a doctor (ends by itself), and the code on the crisis card
    (does not, and opens only the card and the pages chosen for it).
    """

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="outside_links")
    #: Set on the code that is printed on this card.
    card = models.OneToOneField(
        CrisisCard, models.CASCADE, null=True, blank=True, related_name="link"
    )
    #: Who it is for, in the owner's words.
    for_whom = SealedText(blank=True, max_length=80)
    #: A random token; kept so that the owner can print it again. Found by its hash alone.
    token = SealedText(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    #: A second word, where the owner chose one, and who holds it.
    second_word = SealedText(blank=True, max_length=80)
    held_by = SealedText(blank=True, max_length=80)
    until = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(
                condition=Q(card__isnull=False) | Q(until__isnull=False), name="link_ends_by_itself"
            )
        ]


class OutsideItem(Row):
    """One thing that an outside link opens."""

    link = models.ForeignKey(OutsideLink, models.CASCADE, related_name="items")
    page = models.ForeignKey(Page, models.CASCADE, null=True, blank=True, related_name="+")
    piece = models.ForeignKey(
        "journey.StoryPiece", models.CASCADE, null=True, blank=True, related_name="+"
    )
    goal = models.ForeignKey(
        "journey.Goal", models.CASCADE, null=True, blank=True, related_name="+"
    )
    outcome = models.ForeignKey(
        "journey.Outcome", models.CASCADE, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["created"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(page__isnull=False, piece=None, goal=None, outcome=None)
                    | Q(page=None, piece__isnull=False, goal=None, outcome=None)
                    | Q(page=None, piece=None, goal__isnull=False, outcome=None)
                    | Q(page=None, piece=None, goal=None, outcome__isnull=False)
                ),
                name="outside_item_is_one_thing",
            )
        ]


class OutsideOpening(Row):
    """Somebody opened an outside link (``created`` says when), or tried with a wrong second word."""

    link = models.ForeignKey(OutsideLink, models.CASCADE, related_name="openings")
    opened = models.BooleanField(default=True)

    class Meta:
        ordering = ["-created"]
