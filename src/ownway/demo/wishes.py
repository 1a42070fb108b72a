"""What the people of the demo would like, and who may read it."""

from typing import Any

from ownway.journey import actions as journey

#: Who, their words, who may read them.
WISHES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("wilf", "I did the cakes for every birthday on our landing. I’d like to bake for people "
             "again, somewhere with a big oven and the radio on.", ("bronwen",)),
    ("wilf", "Ring my brother without planning it for a week first.", ()),
    ("nasreen", "Work with plants, two mornings a week, where nobody minds if I’m quiet.",
     ("tobias",)),
    ("nasreen", "See the sea in winter.", ()),
    ("curtis", "Drive the van one day. I know every garden on the round already.", ("kwabena",)),
    ("mostyn", "Play in a band that rehearses in daylight.", ("bronwen",)),
    ("sol", "Run the Tuesday table at the café myself, with my own sign.", ("tobias",)),
)  # fmt: skip


def tell(cast: dict[str, Any]) -> None:
    """Say them, share some, have some read, take one back."""
    for who, words, readers in WISHES:
        goal = journey.say_goal(by=cast[who], words=words)
        for reader in readers:
            journey.share_with(
                by=cast[who], item=goal, through="named", readers=[cast[reader]]
            )
            journey.look_at_goal(by=cast[reader], goal=goal)
        if who == "mostyn":
            journey.take_back(by=cast[who], item=goal, reader=cast["bronwen"])
