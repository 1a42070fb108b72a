"""Tables of introductions and agreements."""

from ownway.pairing.models.agreements import Agreement, AgreementVersion
from ownway.pairing.models.meeting_somebody import (
    OPEN,
    After,
    Gap,
    HelpKind,
    HelpToChoose,
    Introduction,
    Passed,
    ShortList,
    State,
)
from ownway.pairing.models.wishes import (
    PeerPage,
    PleaseNot,
    Shows,
    Trait,
    TraitKind,
    Weight,
    Wishes,
)

__all__ = [
    "OPEN",
    "After",
    "Agreement",
    "AgreementVersion",
    "Gap",
    "HelpKind",
    "HelpToChoose",
    "Introduction",
    "Passed",
    "PeerPage",
    "PleaseNot",
    "ShortList",
    "Shows",
    "State",
    "Trait",
    "TraitKind",
    "Weight",
    "Wishes",
]
