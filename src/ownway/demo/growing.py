"""What has grown for the people of the demo, who may read it, and what may be counted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ownway.demo.days import ago, at
from ownway.journey import actions as journey
from ownway.people import actions as people
from ownway.people import queries as known


@dataclass(frozen=True)
class Grown:
    """Something that has grown, so many weeks ago."""

    who: str
    kind: str
    weeks: int
    words: str
    #: Whether they let it be counted, without their name, in the yearly figures.
    counted: bool
    #: Who may read it: nobody, or through "named" (``readers``), "peer" or "team".
    through: str = ""
    readers: tuple[str, ...] = ()
    #: Shared until so many days from today; 0 is until it is taken back.
    days: int = 0
    #: A wish that it belongs to, by its name.
    wish: str = ""
    #: Who wrote it down with them, where they have no account.
    written_by: str = ""


GROWN: tuple[Grown, ...] = (
    Grown("wilf", "in_myself", 27, "Rang my brother. We talked about nothing for an hour.", False,
          wish="brother"),
    Grown("wilf", "training", 17, "The paper for the kitchen. Passed, with two questions to spare.",
          True, "team", wish="bake"),
    Grown("wilf", "volunteering", 9, "Rolls for the Thursday breakfast. Forty. A woman asked who "
          "had made them, and I said I had.", True, "peer", wish="bake"),
    Grown("nasreen", "health", 33, "I sleep on the nights before a plant morning.", False),
    Grown("nasreen", "employment", 14, "Two mornings a week at the nursery, paid.", True,
          "named", ("tobias",), wish="plants"),
    Grown("nasreen", "education", 5, "An evening class: plants and their Latin names.", True),
    Grown("curtis", "employment", 42, "On the crew, and paid from the first hour.", True, "peer"),
    Grown("curtis", "in_myself", 19, "Said no to a shift and the sky stayed up.", False),
    Grown("mostyn", "out_in_the_world", 4, "Second cornet in a band that plays at dinner time.",
          True, "named", ("bronwen",), days=60, wish="band"),
    Grown("mostyn", "health", 2, "Walked to the library and back without stopping. Twice.", False),
    Grown("sol", "volunteering", 27, "My own table, on Tuesdays.", True, "team", wish="table"),
    Grown("sol", "out_in_the_world", 12, "People say hello to me in the lane now.", True,
          "named", ("tobias",), wish="table"),
    Grown("dorota", "home", 25, "The lamp over my steps is lit.", True, written_by="kwabena"),
    Grown("dorota", "in_myself", 11, "A second chair by the window.", False, written_by="kwabena"),
    Grown("leonie", "advice", 20, "The form for carers, done and posted.", True,
          written_by="hester"),
    Grown("leonie", "money", 11, "It came through, with some owed from before. A red coat.", True,
          written_by="hester"),
    Grown("rhodri", "employment", 26, "Three days a week in the walled garden, paid.", True,
          written_by="ishaan"),
    Grown("piet", "education", 14, "A class at the college, and a card for its library.", True,
          written_by="maren"),
    Grown("priya", "training", 24, "Bookbinding, the whole course.", True, written_by="tobias"),
)  # fmt: skip


def tell(cast: dict[str, Any], wishes: dict[str, Any], today: date) -> None:
    """Note it all, share some of it, have what is shared read, and what was written with somebody
    seen by a second colleague, but for the last."""
    for grown in GROWN:
        day = ago(today, grown.weeks)
        if grown.written_by:
            journey.add_outcome_with(
                by=cast[grown.written_by],
                person=cast[grown.who],
                kind=grown.kind,
                day=day,
                words=grown.words,
                counted=grown.counted,
            )
            continue
        outcome = journey.add_outcome(
            by=cast[grown.who],
            kind=grown.kind,
            day=day,
            words=grown.words,
            goal=wishes.get(grown.wish) if grown.wish else None,
            counted=grown.counted,
        )
        if grown.through:
            _share(cast, grown, outcome, today)
    for written in sorted(known.written_with_to_look_at(cast["maren"]), key=_when)[:-1]:
        people.look_at_written_with(by=cast["maren"], written=written)


def _when(row: Any) -> Any:
    return row.created


def _share(cast: dict[str, Any], grown: Grown, outcome: Any, today: date) -> None:
    shares = journey.share_with(
        by=cast[grown.who],
        item=outcome,
        through=grown.through,
        readers=[cast[reader] for reader in grown.readers] or None,
        until=at(today + timedelta(days=grown.days), 12) if grown.days else None,
    )
    for share in shares:
        journey.look_at(by=share.reader, item=outcome)
