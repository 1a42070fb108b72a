"""What somebody would like, the small steps on the way, and what has grown."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.journey.kinds import NAMES
from ownway.journey.models.sharing import Share, one_open, order
from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class State(models.TextChoices):
    """How it stands, in plain words. None of them is failure, and any may follow any other."""

    THINKING = "thinking", _("Thinking about it")
    DOING = "doing", _("Doing it")
    GROWN = "grown", _("Has grown")
    LET_GO = "let_go", _("Let go")


class Goal(Row):
    """One thing a person would like. Private until they choose a reader."""

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="goals")
    words = SealedText(max_length=2000)
    changed = models.DateTimeField(default=timezone.now)
    #: Counts up with each change, so that of two editors none is silently overwritten (P5).
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=8, choices=State.choices, default=State.THINKING)
    #: "Put it away": out of sight, not lost, and never counted.
    put_away = models.DateTimeField(null=True, blank=True)
    #: Put away to be deleted for good from this moment on; until then it can be taken out again.
    erase_from = models.DateTimeField(null=True, blank=True)
    #: The one shown on the owner's home page.
    chosen = models.BooleanField(default=False)

    class Meta:
        ordering = ["-chosen", "-changed"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner"], condition=Q(chosen=True), name="one_chosen_goal"
            ),
            models.CheckConstraint(
                condition=Q(chosen=False) | Q(put_away=None), name="chosen_goal_is_out"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="goal_state"),
        ]


class Step(Row):
    """One small step towards a goal, in the owner's words. Whoever reads the goal reads its steps."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="steps")
    words = SealedText(max_length=500)
    done = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "created"]


class Family(models.TextChoices):
    """Kinds of what has grown, in the order in which they are offered."""

    WORK = "work", _("Work, learning and volunteering")
    SUPPORT = "support", _("Advice, home and money")
    SELF = "self", _("Health, in myself, out in the world")


class OutcomeKind(Row):
    """A kind of what has grown. The list is the site's; figures are counted by it."""

    #: Named by imports and reports; never changes once there.
    code = models.SlugField(max_length=40, unique=True)
    #: Empty: the name that comes with Ownway, in the reader's language (journey.kinds).
    name = models.CharField(max_length=80, blank=True)
    family = models.CharField(max_length=8, choices=Family.choices)
    place = models.PositiveSmallIntegerField(default=0)
    #: No longer offered; what was told with it stays.
    retired = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place", "code"]
        constraints = [
            models.CheckConstraint(condition=Q(family__in=Family.values), name="kind_family")
        ]

    @property
    def label(self) -> str:
        """The site's name for it, or the one that comes with Ownway in the reader's language."""
        return self.name or str(NAMES.get(self.code, self.code))


class Outcome(Row):
    """Something that has grown: an event with a day and a kind (shown as "what has grown")."""

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="outcomes")
    kind = models.ForeignKey(OutcomeKind, models.PROTECT, related_name="+")
    day = models.DateField(_("when"))
    words = SealedText(blank=True, max_length=2000)
    goal = models.ForeignKey(Goal, models.SET_NULL, null=True, blank=True, related_name="outcomes")
    #: The owner lets it be counted, without their name, in what has grown this year.
    counted = models.BooleanField(default=False)
    #: Written down from a service's earlier records, not by the person (importing).
    brought_in = models.BooleanField(default=False, editable=False)
    changed = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)
    #: "Put it away": out of sight, not lost, and never counted.
    put_away = models.DateTimeField(null=True, blank=True)
    #: Put away to be deleted for good from this moment on; until then it can be taken out again.
    erase_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-day", "-created"]
        indexes = [models.Index(fields=["day"], name="outcome_by_day")]


class GoalShare(Share):
    """A reader of one goal and its steps."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="shares")

    class Meta:
        constraints = [one_open("goal", "one_open_share"), order("share_order")]


class OutcomeShare(Share):
    """A reader of one thing that has grown."""

    outcome = models.ForeignKey(Outcome, models.CASCADE, related_name="shares")

    class Meta:
        constraints = [
            one_open("outcome", "one_open_outcome_share"),
            order("outcome_share_order"),
        ]
