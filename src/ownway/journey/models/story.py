"""What happened, in a person's own words; what holds them up; and what was said or shown with it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.journey.models.sharing import Share, one_open, order
from ownway.kit.models import Row
from ownway.kit.sealed import SealedBytes, SealedText


class Part(models.TextChoices):
    """What a piece of the story is about, and where it stands on the tree (experience.md, section 4)."""

    HAPPENED = "happened", _("What happened")  # not on the tree
    ROOT = "root", _("What I come from and what feeds me")  # a root
    STRENGTH = "strength", _("What I’ve got")  # the trunk
    HOPE = "hope", _("What I would like my life to be")  # the crown; one at a time


class StoryPiece(Row):
    """One piece of somebody's own story or strengths. Any time, any order; private until shared."""

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="story_pieces")
    part = models.CharField(max_length=8, choices=Part.choices, default=Part.HAPPENED)
    #: A few words: what stands on the tree. May be empty where there are words, or something to
    #: hear or see.
    title = SealedText(blank=True, max_length=80)
    words = SealedText(blank=True, max_length=50000)
    #: When it was, as the person would say it ("the summer I was nine").
    when = SealedText(blank=True, max_length=80)
    #: The prompt it was written to (journey.prompts), if any.
    prompt = models.CharField(max_length=40, blank=True)
    place = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)
    put_away = models.DateTimeField(null=True, blank=True)
    erase_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["part", "place", "created"]
        constraints = [
            models.CheckConstraint(condition=Q(part__in=Part.values), name="story_part"),
            models.UniqueConstraint(
                fields=["owner"],
                condition=Q(part=Part.HOPE, put_away=None),
                name="one_hope_in_the_crown",
            ),
        ]


class StoryVersion(Row):
    """How a piece read after each save. Nothing that was saved is gone until its owner deletes it."""

    piece = models.ForeignKey(StoryPiece, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = SealedText(blank=True, max_length=80)
    words = SealedText(blank=True, max_length=50000)
    when = SealedText(blank=True, max_length=80)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["piece", "number"], name="story_version_once")
        ]


class StoryShare(Share):
    """A reader of one piece, with what was said or shown with it."""

    piece = models.ForeignKey(StoryPiece, models.CASCADE, related_name="shares")

    class Meta:
        constraints = [one_open("piece", "one_open_story_share"), order("story_share_order")]


class AttachmentKind(models.TextChoices):
    PICTURE = "picture", _("Picture")
    SOUND = "sound", _("Recording")


class Attachment(Row):
    """A picture or a recording that belongs to a piece of the story or to a page of the book.

    Whoever reads that piece or page reads this, and nobody else.
    """

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="attachments")
    piece = models.ForeignKey(
        StoryPiece, models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    page = models.ForeignKey(
        "journey.Page", models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    kind = models.CharField(max_length=8, choices=AttachmentKind.choices)
    #: What it shows or says, in the owner's words; for who cannot see or hear it.
    says = SealedText(blank=True, max_length=1000)
    #: What the checked content is, never what the sender said it was.
    media_type = models.CharField(max_length=40)
    #: Bytes, as kept (made safe), before sealing.
    size = models.PositiveIntegerField()
    wide = models.PositiveIntegerField(null=True, blank=True)  # pixels; pictures only
    high = models.PositiveIntegerField(null=True, blank=True)
    seconds = models.PositiveIntegerField(null=True, blank=True)  # recordings, where known
    #: False until all of its bytes are here.
    whole = models.BooleanField(default=False)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.CheckConstraint(
                condition=Q(piece=None, page__isnull=False) | Q(piece__isnull=False, page=None),
                name="attachment_belongs_to_one",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=AttachmentKind.values), name="attachment_kind"
            ),
        ]


class AttachmentPart(Row):
    """A quarter of a megabyte of an attachment, sealed."""

    attachment = models.ForeignKey(Attachment, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    data = SealedBytes()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["attachment", "number"], name="attachment_part_once")
        ]
