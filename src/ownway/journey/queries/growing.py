"""Reading what people would like and what has grown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet, prefetch_related_objects
from django.shortcuts import get_object_or_404

from ownway.access import queries as access
from ownway.journey import items
from ownway.journey.items import Item
from ownway.journey.models import Family, Goal, Outcome, OutcomeKind, Share, State, Step, Through
from ownway.journey.rules import OWN_GOAL, OWN_OUTCOME, READ_GOAL, READ_OUTCOME
from ownway.journey.rules.book import OWN_PAGE
from ownway.journey.rules.story import OWN_PIECE
from ownway.people import queries as people
from ownway.record import queries as record


def own(person: Any) -> list[Goal]:
    """What ``person`` would like, the chosen one first. Not what they put away."""
    return list(
        access.reach(person, OWN_GOAL).filter(put_away=None).order_by("-chosen", "-changed")
    )


def own_with_steps(person: Any) -> list[Goal]:
    """What ``person`` would like, each with its steps, in the order in which it was first said."""
    rows = access.reach(person, OWN_GOAL).filter(put_away=None).prefetch_related("steps")
    return list(rows.order_by("created", "pk"))


def own_put_away(person: Any) -> list[Goal]:
    """What ``person`` put away, the latest first."""
    return list(access.reach(person, OWN_GOAL).exclude(put_away=None).order_by("-put_away"))


def chosen(person: Any) -> Goal | None:
    """The one goal that ``person`` chose to see on their home page."""
    return access.reach(person, OWN_GOAL).filter(put_away=None, chosen=True).first()


def steps_of(person: Any, goal: Goal) -> list[Step]:
    """The small steps of a goal that ``person`` may read, in the owner's order."""
    readable = access.reach(person, READ_GOAL).filter(pk=goal.pk)
    return list(Step.objects.filter(goal__in=readable))


def step_of(person: Any, goal: Goal, key: UUID) -> Step | None:
    """One small step of a goal of ``person``'s; nothing where it was taken out in between."""
    mine = access.reach(person, OWN_GOAL).filter(pk=goal.pk)
    return Step.objects.filter(goal__in=mine, pk=key).first()


def next_step(goal: Goal | None) -> Step | None:
    """The first small step that has no tick, while there is something to step towards."""
    if goal is None or goal.state in (State.GROWN, State.LET_GO):
        return None
    return goal.steps.filter(done=None).first()


def grown(person: Any) -> list[Outcome]:
    """What has grown for ``person``, the latest day first. Not what they put away."""
    return _outcomes(access.reach(person, OWN_OUTCOME).filter(put_away=None))


def grown_of(person: Any, goal: Goal) -> list[Outcome]:
    """What has grown for ``person`` and belongs to this goal of theirs."""
    return [one for one in grown(person) if one.goal_id == goal.pk]


def grown_put_away(person: Any) -> list[Outcome]:
    """What has grown that ``person`` put away, the latest day first."""
    return _outcomes(access.reach(person, OWN_OUTCOME).exclude(put_away=None))


def _outcomes(rows: QuerySet[Outcome]) -> list[Outcome]:
    return list(rows.select_related("kind", "goal", "owner").order_by("-day", "-created"))


def shared_with(person: Any, of: Any = None) -> list[Goal]:
    """What others (or one of them) would like and let ``person`` read now, latest change first."""
    return list(
        access.reach(person, READ_GOAL)
        .exclude(owner=person)
        .filter(**({"owner": of} if of else {}))
        .select_related("owner")
        .prefetch_related("steps")
        .order_by("-changed")
    )


def grown_shared_with(person: Any, of: Any = None) -> list[Outcome]:
    """What has grown for others (or one of them) that ``person`` may read now, latest day first."""
    rows = access.reach(person, READ_OUTCOME).exclude(owner=person)
    return _outcomes(rows.filter(**({"owner": of} if of else {})))


# --- who reads it ---------------------------------------------------------------------------------


def readers(person: Any, item: Item) -> list[Share]:
    """Who can read this item of ``person``'s at this moment: what the rule says, not what was
    once given. During a break, and once somebody is no longer met, nobody can."""
    if item.owner_id != person.pk or item.put_away is not None:
        return []
    since = {bond.supporter_id: bond.since for bond in people.live_bonds_with(person)}
    return [
        share
        for share in item.shares.live().select_related("reader").order_by("since")
        if share.reader_id in since and since[share.reader_id] <= share.since
    ]


def names_of_readers(person: Any, mine: Sequence[Item]) -> dict[Any, str]:
    """For each of several items of ``person``'s, the names of who can read it, in a line."""
    since = {bond.supporter_id: bond.since for bond in people.live_bonds_with(person)}
    names: dict[Any, list[str]] = {}
    prefetch_related_objects(mine, "shares__reader")
    for item in mine:
        for share in item.shares.all():
            met = since.get(share.reader_id)
            if met and share.is_live() and met <= share.since:
                names.setdefault(item.pk, []).append(share.reader.called)
    return {key: ", ".join(called) for key, called in names.items()}


def may_choose(person: Any, item: Item) -> list[Any]:
    """The people ``person`` meets who cannot read this item yet."""
    already = {share.reader_id for share in readers(person, item)}
    return [one for one in people.supporters_of(person) if one.pk not in already]


