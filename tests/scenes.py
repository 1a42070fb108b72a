"""What else there is for the cast: hellos, meetings, a worry, an emergency opening, the site."""

from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from ownway.people import actions as people
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams


def set_up(cast: Any) -> None:
    """Everything the addresses of the house can name, once."""
    _site(cast)
    _worries(cast)


def _site(cast: Any) -> None:
    teams.change_site(
        by=SYSTEM, name="Alder House", neutral_name="Alder", welcoming=cast.has.alder,
        phone="01632 960 200", email="alder@example.org", address="1 Alder Row",
        hours_text="Weekdays, nine to five", out_of_hours="Nobody reads at night.",
        stays_between="What you say stays here.", passed_on="Danger is passed on to Cora.",
        complain_to="Alder Voices", on_call=cast.cora, delay_approver=cast.elsa)
    teams.set_hours(by=cast.cora, hours=[(day, time(9), time(17)) for day in range(5)])
    cast.has.help_line = teams.put_help_line(
        by=cast.cora, name="Samaritans", number="116 123", hours="Any time",
        review_by=timezone.localdate() + timedelta(days=90))


def _worries(cast: Any) -> None:
    """Ada is worried about Olive and told Cora; Cora once opened Olive's contacts."""
    cast.has.worry = people.tell_worry(
        by=cast.ada, about=cast.olive, words="Olive has not opened the door for three days.")
    cast.has.opening = people.open_emergency(
        by=cast.cora, called="Olive", why="Ada rang twice and nobody answered the door.")
