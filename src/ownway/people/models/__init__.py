"""Persons and bonds; what looks after people and their words."""

from ownway.people.models.looking_after import (
    Draft,
    EmergencyOpening,
    Worry,
    WrittenWhat,
    WrittenWith,
)
from ownway.people.models.persons import (
    Account,
    Accounts,
    Bond,
    BondKind,
    BondQuerySet,
    Invitation,
    Leaf,
    Pace,
    Person,
    SafeWay,
    WayKind,
)

__all__ = [
    "Account",
    "Accounts",
    "Bond",
    "BondKind",
    "BondQuerySet",
    "Draft",
    "EmergencyOpening",
    "Invitation",
    "Leaf",
    "Pace",
    "Person",
    "SafeWay",
    "WayKind",
    "Worry",
    "WrittenWhat",
    "WrittenWith",
]