def of_today(person: Any, through: str) -> list[Any]:
    """Today's names behind "my peer supporter" or "my team": whom ``person`` meets so."""
    bonds = people.live_bonds_with(person).select_related("supporter").order_by("since")
    if through == Through.PEER:
        bonds = bonds.filter(kind="peer")
    return list({bond.supporter_id: bond.supporter for bond in bonds}.values())


@dataclass(frozen=True)
class Newcomer:
    """Somebody who joined after an item was shared with "my team": read it too?"""

    item: Item
    person: Any
    through: str


def newcomers(person: Any, item: Item) -> list[Newcomer]:
    """Who joined since ``person`` shared this with their peer supporter or team, and was neither
    let in nor kept out."""
    if item.owner_id != person.pk or item.put_away is not None:
        return []
    bonds = list(people.live_bonds_with(person).select_related("supporter").order_by("since"))
    return _newcomers(item, list(item.shares.all()), bonds)


def all_newcomers(person: Any) -> list[Newcomer]:
    """The same for everything that is ``person``'s, to be asked at one place."""
    bonds = list(people.live_bonds_with(person).select_related("supporter").order_by("since"))
    if not bonds:
        return []
    found: list[Newcomer] = []
    for rule in (OWN_GOAL, OWN_OUTCOME, OWN_PIECE, OWN_PAGE):
        rows = access.reach(person, rule).filter(put_away=None).prefetch_related("shares")
        for item in rows.order_by("-changed"):
            found += _newcomers(item, list(item.shares.all()), bonds)
    return found


def _newcomers(item: Item, shares: list[Share], bonds: list[Any]) -> list[Newcomer]:
    through = {share.through for share in shares if share.is_live()}
    last: dict[Any, Any] = {}
    for share in shares:
        last[share.reader_id] = max(share.since, last.get(share.reader_id, share.since))
    found = {}
    for bond in bonds:
        way = next(
            (
                Through(one)
                for one in (Through.TEAM, Through.PEER)
                if one in through and (one == Through.TEAM or bond.kind == "peer")
            ),
            None,
        )
        said = last.get(bond.supporter_id)
        if way and (said is None or said < bond.since):
            found[bond.supporter_id] = Newcomer(item, bond.supporter, way)
    return list(found.values())


def last_looks(person: Any, item: Item) -> dict[Any, datetime]:
    """When each reader last looked at this item of ``person``'s, by the reader's key."""
    if item.owner_id != person.pk:
        return {}
    looks = record.looks_at(person.pk).filter(
        verb=items.of(item).looked.name, on_table=item._meta.db_table, on_id=str(item.pk)
    )
    return {look.by_id: look.at for look in reversed(looks)}


# --- kinds and figures ----------------------------------------------------------------------------


def kinds() -> list[OutcomeKind]:
    """The kinds offered now, in order; ``.code``, ``.label`` and ``.family`` of each."""
    return list(OutcomeKind.objects.filter(retired=None).order_by("place", "code"))


def kinds_by_family() -> list[tuple[str, list[OutcomeKind]]]:
    """The kinds offered now under the name of their family, families in their order."""
    offered = kinds()
    grouped = [
        (str(family.label), [kind for kind in offered if kind.family == family])
        for family in Family
    ]
    return [(name, group) for name, group in grouped if group]


def kinds_for(outcome: Outcome) -> list[OutcomeKind]:
    """The kinds offered now, and the one this was told with."""
    offered = kinds()
    return offered if outcome.kind in offered else [*offered, outcome.kind]


def goals_for(person: Any, outcome: Outcome) -> list[Goal]:
    """What ``person`` would like, and the goal this belongs to even if that is put away."""
    mine = own(person)
    return [*mine, outcome.goal] if outcome.goal and outcome.goal not in mine else mine


def retired_kinds() -> list[OutcomeKind]:
    """The kinds that are no longer offered."""
    return list(OutcomeKind.objects.exclude(retired=None).order_by("place", "code"))


def kind_names() -> dict[str, str]:
    """From code to name, of every kind there is or was."""
    return {kind.code: str(kind.label) for kind in OutcomeKind.objects.order_by("place", "code")}


def kind(key: UUID) -> OutcomeKind:
    """One kind.

    Raises:
        Http404: there is none with this key.
    """
    return get_object_or_404(OutcomeKind, pk=key)


class Counted(NamedTuple):
    """One thing that has grown and may be counted. No words."""

    person_id: UUID
    kind_code: str
    day: date


def counted(begins: date, ends: date) -> list[Counted]:
    """What has grown between these days (both included) and may be counted; not what is put away.

    For figures only: what a person did not let us count is not among it.
    """
    return [
        Counted(*row)
        for row in Outcome.objects.filter(counted=True, put_away=None, day__range=(begins, ends))
        .order_by("day", "created")
        .values_list("owner_id", "kind__code", "day")
    ]


def kinds_and_days(project: UUID) -> dict[UUID, set[tuple[str, date]]]:
    """What earlier records said has grown for the members of a project: kinds and days, no words.

    For the program alone: more of them are compared with it, so that nothing stands twice. What
    people noted themselves is not among it: a file made up to ask would get an answer.
    """
    found: dict[UUID, set[tuple[str, date]]] = {}
    rows = Outcome.objects.filter(owner__memberships__project=project, brought_in=True)
    for owner, kind, day in rows.values_list("owner_id", "kind__code", "day"):
        found.setdefault(owner, set()).add((kind, day))
    return found
