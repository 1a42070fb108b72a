"""Agreements, once introductions are there: Olive and Mattie, who meet, agreed how it is to be. Otto and
Tamsin, who both would like to carry on, have not begun to write."""

from typing import Any

from ownway.pairing.actions import agreeing, introducing

#: What the two wrote. Nobody else may read it.
OLIVE_AND_MATTIE_WANT = "To find the bell for the clock shop"


def set_up(cast: Any) -> None:
    """They met before there was an agreement, and then wrote one."""
    made = agreeing.begin(by=cast.olive, bond=cast.has.olive_and_mattie)
    words = {"want": OLIVE_AND_MATTIE_WANT}
    made = agreeing.change(by=cast.olive, agreement=made, version=1, words=words)
    for who in (cast.olive, cast.mattie):
        made = agreeing.say_yes(by=who, agreement=made, version=2)
    cast.has.agreement = made
    carry_on = introducing.ask(by=cast.otto, peer=cast.tamsin)
    introducing.say_yes(by=cast.tamsin, introduction=carry_on)
    for who in (cast.otto, cast.tamsin):
        introducing.say_after(by=who, introduction=carry_on, what="on")
    cast.has.otto_and_tamsin = carry_on
