"""Paper: a card made and printed with its code, opened by somebody who finds it; paper typed in."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ownway.kit.paper.tests.seen import Seen, sound
from tests.browser import OpenPage, check
from tests.journeys.telling import follow, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

HELPS, NEVER = "Sit beside me and talk about the allotment", "Nobody touches my coat"
MARROW = "The year of the marrows, when nothing would stop growing"


def printed(page: Page, name: str, title: str) -> Seen:
    """What comes when somebody follows this link: a file to keep, whose name says nothing."""
    with page.expect_download() as coming:
        page.locator("main a", has_text=name).first.click()
    file = coming.value
    assert file.suggested_filename in ("my-card.pdf", "my-tree.pdf", "page-to-write-on.pdf")
    return sound(Path(file.path()).read_bytes(), title=title, language="en-GB")


def test_a_card_for_the_wallet(page: Page, desk: Page, site: Site) -> None:
    with given("Mostyn, on a telephone, who has no card yet"):
        site.let_in(page, "Mostyn")
        page.goto("/my/paper")
        heading(page, "On paper")
        check(page)
    with when("he makes one"):
        follow(page, page.get_by_role("link", name="Make a card"))
        heading(page, "What stands on my card")
        check(page)
        page.get_by_label("What helps").fill(HELPS)
        page.get_by_label("What does not help").fill(NEVER)
        page.get_by_label("Who to ring: person 1").fill("Gwil, my brother")
        page.get_by_label("Number of person 1").fill("01632 960 118")
        press(page, "Keep my card")
        heading(page, "My card")
        says(page, HELPS)
        check(page)
    with then("it prints, with every word, and names no place"):
        text = printed(page, "Print my card", "My card").text()
        assert HELPS in text and NEVER in text and "01632 960 118" in text
        assert "Ferry Lane" not in text and "Ownway" not in text
        assert "Scan" not in text
    with when("he puts a code on it"):
        press(page, "Put a code on the card")
        heading(page, "A code on the card")
        check(page)
        press(page, "Put the code on")
        says(page, "Nobody has scanned it yet.")
        check(page)
    with then("the code is on paper too, in large print as well"):
        for link in ("Print my card", "In large print"):
            seen = printed(page, link, "My card")
            assert len(seen.named("Figure")) == 1
            assert "Scan for a newer copy" in seen.text()
    with then("the tree prints as a poster, from the page about paper"):
        follow(page, page.get_by_role("link", name="Everything on paper"))
        follow(page, page.get_by_role("link", name="Easy read", exact=True))
        check(page)
        assert printed(page, "A poster, A3", "My tree").named("L")


def test_written_by_hand_and_typed_in_together(desk: Page, open_page: OpenPage, site: Site) -> None:
    with given("Bronwen prints a sheet for Wilf to write on, and types in what he wrote"):
        site.let_in(desk, "Bronwen")
        desk.goto("/to-write-on")
        heading(desk, "Sheets to write on by hand")
        check(desk)
        seen = printed(desk, "Something of my story", "Something of my story")
        assert "In my own words" in seen.text()
        desk.goto("/team/people")
        follow(desk, desk.get_by_role("main").get_by_role("link", name="Wilf", exact=False).first)
        page_of_wilf = desk.url
        follow(desk, desk.get_by_role("link", name="Type in what Wilf wrote on paper"))
        heading(desk, "Type in with Wilf")
        check(desk)
        follow(desk, desk.get_by_role("link", name="Something of Wilf’s story"))
        check(desk)
    with when("she forgets to say that he is with her, nothing is kept"):
        desk.get_by_label("In Wilf’s own words").fill(MARROW)
        press(desk, "Keep this")
        says(desk, "Only write this down together with them.")
        check(desk)
    with when("she says so"):
        desk.get_by_label("Wilf is with me or on the phone").check()
        press(desk, "Keep this")
        says(desk, "you do not see it unless they share it")
        check(desk)
    with then("she reads it nowhere"):
        for path in (page_of_wilf, "/team/shared"):
            desk.goto(path)
            expect(desk.get_by_role("main")).not_to_contain_text(MARROW)
    with then("Wilf has it in his story, and sees who wrote it with him"):
        his = open_page()
        site.let_in(his, "Wilf")
        his.goto("/my/story")
        says(his, MARROW[:20])
        his.goto("/my/record")
        says(his, "wrote down with you a piece of your story, and you said yes")
