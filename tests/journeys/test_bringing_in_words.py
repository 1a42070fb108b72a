"""A conversation comes into a study as it was said, is heard from any place, and loses its names."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ownway.kit.files.tests.recordings import wav
from tests.browser import check
from tests.journeys.telling import follow, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey
VTT = """WEBVTT

1
00:01.000 --> 00:04.000
<v Kim>How did you come here?

2
00:05.000 --> 00:09.000
<v Zebby>With my sister Marigold, by bus. 👂🏽

3
00:20.000 --> 00:24.000
<v Kim>And was the marigold bed there?
"""


def begun(page: Page, site: Site) -> None:
    """A group and a study of Bronwen's, and somebody who takes part and said yes."""
    site.let_in(page, "Bronwen")
    page.goto("/inquiry/groups/new")
    page.locator("[name=name]").fill("Listening on Fridays")
    page.locator("textarea").first.fill("To hear how it was.")
    press(page, "Keep this")
    page.goto(page.url.rstrip("/") + "/studies")
    page.locator("[name=name]").fill("Coming here")
    page.locator("[name=purpose]").fill("To find out how people come here.")
    press(page, "Keep this")
    study = page.url.rstrip("/")
    page.goto(f"{study}/key/add")
    page.locator("[name=name]").fill("Zebby Example")
    page.get_by_label("Member", exact=True).check()
    press(page, "Add")
    follow(
        page, page.get_by_role("link", name=re.compile("a name for the study|name in the study"))
    )
    page.locator("[name=pseudonym]").fill("Willow")
    press(page, "Keep this")
    page.get_by_text("They said yes on paper, or in words").click()
    for box in page.locator("form[action$='/yes'] input[type=checkbox]").all():
        box.check()
    press(page, "Write it down")
    page.goto(f"{study}/sources")


def test_bringing_in_words(page: Page, desk: Page, site: Site, tmp_path: Path) -> None:
    talk, sound, other = (tmp_path / name for name in ("talk.vtt", "talk.wav", "talk.docx"))
    talk.write_text(VTT)
    sound.write_bytes(wav(seconds=30))
    other.write_bytes(b"PK\x03\x04 not at all")
    with given("a study of Bronwen's, in which Willow takes part"):
        begun(desk, site)
        heading(desk, re.compile("What was told"))
        check(desk)
    with when("she brings in a file that is no text"):
        press(desk, "Willow")
        desk.get_by_label("What do you call it?").fill("By bus")
        desk.get_by_label("A file", exact=True).set_input_files(other)
        press(desk, "Bring it in")
    with then("it says why not, nothing came in, and the name she typed is still there"):
        expect(desk.get_by_role("alert")).to_be_visible()
        expect(desk.get_by_label("What do you call it?")).to_have_value("By bus")
        check(desk)
    with when("she brings in the subtitles of their conversation"):
        desk.get_by_label("A file", exact=True).set_input_files(talk)
        press(desk, "Bring it in")
    with then("each word stands there, with who speaks and when"):
        heading(desk, "By bus")
        says(desk, "With my sister Marigold, by bus. 👂🏽")
        says(desk, "0:05")
        says(desk, "Zebby")
        check(desk)
    with when("she puts the recording beside it, and listens from a place in it"):
        press(desk, "Add its recording")
        check(desk)
        desk.get_by_label("A recording").set_input_files(sound)
        press(desk, "Keep this")
        desk.get_by_role("link", name=re.compile("^0:20")).click()
    with then("it plays from there"):
        desk.wait_for_function("document.querySelector('audio').currentTime >= 20")
        check(desk)
    with when("she puts other names in place of names, but leaves the flower bed a flower bed"):
        press(desk, "Put other names in place of names")
        check(desk)
        desk.locator("[name=real_0]").fill("Zebby")
        desk.locator("[name=real_1]").fill("Marigold")
        desk.locator("[name=stands_1]").fill("Heather")
        press(desk, "Look through the places")
        says(desk, "2 places.")
        desk.get_by_role("checkbox", name=re.compile("the marigold")).last.uncheck()
        check(desk)
        press(desk, "Put the other names there")
    with then("only what she ticked has changed"):
        heading(desk, "By bus")
        says(desk, "With my sister Heather, by bus. 👂🏽")
        says(desk, "And was the marigold bed there?")
        says(desk, "Willow")
        expect(desk.get_by_role("main")).not_to_contain_text("Zebby")
    with when("somebody who is not in the study has the address"):
        site.let_in(page, "Roshni")
        answer = page.goto(desk.url)
    with then("there is nothing there for them"):
        assert answer is not None and answer.status == 404
