"""Asking the rules."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet

from ownway.access.errors import NotYours
from ownway.access.rules import RULES, Rule


def reach(person: Model, rule: Rule) -> QuerySet[Any]:
    """The rows that ``person`` may reach by ``rule``."""
    return rule.rows(person)


def may(person: Model | None, rule: Rule) -> bool:
    """Does a rule about the visitor hold for ``person``?"""
    if not rule.of_self:
        raise ValueError(f"{rule.name} is about a {rule.model}: use get() or reach().")
    return person is not None and rule.rows(person).filter(pk=person.pk).exists()


def get(person: Model | None, rule: Rule, key: UUID | str, *, by: str = "pk") -> Any:
    """The one row with this key, if ``person`` may reach it.

    Raises:
        NotYours: absent and forbidden alike.
    """
    if person is None:
        raise NotYours
    try:
        row = rule.rows(person).filter(**{by: key}).first()
    except (ValidationError, ValueError):
        raise NotYours from None
    if row is None:
        raise NotYours
    return row


def sentences() -> list[Rule]:
    """Every rule, by room and then as its room declares them, for the public page."""
    return sorted(RULES.values(), key=lambda each: each.name.partition(".")[0])
