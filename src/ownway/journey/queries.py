"""Reading what people would like."""

from typing import Any

from ownway.access import queries as access
from ownway.journey.models import Goal, GoalShare
from ownway.journey.rules import OWN_GOAL, READ_GOAL
from ownway.people import queries as people


def own(person: Any) -> list[Goal]:
    """What ``person`` would like, the chosen one first. Not what they put away."""
    return list(
        access.reach(person, OWN_GOAL).filter(put_away=None).order_by("-chosen", "-changed")
    )


def own_put_away(person: Any) -> list[Goal]:
    """What ``person`` put away, the latest first."""
    return list(access.reach(person, OWN_GOAL).exclude(put_away=None).order_by("-put_away"))


def chosen(person: Any) -> Goal | None:
    """The one goal that ``person`` chose to see on their home page."""
    return access.reach(person, OWN_GOAL).filter(put_away=None, chosen=True).first()


def shared_with(person: Any) -> list[Goal]:
    """What others let ``person`` read now, latest change first."""
    return list(
        access.reach(person, READ_GOAL)
        .exclude(owner=person)
        .select_related("owner")
        .order_by("-changed")
    )


def readers(person: Any, goal: Goal) -> list[GoalShare]:
    """Who can read this goal of ``person``'s at this moment: what the rule says, not what was
    once given. During a break, and once somebody is no longer met, nobody can."""
    if goal.owner_id != person.pk:
        return []
    since = {bond.supporter_id: bond.since for bond in people.live_bonds_with(person)}
    return [
        share
        for share in GoalShare.objects.live()
        .filter(goal=goal)
        .select_related("reader")
        .order_by("since")
        if share.reader_id in since
        and since[share.reader_id] <= share.since
        and goal.put_away is None
    ]


def may_choose(person: Any, goal: Goal) -> list[Any]:
    """The people ``person`` meets who cannot read this goal yet."""
    already = {share.reader_id for share in readers(person, goal)}
    return [one for one in people.supporters_of(person) if one.pk not in already]
