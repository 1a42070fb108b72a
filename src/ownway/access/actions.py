"""What every action calls before it writes."""

from typing import Any

from django.db.models import Model

from ownway.access.errors import NotYours
from ownway.access.rules import Rule
from ownway.record.actors import Actor, NamedActor


def check(by: Actor, rule: Rule, row: Model | None = None) -> Any:
    """Refuse unless ``by`` is a person for whom ``rule`` holds (on ``row``, if it is about rows).

    The named actors have no rights of their own, so they are always refused here.

    Raises:
        NotYours: the rule does not hold.
    """
    if isinstance(by, NamedActor):
        raise NotYours
    wanted = by if rule.of_self else row
    if wanted is None:
        raise ValueError(f"{rule.name} is about a {rule.model}: say which.")
    if not rule.rows(by).filter(pk=wanted.pk).exists():
        raise NotYours


def only(by: Actor, *named: NamedActor) -> None:
    """Refuse unless ``by`` is one of these named actors: things no person does by hand.

    Raises:
        NotYours: somebody else.
    """
    if by not in named:
        raise NotYours
