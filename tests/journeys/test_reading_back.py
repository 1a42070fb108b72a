"""Somebody reads back what they told, has a sentence changed, and agrees: nothing slips on the way."""

import os
import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import follow, given, heading, press, says, then, when
from tests.site import ROOT, Site

pytestmark = pytest.mark.journey
TOLD = "Long ago I kept bees 🐝. They gave me the work. Then I slept, at last."
_MAKE = """
import sys, django
django.setup()
from ownway.inquiry.actions import coding, group, sources, studies
from ownway.inquiry.models import Use
from ownway.people.models import Person
first, teller = (next(p for p in Person.objects.all() if p.called == n) for n in sys.argv[1:3])
asking = group.begin_group(by=first, name="Reading together", purpose="To find out what helps.")
study = studies.begin_study(by=first, group=asking, name="What it was like", purpose="To find out.")
studies.invite(by=first, study=study, words="Come and tell.", open=True)
told_by = studies.take_part(by=teller, study=study)
studies.call_them(by=teller, participant=told_by, pseudonym="Damson")
studies.say_yes_to(by=teller, participant=told_by, uses=Use.values)
text = sys.argv[3]
source = sources.add_source(
    by=first, study=study, title="On bees", text=text, participant=told_by
)
for words, name in (("gave me the work", "Work"), ("I slept, at last", "Sleep")):
    code = coding.add_code(by=first, study=study, name=name)
    start = text.index(words)
    coding.add_quote(by=first, source=source, start=start, end=start + len(words), code=code)
print(source.pk)
"""


def a_talk(site: Site, *people: str) -> str:
    """The key of what the second told a study of the first, with two codes on it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OWNWAY_")}
    settings = f"ownway.config.settings.{site.mode}"
    done = subprocess.run(
        [sys.executable, "-c", _MAKE, *people, TOLD],
        env={**kept, "OWNWAY_HOME": str(site.home), "DJANGO_SETTINGS_MODULE": settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.split()[-1]


def test_reading_back(page: Page, desk: Page, site: Site) -> None:
    with given("what Nasreen told, noted by Bronwen"):
        key = a_talk(site, "Bronwen", "Nasreen")
        site.let_in(desk, "Bronwen")
        site.let_in(page, "Nasreen")
    with when("Bronwen writes what she took it to mean, and hands over the copy"):
        desk.goto(f"/inquiry/sources/{key}/copy")
        heading(desk, "Reading it back")
        check(desk)
        press(desk, "Add what it was taken to mean")
        desk.locator("textarea[name=words]").fill("The work was handed to you.")
        desk.get_by_label("gave me the work").check()
        check(desk)
        press(desk, "Keep this")
        press(desk, "Hand it over here")
        says(desk, "Not answered yet")
    with then("Nasreen finds her words and what they were taken to mean"):
        page.goto("/my/studies")
        press(page, "What I told", exact=False)
        press(page, "Read it", exact=False)
        heading(page, "My words")
        says(page, "Long ago I kept bees 🐝.")
        says(page, "The work was handed to you.")
        check(page)
    with when("she wants a sentence changed"):
        follow(page, page.get_by_role("link", name="They gave me the work."))
        check(page)
        page.get_by_label("Change this").check()
        page.locator("textarea[name=words]").fill("They asked me, and I said yes.")
        press(page, "Keep this")
        says(page, "Not answered yet")
    with then("she cannot have agreed before there is an answer"):
        page.get_by_label("Yes, I agree").check()
        press(page, "Say so")
        expect(page.get_by_role("main")).to_contain_text("has no answer yet")
        check(page)
    with when("Bronwen changes it, and sees first which quote it touches"):
        desk.goto(f"/inquiry/sources/{key}/copy")
        press(desk, "Answer", exact=False)
        desk.locator("textarea[name=answer]").fill("It reads so now. Thank you.")
        check(desk)
        press(desk, "Keep this")
        says(desk, "These quotes would be touched")
        says(desk, "gave me the work")
        expect(desk.get_by_role("main")).not_to_contain_text("I slept, at last")
        check(desk)
        press(desk, "Change it, and place those again")
    with then("only that one waits to be placed again, and the text before is kept"):
        says(desk, "Quotes to place again")
        expect(desk.get_by_role("link", name=re.compile("^Place it"))).to_have_count(1)
        check(desk)
        press(desk, "Read it", exact=False)
        says(desk, "They gave me the work.")
        check(desk)
    with then("Nasreen reads it as she said it, with the answer, and agrees"):
        page.goto(f"/my/words/{key}")
        says(page, "They asked me, and I said yes.")
        says(page, "It reads so now. Thank you.")
        page.get_by_label("Yes, I agree").check()
        press(page, "Say so")
        says(page, "Agreed")
        check(page)
        desk.goto(f"/inquiry/sources/{key}/copy")
        says(desk, "Agreed")
