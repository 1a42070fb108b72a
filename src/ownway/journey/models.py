"""A person's own space. For now: what they would like, in their own words."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText


class Goal(Row):
    """One thing a person would like. Private until they choose a reader."""

    owner = models.ForeignKey("people.Person", models.CASCADE, related_name="goals")
    words = SealedText(max_length=2000)
    changed = models.DateTimeField(default=timezone.now)
    #: Counts up with each change, so that of two editors none is silently overwritten (P5).
    version = models.PositiveIntegerField(default=1)
    #: "Put it away": out of sight, not lost, and never counted.
    put_away = models.DateTimeField(null=True, blank=True)
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
        ]


class ShareQuerySet(models.QuerySet["GoalShare"]):
    def live(self) -> "ShareQuerySet":
        now = timezone.now()
        return self.filter(Q(until=None) | Q(until__gt=now), since__lte=now)


class GoalShare(Row):
    """The owner lets one person they meet read one goal, until they take it back."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="shares")
    reader = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "reader"], condition=Q(until=None), name="one_open_share"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("since")), name="share_order"
            ),
        ]
