"""A team that answers hellos, and what it does in nearly every test of that."""

from datetime import UTC, datetime
from typing import Any

from ownway.access import queries as access
from ownway.meetings.models import Meeting
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person
from ownway.record.actors import SYSTEM, VISITOR
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome import actions
from ownway.welcome.models import Hello
from ownway.welcome.rules import SEE_HELLO

#: A Monday at eleven; somebody is here until five.
NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
WEDNESDAY = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)


def make(called: str, role: Role, project: Any, *, answers: bool = False) -> Person:
    person = people.add_person(by=SYSTEM, called=called, told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=role, answers=answers)
    return person


def hello(**values: Any) -> Hello:
    given = {
        "called": "Jo",
        "would_like": "Someone to walk with.",
        "ways": [Way("text", "07700 900 412", good_times="After four")],
    }
    return actions.say_hello(by=VISITOR, **(given | values))


def sees(person: Person, one: Hello) -> bool:
    return access.reach(person, SEE_HELLO).filter(pk=one.pk).exists()


def chat(
    one: Hello, by: Person, colleague: Person | None = None, starts: datetime = WEDNESDAY
) -> Meeting:
    return actions.arrange_first_chat(
        by=by,
        hello=one,
        colleague=colleague or by,
        starts=starts,
        minutes=60,
        how="cafe",
        where="The Lock café",
    )


def entries(one: Hello) -> list[str]:
    return [entry.verb for entry in Entry.objects.filter(on_id=str(one.pk)).order_by("-id")]
