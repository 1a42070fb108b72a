"""A person's own tree, from their story, what they would like and what has grown.

Nothing is taken from it by time. What is added takes the next place: branches stand in the order in
which they were first said, whatever was changed or chosen since.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ownway.engines.tree import FruitKind
from ownway.engines.tree.format import MOST
from ownway.journey.models import Family, Goal, Outcome, Part, State, StoryPiece
from ownway.journey.queries import growing, story

#: What stands beside the words of a root may be as long as this; what is longer is read in the story.
_BESIDE = 60
#: What has grown from nothing that was said before hangs on boughs of their own, so many on each.
_ON_ONE = 12
_KINDS = {"health": FruitKind.HEALTH, "in_myself": FruitKind.PERSONAL}


def of(person: Any) -> dict[str, Any]:
    """``person``'s own tree in the engine's format (docs/tree.md), each part with its address.

    For its owner's eyes: it has all of theirs, whoever else may read a part of it.
    """
    pieces = story.own_pieces(person)
    hope = next((one for one in pieces if one.part == Part.HOPE), None)
    named = {"name": person.called}
    return {
        "kind": "person",
        "title": _("%(name)s’s tree") % named,
        "subtitle": _("Made by %(name)s. %(name)s decides who can see it.") % named,
        "crown": _piece(hope) if hope else None,
        "roots": _pieces(pieces, Part.ROOT),
        "trunk": _pieces(pieces, Part.STRENGTH),
        "branches": _branches(growing.own_with_steps(person), growing.grown(person)),
    }


def _pieces(pieces: list[StoryPiece], part: Part) -> list[dict[str, Any]]:
    return [_piece(one) for one in pieces if one.part == part][: MOST["roots"]]


def _piece(piece: StoryPiece) -> dict[str, Any]:
    title, words = _line(piece.title), _line(piece.words)
    return {
        "text": title or words or _("Something to hear or to see"),
        "detail": words if title and len(words) <= _BESIDE else "",
        "href": reverse("piece", kwargs={"piece": piece.pk}),
    }


def _branches(goals: list[Goal], grown: list[Outcome]) -> list[dict[str, Any]]:
    """In the order of their beginning. What grew from nothing that is on the tree has its own."""
    there = {goal.pk for goal in goals}
    borne: dict[Any, list[Outcome]] = defaultdict(list)
    for one in sorted(grown, key=lambda one: one.created):
        borne[one.goal_id if one.goal_id in there else None].append(one)
    alone = borne[None]
    made = [(goal.created, _branch(goal, borne[goal.pk])) for goal in goals]
    for first in range(0, len(alone), _ON_ONE):
        some = alone[first : first + _ON_ONE]
        branch = {
            "text": _("What else has grown"),
            "href": reverse("grown"),
            "fruits": _fruits(some),
        }
        made.append((some[0].created, branch))
    return [branch for _since, branch in sorted(made, key=lambda one: one[0])][: MOST["branches"]]


def _branch(goal: Goal, grown: Iterable[Outcome]) -> dict[str, Any]:
    doing = goal.state in (State.DOING, State.GROWN)
    return {
        "text": _line(goal.words),
        "href": reverse("goal", kwargs={"goal": goal.pk}),
        "leaves": [
            {
                "text": _line(step.words),
                "bud": not (doing or step.done),
                "href": reverse("step", kwargs={"goal": goal.pk, "step": step.pk}),
            }
            for step in sorted(goal.steps.all(), key=lambda step: step.created)[: MOST["leaves"]]
        ],
        "fruits": _fruits(grown),
    }


def _fruits(grown: Iterable[Outcome]) -> list[dict[str, Any]]:
    return [
        {
            "text": _line(one.words) or str(one.kind.label),
            "kind": _kind(one),
            "href": reverse("outcome", kwargs={"outcome": one.pk}),
        }
        for one in list(grown)[: MOST["fruits"]]
    ]


def _kind(one: Outcome) -> str:
    """Health, in myself, or out in the world: work, learning, people, home and money."""
    other = FruitKind.INCLUSION if one.kind.code == "out_in_the_world" else FruitKind.OTHER
    if one.kind.family != Family.SELF:
        other = FruitKind.INCLUSION
    return _KINDS.get(one.kind.code, other).value


def _line(words: str) -> str:
    return " ".join(words.split())
