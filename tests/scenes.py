"""What else there is for the cast: hellos, meetings, a worry, an emergency opening, the site.

A room may set its own scene in ``scenes_ROOM.py``, with a ``set_up(cast)`` like the one here.
"""

from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people.actions.invitations import invite
from ownway.people.actions.persons import Way
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions as teams
from ownway.welcome import actions as welcome
from tests import parts


def set_up(cast: Any) -> None:
    """Everything the addresses of the house can name, once."""
    _site(cast)
    _worries(cast)
    _meetings(cast)
    _hellos(cast)
    _on_paper(cast)
    for part in parts.of(__name__):
        part.set_up(cast)


def _site(cast: Any) -> None:
    teams.change_site(
        by=SYSTEM,
        name="Alder House",
        neutral_name="Alder",
        welcoming=cast.has.alder,
        phone="01632 960 200",
        email="alder@example.org",
        address="1 Alder Row",
        hours_text="Weekdays, nine to five",
        out_of_hours="Nobody reads at night.",
        stays_between="What you say stays here.",
        passed_on="Danger is passed on to Cora.",
        complain_to="Alder Voices",
        on_call=cast.cora,
        delay_approver=cast.elsa,
    )
    teams.set_hours(by=cast.cora, hours=[(day, time(9), time(17)) for day in range(5)])
    cast.has.help_line = teams.put_help_line(
        by=cast.cora,
        name="Samaritans",
        number="116 123",
        hours="Any time",
        review_by=timezone.localdate() + timedelta(days=90),
    )


def _worries(cast: Any) -> None:
    """Ada is worried about Olive and told Cora; Cora once opened Olive's contacts."""
    cast.has.worry = people.tell_worry(
        by=cast.ada, about=cast.olive, words="Olive has not opened the door for three days."
    )
    cast.has.opening = people.open_emergency(
        by=cast.cora, called="Olive", why="Ada rang twice and nobody answered the door."
    )
    cast.has.asked_later = people.open_emergency(
        by=cast.ada,
        called="Olive",
        tell_later=True,
        why="Somebody who hurts her may read her messages.",
    )


def _meetings(cast: Any) -> None:
    """Olive and Mattie meet; Pax and Percy would have."""
    day = timezone.now().replace(hour=11, minute=0, second=0, microsecond=0) + timedelta(days=3)
    cast.has.meeting = meetings.arrange(
        by=cast.mattie,
        member=cast.olive,
        colleague=cast.mattie,
        starts=day,
        minutes=60,
        how="cafe",
        where="The café by the mill",
    )
    cast.has.bond = cast.has.olive_and_mattie
    cast.has.suggested = people.propose_bond(
        by=SYSTEM, member=cast.olive, supporter=cast.una, kind="peer"
    )


def _hellos(cast: Any) -> None:
    """One waits; one was answered by Ada and goes on with Nora, whom Mattie meets."""
    cast.has.hello = welcome.say_hello(
        by=VISITOR,
        called="Wanda, waiting",
        ways=[Way("text", "07700 900161")],
        would_like="Sing in a choir",
    )
    cast.has.answered = welcome.say_hello(
        by=VISITOR, called="Nora, newly here", ways=[Way("phone", "01632 960162")]
    )
    welcome.take(by=cast.ada, hello=cast.has.answered)
    cast.people["nora"] = welcome.carry_on(
        by=cast.ada, hello=cast.has.answered, colleague=cast.mattie
    )


def _on_paper(cast: Any) -> None:
    """Nora was invited by letter; what Ada wrote with her waits for a second look."""
    cast.has.invitation = invite(by=cast.mattie, person=cast["nora"], email="nora@example.org")
    cast.has.written = people.written_with(by=cast.mattie, person=cast["nora"], what="ways")
