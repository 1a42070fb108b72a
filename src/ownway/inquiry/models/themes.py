"""Themes gathered from codes, looked at through lenses, placed on trees; and where coders differ."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models.coding import Code, Quote
from ownway.inquiry.models.group import Decision
from ownway.inquiry.models.sources import Source
from ownway.inquiry.models.studies import Participant, Study, StudyMember, token
from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class Theme(Row):
    """What several people said in their own ways. Its key is its GUID in REFI-QDA (a Set)."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="themes")
    name = SealedText(max_length=160)
    says = SealedText(blank=True, max_length=4000)
    codes = models.ManyToManyField(Code, related_name="themes", blank=True)
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children"
    )
    place = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")
    gone = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place", "created"]


class Lens(Row):
    """A study's own way of looking at its themes: named parts, nothing counted against anybody."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="lenses")
    name = SealedText(max_length=120)
    #: ``[{"code": "a", "name": "…"}]``; the built-in lenses are in inquiry.lenses.
    parts = SealedJSON(default=list)
    put_away = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        verbose_name_plural = "lenses"


class Through(Row):
    """A theme seen through one part of a lens: "chime", "conditions", or the key of a Lens."""

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="through")
    lens = models.CharField(max_length=40)
    part = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["theme", "lens", "part"], name="seen_through_once")
        ]


class Tree(Row):
    """One of a study's two pictures: what helps things grow, or what hurts."""

    class Kind(models.TextChoices):
        SERVICE = "service", _("What helps things grow")
        INVALIDATING = "invalidating", _("What hurts")

    study = models.ForeignKey(Study, models.CASCADE, related_name="trees")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    title = SealedText(blank=True, max_length=160)
    crown = SealedText(blank=True, max_length=160)

    class Meta:
        ordering = ["kind"]
        constraints = [models.UniqueConstraint(fields=["study", "kind"], name="tree_of_each_kind")]


class Placing(Row):
    """Where a theme stands on a tree. Leaves and fruits hang on a branch."""

    class Part(models.TextChoices):
        ROOT = "root", _("Root")
        TRUNK = "trunk", _("Trunk")
        BRANCH = "branch", _("Branch")
        LEAF = "leaf", _("Leaf")
        FRUIT = "fruit", _("Fruit")

    tree = models.ForeignKey(Tree, models.CASCADE, related_name="placings")
    theme = models.ForeignKey(Theme, models.CASCADE, related_name="placings")
    part = models.CharField(max_length=8, choices=Part.choices)
    under = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="hanging"
    )
    place = models.PositiveIntegerField(default=0)
    #: Fruits: "health", "personal", "inclusion" or "other" (engines.tree.FruitKind).
    fruit = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["place", "created"]
        constraints = [
            models.UniqueConstraint(fields=["tree", "theme"], name="theme_once_on_a_tree")
        ]


class TreeVersion(Row):
    """A tree as it was on a day, in the engine's format (docs/tree.md), kept to be set beside others."""

    tree = models.ForeignKey(Tree, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    data = SealedJSON(default=dict)
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")
    why = SealedText(blank=True, max_length=1000)
    #: Public by this decision of the group, at this address, until taken down.
    decision = models.ForeignKey(Decision, models.SET_NULL, null=True, blank=True, related_name="+")
    token = models.CharField(max_length=40, unique=True, default=token)
    public = models.DateTimeField(null=True, blank=True)
    taken_down = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["tree", "number"], name="tree_version_once")]


class CommentRound(Row):
    """A tree is shown to staff, peers and members, who say what they think, named or not."""

    version = models.ForeignKey(TreeVersion, models.CASCADE, related_name="rounds")
    words = SealedText(blank=True, max_length=2000)
    staff = models.BooleanField(default=True)
    peers = models.BooleanField(default=True)
    members = models.BooleanField(default=True)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]


class Comment(Row):
    """What somebody says to a tree. Whether their name stands beside it is theirs to say."""

    round = models.ForeignKey(CommentRound, models.CASCADE, related_name="comments")
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    named = models.BooleanField(default=False)
    said_as = models.CharField(max_length=8, blank=True)  # "staff", "peer" or "member"
    #: The key of the part it is about; empty: the whole tree.
    about = models.CharField(max_length=40, blank=True)
    words = SealedText(max_length=4000)
    taken_back = models.DateTimeField(null=True, blank=True)
    answer = SealedText(blank=True, max_length=4000)

    class Meta:
        ordering = ["created"]


class Column(models.TextChoices):
    """The four columns of the table of a person (seed 000, appendix 1)."""

    HEALTH = "health", _("Health")
    PERSONAL = "personal", _("In myself")
    INCLUSION = "inclusion", _("Out in the world")
    WITHOUT = "without", _("Without the opportunity")


class Cell(Row):
    """One thing in somebody's row of the table, in their own words; often a quote."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="cells")
    column = models.CharField(max_length=10, choices=Column.choices)
    words = SealedText(max_length=1000)
    quote = models.ForeignKey(Quote, models.SET_NULL, null=True, blank=True, related_name="+")
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")
    place = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["column", "place", "created"]
        constraints = [
            models.CheckConstraint(condition=Q(column__in=Column.values), name="cell_column")
        ]


class Difference(Row):
    """A stretch of words two people saw differently, talked about and settled, or left as it is."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="differences")
    number = models.PositiveIntegerField()  # SourceText.number
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    settled = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        StudyMember, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    came_of = SealedText(blank=True, max_length=2000)

    class Meta:
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="difference_has_words"),
            models.UniqueConstraint(
                fields=["source", "number", "start", "end"], name="difference_once"
            ),
        ]


class DifferenceWord(Row):
    """What somebody says about why they see it as they do."""

    difference = models.ForeignKey(Difference, models.CASCADE, related_name="words")
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, related_name="+")
    says = SealedText(max_length=4000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at"]
