"""Permissions: one rule, one filter.

A rule has a name, one plain sentence and a function from the person who looks to a ``Q``.
The list and the door use the same ``Q``, so they cannot disagree. The sentences become the
public page "Who can see what".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from ownway.kit import query

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

#: The model of rules that are about the visitor themself ("may they enter this room").
PERSON = "people.Person"


@dataclass
class Rule:
    """A named permission. ``says`` is shown to the public; ``model`` is what the filter is over."""

    name: str
    says: str | _StrPromise
    model: str = PERSON
    #: True where the rule is about the visitor: the filter is asked of the person who looks.
    of_self: bool = False
    _filter: Callable[[Any], Q] | None = field(default=None, repr=False)

    def filter(self, function: Callable[[Any], Q]) -> Callable[[Any], Q]:
        """Decorator: the function from the person who looks to the rows they may reach."""
        if self._filter is not None:
            raise ValueError(f"The rule {self.name} has a filter already.")
        self._filter = function
        return function

    def q(self, person: Model) -> Q:
        """The rows of ``model`` that ``person`` may reach."""
        if self._filter is None:
            raise ValueError(f"The rule {self.name} has no filter.")
        return self._filter(person)

    def rows(self, person: Any) -> QuerySet[Any]:
        """The reachable rows, each once."""
        return apps.get_model(self.model)._default_manager.filter(self.q(person))


RULES: dict[str, Rule] = {}


def rule(name: str, *, says: str | _StrPromise, model: str | None = None) -> Rule:
    """Declare a rule. Without ``model`` it is about the visitor themself.

    Raises:
        ValueError: a rule of this name exists.
    """
    if name in RULES:
        raise ValueError(f"There are two rules named {name}.")
    RULES[name] = made = Rule(name, says, model or PERSON, of_self=model is None)
    return made


def either(model: str, *querysets: QuerySet[Any]) -> Q:
    """Rows found by any of the querysets (each over ``model``), as a union of ids.

    An OR over joins with EXISTS is ten times slower on a large table (trust.md).
    """
    return query.either(apps.get_model(model), *querysets)
