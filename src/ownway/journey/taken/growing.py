"""What somebody would like, and what has grown, as they take it with them."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.journey.models import Goal, Outcome
from ownway.journey.taken.common import days, reader_facts, readers
from ownway.kit import words
from ownway.people.taken import Thing, also_taken
from ownway.people.taken.shapes import (
    DAY,
    ID,
    MOMENT,
    NUMBER,
    READER,
    TEXT,
    YES,
    many,
    maybe,
    of,
    one_of,
)

STEP = of(words=TEXT, done=maybe(MOMENT), place=NUMBER, version=NUMBER, written=MOMENT)


@also_taken(
    "goals",
    gettext_lazy("What I’d like"),
    place=30,
    where="goals",
    shape={
        "id": ID,
        "words": TEXT,
        "state": one_of("thinking", "doing", "grown", "let_go"),
        "chosen": YES,
        "steps": many(STEP),
        "version": NUMBER,
        "written": MOMENT,
        "changed": MOMENT,
        "put_away": maybe(MOMENT),
        "deleted_from": maybe(MOMENT),
        "readers": many(READER),
    },
)
def goals(person: Any) -> Iterator[Thing]:
    """Everything they would like, with the small steps."""
    rows = Goal.objects.filter(owner=person).order_by("created")
    for goal in rows.iterator(chunk_size=100):
        steps = list(goal.steps.all())
        yield Thing(
            title=goal.words if len(goal.words) <= 90 else _("What I’d like"),
            data={
                "id": goal.pk,
                "words": goal.words,
                "state": goal.state,
                "chosen": goal.chosen,
                "steps": [_step(one) for one in steps],
                "version": goal.version,
                "written": goal.created,
                "changed": goal.changed,
                "put_away": goal.put_away,
                "deleted_from": goal.erase_from,
                "readers": readers(goal),
            },
            facts=[
                (_("How it stands"), goal.get_state_display()),
                *days(goal),
                *reader_facts(goal),
            ],
            words=[
                *([("", goal.words)] if len(goal.words) > 90 else []),
                *([(_("Small steps"), "\n".join(_line(one) for one in steps))] if steps else []),
            ],
        )


def _line(step: Any) -> str:
    return _("%(words)s (done)") % {"words": step.words} if step.done else step.words


def _step(one: Any) -> dict[str, Any]:
    return {
        "words": one.words,
        "done": one.done,
        "place": one.place,
        "version": one.version,
        "written": one.created,
    }


@also_taken(
    "grown",
    gettext_lazy("What has grown"),
    place=35,
    where="grown",
    shape={
        "id": ID,
        "kind": TEXT,
        "day": DAY,
        "words": TEXT,
        "goal": maybe(ID),
        "counted": YES,
        "from_earlier_records": YES,
        "version": NUMBER,
        "written": MOMENT,
        "changed": MOMENT,
        "put_away": maybe(MOMENT),
        "deleted_from": maybe(MOMENT),
        "readers": many(READER),
    },
)
def grown(person: Any) -> Iterator[Thing]:
    """Every thing that has grown."""
    rows = Outcome.objects.filter(owner=person).select_related("kind").order_by("day", "created")
    for one in rows.iterator(chunk_size=100):
        yield Thing(
            title=f"{one.kind.label}, {words.date(one.day)}",
            data={
                "id": one.pk,
                "kind": one.kind.code,
                "day": one.day,
                "words": one.words,
                "goal": one.goal_id,
                "counted": one.counted,
                "from_earlier_records": one.brought_in,
                "version": one.version,
                "written": one.created,
                "changed": one.changed,
                "put_away": one.put_away,
                "deleted_from": one.erase_from,
                "readers": readers(one),
            },
            facts=[
                (
                    _("Counted without my name"),
                    _("Yes") if one.counted else _("No"),
                ),
                *([(_("From earlier records"), _("Yes"))] if one.brought_in else []),
                *days(one),
                *reader_facts(one),
            ],
            words=[("", one.words)] if one.words else [],
        )
