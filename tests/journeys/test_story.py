"""A story told in pieces: written, said aloud, shown; shared and taken back; put back as it was."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, OpenPage, check
from tests.journeys.telling import follow, given, heading, is_not_there, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

WORDS = "Somebody had to see to the leeks, and that somebody was me"
LOADED = "one => one.complete && one.naturalWidth > 0"


def picture() -> bytes:
    """As a telephone held sideways takes it."""
    out, about = BytesIO(), Image.Exif()
    about[0x0112] = 6
    Image.linear_gradient("L").resize((300, 200)).convert("RGB").save(out, "JPEG", exif=about)
    return out.getvalue()


def keep(page: Page) -> None:
    """The page's own button, and what it leads to."""
    press(page, "Keep this")


def file_of(page: Page) -> str:
    """What the form would send."""
    found: str = page.locator("input[type=file]").evaluate(
        "one => one.files.length ? one.files[0].type : ''"
    )
    return found


def test_said_aloud_shown_and_written(desk: Page, open_page: OpenPage, site: Site) -> None:
    with given("Wilf, on a telephone with a microphone"):
        page = open_page(permissions=["microphone"])
        site.let_in(page, "Wilf")
        page.goto("/my/story")
        heading(page, "My story")
        says(page, "Nothing here has to be filled in.")
        check(page)
    with when("he picks a question, and records what he would say to it"):
        folded = page.locator("details").filter(has_text="What got you through?")
        folded.locator("summary").click()  # some of that is told already
        follow(page, folded.get_by_role("link", name="What got you through?"))
        heading(page, "What got you through?")
        check(page)
        follow(page, page.get_by_role("link", name="Say it aloud"))
        heading(page, "What got you through?")
        check(page)
        page.get_by_role("button", name="Record", exact=True).click()
        expect(page.get_by_text("Recording", exact=True)).to_be_visible()
        expect(page.locator(".ow-recorder__time")).to_have_text(re.compile("0:0[1-9]"))
        check(page)
        page.get_by_role("button", name="Stop", exact=True).click()
    with then("he can listen to it before he keeps it"):
        says(page, "Here is your recording. Listen to it, keep it, or record again.")
        player = page.get_by_label("Your recording, before you keep it")
        expect(player).to_be_visible()
        page.wait_for_function("document.querySelector('.ow-recorder audio').readyState > 0")
        assert file_of(page).startswith("audio/")
        check(page)
    with when("he keeps it with a few words"):
        page.get_by_role("textbox", name=re.compile("A few words")).fill("Leeks")
        keep(page)
        heading(page, "Leeks")
        piece = page.url
    with then("it is heard on its page, by him alone"):
        says(page, "Kept. Only you can see it, unless you share it.")
        says(page, "Only you")
        page.wait_for_function("document.querySelector('figure audio').readyState > 0")
        check(page)
    with when("he adds a picture to it, and says what it shows"):
        press(page, "Add a picture")
        check(page)
        page.set_input_files("input[type=file]", {
            "name": "IMG_2041.JPG", "mimeType": "image/jpeg", "buffer": picture()})  # fmt: skip
        page.get_by_role("textbox", name=re.compile("What does it show")).fill("Two rows of leeks")
        keep(page)
        shown = page.get_by_role("img", name="Two rows of leeks")
        shown.scroll_into_view_if_needed()
        expect(shown).to_have_js_property("naturalWidth", 200)
        kept = str(shown.evaluate("one => one.src"))
        check(page)
    with when("he adds words, and then writes other ones"):
        for words in (WORDS, "Never mind"):
            press(page, "Change the words")
            page.get_by_role("textbox", name="In your own words").fill(words)
            check(page)
            press(page, "Keep these words")
            says(page, words)
    with then("the first are not lost, and can be put back"):
        press(page, "How it read before")
        check(page)
        follow(page, page.get_by_role("button", name="Put it back as it was").first)
        says(page, WORDS)
    with when("he lets Bronwen read this piece"):
        press(page, "Choose who may read this")
        page.get_by_label("My peer supporter").check()
        check(page)
        press(page, "Keep this choice")
    with then("she reads it, sees it and hears it, and nothing else of his story"):
        site.let_in(desk, "Bronwen")
        desk.goto(piece)
        says(desk, WORDS)
        expect(desk.get_by_role("img", name="Two rows of leeks")).to_have_js_property(
            "naturalWidth", 200
        )
        desk.wait_for_function("document.querySelector('figure audio').readyState > 0")
        expect(desk.get_by_role("main").get_by_role("link")).to_have_count(0)
        check(desk)
        is_not_there(desk, f"{piece}/versions")
    with when("he takes it back in one tap"):
        page.goto(piece)
        says(page, "Looked")
        follow(page, page.get_by_role("main").get_by_role(
            "button", name=re.compile("Take it back|Stop sharing")).first)  # fmt: skip
    with then("for her neither piece nor picture is there any more"):
        is_not_there(desk, piece)
        answer = desk.goto(kept)
        assert answer is not None
        assert answer.status == 404
    with when("he deletes the picture, and puts the piece away"):
        page.goto(piece)
        follow(page, page.get_by_role("link", name="Describe or delete this picture"))
        check(page)
        press(page, "Delete this picture")
        expect(page.get_by_role("img", name="Two rows of leeks")).to_have_count(0)
        press(page, "Put it away")
        says(page, "Nothing is lost")
        check(page)


def test_without_scripts_a_file_is_chosen(open_page: OpenPage, site: Site) -> None:
    with given("Wilf, whose browser runs no scripts"):
        page = open_page(width=NARROWEST, java_script_enabled=False)
        site.let_in(page, "Wilf")
        page.goto("/my/story/new?part=root&how=aloud")
        expect(page.get_by_role("button", name="Record", exact=True)).to_have_count(0)
    with when("he sends something that is no recording, with words beside it"):
        page.set_input_files("input[type=file]", {
            "name": "said.mp3", "mimeType": "audio/mpeg", "buffer": b"<html>no sound</html>"})  # fmt: skip
        page.get_by_role("textbox", name=re.compile("Words with it")).fill(WORDS)
        keep(page)
    with then("it is refused in plain words, and his own are still there"):
        says(page, "This is not a recording we can open, whatever its name says.")
        expect(page.get_by_role("textbox", name=re.compile("Words with it"))).to_have_value(WORDS)


def test_a_microphone_that_is_not_allowed(page: Page, site: Site) -> None:
    with given("Wilf, whose browser lets nobody listen"):
        site.let_in(page, "Wilf")
        page.goto("/my/story/new?part=happened&how=aloud")
    with when("he presses Record"):
        page.get_by_role("button", name="Record", exact=True).click()
    with then("he is told what he can do instead"):
        says(page, "Your browser did not let us use the microphone.")
        expect(page.get_by_label("Or choose a recording you already have")).to_be_visible()
        check(page)
