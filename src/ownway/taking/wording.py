"""What is said about going for good, in plain words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ownway.people.taken import Stays, title_of, what_stays

if TYPE_CHECKING:
    from ownway.taking.models import Farewell

#: What somebody has to hand over before they can go.
HAND_OVER = {
    "coordinator": _("You are the only coordinator. Please give that role to somebody else first."),
    "on_call": _("You are the one on call when a colleague is worried. Please name another first."),
    "delay_approver": _(
        "You are the one who agrees when somebody is told later of an emergency look. Please name "
        "another first."
    ),
}


def stayed(farewell: "Farewell | None") -> list[Stays]:
    """What stayed when it was done, as the rooms say it now."""
    codes = farewell.receipt.get("stays", []) if farewell is not None else []
    return [one for one in what_stays() if one.code in codes]


def gone(farewell: "Farewell | None") -> list[tuple[str, int]]:
    """How much of what was deleted, under the names of the chapters."""
    if farewell is None:
        return []
    return [(title_of(code), number) for code, number in farewell.receipt.get("gone", {}).items()]
