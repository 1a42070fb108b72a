"""The invented partnership: three small projects that work together on Ferry Lane."""

from datetime import date, time, timedelta
from typing import Any

from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams

ADDRESS = "The Old Chandlery, Ferry Lane"
WEEKDAYS = range(5)

#: True public numbers, to be checked like everybody's; all else in the demo is invented.
HELP_LINES: tuple[dict[str, Any], ...] = (
    {"name": "Emergency services", "number": "999", "emergency": True, "hours": "Any time",
     "says": "If a life is in danger now. Or go to the nearest A&E."},
    {"name": "NHS 111", "number": "111", "hours": "Any time",
     "says": "Choose the mental health option to talk to somebody trained."},
    {"name": "Samaritans", "number": "116 123", "hours": "Any time, free from any phone",
     "says": "Whatever you are going through, somebody listens."},
    {"name": "Shout", "text_number": "Text SHOUT to 85258", "hours": "Any time, free by text",
     "says": "If talking is too much just now, write instead."},
)  # fmt: skip


def build(today: date) -> dict[str, Any]:
    """The site, its hours and help lines, and the three projects by short name."""
    projects = {
        "alongside": teams.add_project(
            by=SYSTEM, name="Alongside",
            says="People who have been there themselves walk part of the way with you."),
        "openings": teams.add_project(
            by=SYSTEM, name="Ferry Lane Openings",
            says="Starts from what you hope for, and looks for work, learning or volunteering."),
        "barrow": teams.add_project(
            by=SYSTEM, name="Green Barrow",
            says="A crew that looks after gardens, and is paid for it from the first hour."),
    }  # fmt: skip
    teams.change_site(
        by=SYSTEM, demo=True, name="Ferry Lane", neutral_name="Ferry Lane",
        welcoming=projects["alongside"], phone="01632 960 140", email="hello@example.org",
        address=ADDRESS, hours_text="Monday to Friday, 9.30 to 5",
        out_of_hours=(
            "At night and at weekends nobody reads what is sent here. We read it on the next "
            "weekday morning. “Get help now” lists people who answer at any hour."),
        stays_between=(
            "What you tell the person you meet stays between the two of you, unless you choose "
            "to share it."),
        passed_on=(
            "If we believe that somebody may be badly hurt, or that a child is not safe, we must "
            "tell our colleague on call. We try to say so to you first."),
        complain_to=(
            "Ferry Lane Voices, a separate group. Ring 01632 960 188, or leave a note in the "
            "blue box by the door."))  # fmt: skip
    teams.set_hours(by=SYSTEM, hours=[(day, time(9, 30), time(17)) for day in WEEKDAYS])
    for place, line in enumerate(HELP_LINES):
        teams.put_help_line(by=SYSTEM, place=place, review_by=today + timedelta(days=180), **line)
    return projects
