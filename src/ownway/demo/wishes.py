"""What the people of the demo would like, the small steps on the way, and who may read it."""

from dataclasses import dataclass
from typing import Any

from ownway.journey import actions as journey


@dataclass(frozen=True)
class Wish:
    """One thing somebody would like. The first of each person shows on their home page."""

    who: str
    words: str
    readers: tuple[str, ...] = ()
    state: str = "thinking"
    #: The words of a step, and whether it is ticked.
    steps: tuple[tuple[str, bool], ...] = ()
    #: Who wrote it down with them, where they have no account.
    written_by: str = ""
    #: Named by what has grown from it.
    name: str = ""


WISHES: tuple[Wish, ...] = (
    Wish("wilf", "I did the cakes for every birthday on our landing. I’d like to bake for people "
         "again, somewhere with a big oven and the radio on.", ("bronwen",), "doing",
         (("Look at the kitchen in the chapel hall, only look", True),
          ("The three evenings on keeping a kitchen clean", True),
          ("One tray for whoever is in", True),
          ("Ask who else has a key", False)),
         name="bake"),
    Wish("wilf", "Ring my brother without planning it for a week first.", (), "grown",
         (("Write down three things to say, in case", True),), name="brother"),
    Wish("nasreen", "Work with plants, two mornings a week, where nobody minds if I’m quiet.",
         ("tobias",), "grown",
         (("Look at two places from outside", True),
          ("Send the letter", True),
          ("Try it for four mornings", True),
          ("Ask whether I may try the grafting", False)),
         name="plants"),
    Wish("nasreen", "See the sea in winter."),
    Wish("curtis", "Drive the van one day. I know every garden on the round already.",
         ("kwabena",), "thinking",
         (("Ask Ishaan what it takes", True), ("Open the envelope with the form", False))),
    Wish("mostyn", "Play in a band that rehearses in daylight.", ("bronwen",), "grown", name="band"),
    Wish("mostyn", "Paper the back room.", (), "let_go",
         (("Choose a pattern", True), ("Move the wardrobe", False))),
    Wish("sol", "Run the Tuesday table at the café myself, with my own sign.", ("tobias",), "doing",
         (("Stand beside whoever runs it now, twice", True),
          ("One Tuesday by myself", True),
          ("Paint the sign", True),
          ("Learn what to do when the till sulks", False)),
         name="table"),
    Wish("dorota", "Write down what my mother cooked, for my niece, while I still hear her say it.",
         written_by="kwabena"),
    Wish("leonie", "One afternoon a week that is mine.", written_by="hester"),
)  # fmt: skip


def tell(cast: dict[str, Any]) -> dict[str, Any]:
    """Say them, share some, have some read, take one back. Returns those with a name, by it."""
    named = {}
    for wish in WISHES:
        goal = _say(cast, wish)
        for reader in wish.readers:
            journey.share_with(
                by=cast[wish.who], item=goal, through="named", readers=[cast[reader]]
            )
            journey.look_at(by=cast[reader], item=goal)
        if wish.who == "mostyn" and wish.readers:
            journey.take_back(by=cast[wish.who], item=goal, reader=cast["bronwen"])
        named[wish.name] = goal
    return named


def _say(cast: dict[str, Any], wish: Wish) -> Any:
    who = cast[wish.who]
    if wish.written_by:
        return journey.say_goal_with(by=cast[wish.written_by], person=who, words=wish.words)
    goal = journey.say_goal(by=who, words=wish.words)
    for words, done in wish.steps:
        step = journey.add_step(by=who, goal=goal, words=words)
        if done:
            journey.tick_step(by=who, step=step, done=True)
    if wish.state != "thinking":
        journey.set_state(by=who, goal=goal, state=wish.state)
    return goal
