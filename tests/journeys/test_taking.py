"""Mine to take: everything in one file that opens by itself; and going for good."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import check
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import Site, _environment

pytestmark = pytest.mark.journey

WISH = "Walk the whole sea wall before the clocks go back"


def test_everything_of_mine_in_one_file(page: Page, site: Site, tmp_path: Path) -> None:
    with given("Wilf, who has said one thing he would like"):
        site.let_in(page, "Wilf")
        page.goto("/my/goals/new")
        page.get_by_role("textbox", name="One thing you would like").fill(WISH)
        press(page, "Keep this")
    with when("he has everything put together"):
        page.goto("/my/take")
        check(page)
        press(page, "Put it together for me")
        check(page)
        expect(page.get_by_role("heading", name="Your file is ready")).to_be_visible(timeout=90_000)
        check(page)
    with when("he takes it"):
        press(page, "Take it")
        heading(page, "Take it with you")
        check(page)
        with page.expect_download() as taking:
            page.get_by_role("button", name="Save the file").click()
        file = tmp_path / taking.value.suggested_filename
        taking.value.save_as(file)
    with then("its name tells nobody anything, and his words are in it, to read and as data"):
        assert re.fullmatch(r"mine-\d{4}-\d\d-\d\d\.zip", file.name)
        with zipfile.ZipFile(file) as opened:
            assert opened.testzip() is None
            opened.extractall(tmp_path / "mine")
        data = json.loads((tmp_path / "mine/data.json").read_text())
        assert WISH in [one["words"] for one in data["chapters"]["goals"]["things"]]
        plan = json.loads((tmp_path / "mine/fhir-bundle.json").read_text())
        assert WISH in json.dumps(plan, ensure_ascii=False)
    with then("it opens from a disk without Ownway, and anybody can read it"):
        read_from_disk(page, tmp_path / "mine")
    with then("who looked says that he took it"):
        page.goto("/my/record")
        says(page, "took the file with everything of yours")


def read_from_disk(page: Page, folder: Path) -> None:
    """In a browser that has never been here, with no network."""
    browser: Browser | None = page.context.browser
    assert browser is not None
    offline = browser.new_context(offline=True)
    try:
        alone = offline.new_page()
        alone.goto((folder / "index.html").as_uri())
        check(alone)
        alone.get_by_role("link", name="What I’d like").click()
        expect(alone.get_by_role("heading", level=1)).to_have_text("What I’d like")
        expect(alone.get_by_role("main")).to_contain_text(WISH)
        check(alone)
        alone.get_by_role("link", name="All chapters").click()
        alone.get_by_role("link", name="What happened, and who looked").click()
        check(alone)
    finally:
        offline.close()


NEWCOMER = """
from django.test import Client
from ownway.people import actions as people
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams import queries
one = people.add_person(by=SYSTEM, called="Perran", told=True)
people.add_account(by=SYSTEM, person=one, email="perran@example.org")
teams.give_role(by=SYSTEM, person=one, project=queries.projects()[0], role="member")
client = Client()
enter(client, one, fresh=True)
print(client.cookies["session"].value)
"""
TWO_WEEKS_LATER = """
from django.utils import timezone
from ownway.taking.models import Farewell
from ownway.taking.tasks import finish
Farewell.objects.filter(code=CODE).update(due=timezone.now())
print(finish.call())
"""


def behind_the_house(site: Site, program: str) -> str:
    """What a few lines print that are run where the site runs."""
    start = "import django\ndjango.setup()\n"
    done = subprocess.run(
        [sys.executable, "-c", start + program],
        env=_environment(site),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_everything_deleted_after_time_to_think(page: Page, site: Site) -> None:
    with given("Perran, who reads what goes, what stays, and why"):
        cookie = behind_the_house(site, NEWCOMER)
        page.context.add_cookies([{"name": "session", "value": cookie, "url": site.url}])
        page.goto("/my/pace")
        press(page, "Have everything deleted")
        heading(page, "Have everything deleted")
        says(page, "That somebody was here, from one day until another.")
        says(page, "It does not say who.")
        check(page)
    with when("he goes on, and asks for it"):
        press(page, "Go on")
        check(page)
        press(page, "Yes, delete everything")
    with then("he has a receipt, and everything is as it was"):
        heading(page, "Your receipt")
        code = page.locator(".ow-code").inner_text()
        assert re.fullmatch(r"(\w{4}-){3}\w{4}", code)
        check(page)
        page.goto("/my")
        says(page, "You asked that everything of yours be deleted.")
        check(page)
    with when("he changes his mind in one press, and then asks again"):
        press(page, "Keep everything")
        says(page, "Nothing is deleted. Everything is as it was.")
        expect(page.get_by_role("main")).not_to_contain_text("You asked that everything")
        page.goto("/my/delete/ask")
        press(page, "Yes, delete everything")
        code = page.locator(".ow-code").inner_text()
    with when("the time to think is over"):
        assert behind_the_house(site, TWO_WEEKS_LATER.replace("CODE", repr(code))) == "1"
    with then("he is signed in nowhere, and there is nobody of that name"):
        page.goto("/my")
        expect(page).to_have_url(re.compile("/sign-in/"))
    with then("whoever holds the code sees that it was done, and not whose it was"):
        page.goto("/receipt")
        check(page)
        page.get_by_role("textbox", name="The code on your receipt").fill(code.lower())
        press(page, "Show it")
        says(page, "It was done on")
        expect(page.get_by_role("main")).not_to_contain_text("Perran")
        check(page)
