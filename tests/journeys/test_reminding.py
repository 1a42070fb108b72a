"""Reminders as somebody wishes them, "I can't come" by their link, and one's own calendar."""

import re
import subprocess
import sys
import time

import pytest
import vobject
from playwright.sync_api import Page

from tests.browser import OpenPage, check
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import ROOT, Site, _environment

pytestmark = pytest.mark.journey

#: Wilf and Bronwen agree on a time within the next day, and did so a week ago; then the clock looks.
SOON = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from ownway.meetings import actions, tasks
from ownway.meetings.models import Meeting
from ownway.people.models import Person
called = {one.called: one for one in Person.objects.all()}
wilf, bronwen = called["Wilf"], called["Bronwen"]
now = timezone.now().replace(minute=0, second=0, microsecond=0)
for hours in range(23, 4, -1):
    try:
        made = actions.arrange(by=bronwen, member=wilf, colleague=bronwen, minutes=60, how="walk",
                               starts=now + timedelta(hours=hours))
        break
    except actions.NotFree:
        pass
Meeting.objects.filter(pk=made.pk).update(changed=now - timedelta(days=7))
tasks.remind.func()
print(made.pk)
"""


def reminder_to_wilf(site: Site) -> tuple[str, str]:
    """The key of the meeting, and the link in the text that reminds of it."""
    before = len(_links(site))
    done = subprocess.run(
        [sys.executable, "-c", SOON],
        env=_environment(site),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for _ in range(120):
        if len(links := _links(site)) > before:
            return done.stdout.split()[-1], links[-1]
        time.sleep(0.5)
    raise AssertionError("No reminder came to Wilf.")


def _links(site: Site) -> list[str]:
    return re.findall(
        r"^Text to \+447700900118:\n.*?https?://[^/\s]+(/m/\S+)", site.log.read_text(), re.MULTILINE
    )


def test_a_meeting_called_off_and_moved_by_one_link(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Wilf, who is reminded the day before, and of nothing but the time"):
        site.let_in(desk, "Wilf")
        desk.goto("/my/reminders")
        check(desk)
        desk.get_by_label("The day before", exact=True).check()
        desk.get_by_label("The time, and nothing else").check()
        press(desk, "Keep this")
        says(desk, "Kept.")
        meeting, link = reminder_to_wilf(site)
    with when("he opens the link in the text on his phone, without signing in"):
        page.goto(link)
        check(page)
        press(page, "I can’t come")
    with then("it is off, without a reason, and he may have it a week later"):
        heading(page, "That’s all right")
        check(page)
        press(page, "Same time next week")
        heading(page, "There is a new time")
        check(page)
    with then("the link changes nothing any more, and Bronwen sees the new time"):
        page.goto(link)
        heading(page, "There is nothing to change here any more")
        bronwen = open_page()
        site.let_in(bronwen, "Bronwen")
        bronwen.goto(f"/meetings/{meeting}")
        heading(bronwen, "There is a new time")


def test_a_calendar_reads_it(page: Page, desk: Page, site: Site) -> None:
    with given("Yasmin, who would like her meetings in her own calendar"):
        site.let_in(page, "Yasmin")
        page.goto("/my/calendar")
        check(page)
        press(page, "Make my address")
        check(page)
        address = page.get_by_role("main").locator("code").inner_text()
    with when("her calendar fetches it"):
        fetched = desk.request.get(address)
    with then("it says when, and nothing of whom or where"):
        assert fetched.headers["content-type"].startswith("text/calendar")
        whole = vobject.readOne(fetched.text())
        assert {one.summary.value for one in getattr(whole, "vevent_list", [])} <= {"Meeting"}
    with when("she chooses a new address, because somebody else has seen it"):
        press(page, "Make a new address")
    with then("the old one opens nothing, and she may end it altogether"):
        assert desk.request.get(address).status == 404
        site.let_in(desk, "Yasmin")
        desk.goto("/my/calendar")
        check(desk)
        press(page, "End it")
        says(page, "Ended. It opens nothing any more.")
