"""Pages for every eye: high contrast, no motion, 320 pixels wide (or 400 % of a wide screen)."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, WIDE, OpenPage, check, no_sideways_scroll
from tests.journeys.telling import given, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

#: Who opens which pages. Each of them is somebody's first page, or one that everybody may need.
PAGES: dict[str, tuple[str, ...]] = {
    "": ("/", "/help-now", "/hello", "/keeping-private", "/cannot-protect", "/accessibility",
         "/say-how-it-is", "/who-can-see-what", "/find-us", "/sign-in/", "/demo"),
    "Nasreen": ("/my", "/my/goals", "/my/grown", "/my/grown/new", "/my/readers", "/meetings",
                "/meetings/earlier", "/my/ways", "/my/about", "/my/record", "/my/people",
                "/my/pace", "/my/tree", "/my/tree/picture", "/sign-in/ways/",
                "/sign-in/devices/"),
    "Bronwen": ("/team/week", "/team/shared", "/team/people", "/team/us", "/team/written-with"),
    "Tobias": ("/team/meeting", "/team/hellos"),
    "Ishaan": ("/team/today", "/team/place", "/team/place/hours", "/team/place/help",
               "/team/place/projects", "/team/place/kinds", "/team/roles", "/team/emergency",
               "/report/team", "/team/bring-in", "/team/bring-in/words", "/team/not-told"),
    "Sol": ("/inquiry", "/team/hand", "/report"),
    "Winifred": ("/report",),
}  # fmt: skip


def _visit(page: Page, site: Site, who: str) -> None:
    if who:
        site.let_in(page, who)
    else:
        page.goto("/")


@pytest.mark.parametrize("who", PAGES, ids=lambda who: who or "visitor")
def test_every_page_is_well(open_page: OpenPage, site: Site, who: str) -> None:
    with given("somebody with a narrow window, high contrast, and no wish for motion"):
        page = open_page(width=NARROWEST, forced_colors="active", reduced_motion="reduce")
        _visit(page, site, who)
    for address in PAGES[who]:
        with when(f"they open {address}"):
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, address
        with then("it is well, and help and the way out are where they always are"):
            expect(page.get_by_role("link", name="Get help now").first).to_be_visible()
            expect(page.get_by_role("link", name="Leave this page").first).to_be_visible()
            check(page)
        with then("turned round for a language that runs from right to left, it fits as well"):
            page.evaluate("document.documentElement.dir = 'rtl'")
            no_sideways_scroll(page)


@pytest.mark.parametrize("who", ["", "Nasreen", "Ishaan"], ids=lambda who: who or "visitor")
def test_every_page_without_scripts(open_page: OpenPage, site: Site, who: str) -> None:
    with given("a browser that runs no scripts"):
        page = open_page(width=NARROWEST, java_script_enabled=False)
        _visit(page, site, who)
    for address in PAGES[who]:
        with when(f"they open {address}"):
            page.goto(address)
        with then("it fits, and every door is there"):
            expect(page.get_by_role("link", name="Get help now").first).to_be_visible()
            expect(page.get_by_role("link", name="Leave this page").first).to_be_visible()
            no_sideways_scroll(page)
    if who:
        with then("the menu opens all the same"):
            page.get_by_text("Menu", exact=True).click()
            expect(page.get_by_role("navigation").get_by_role("link").first).to_be_visible()


def test_nothing_moves_for_those_who_said_so(open_page: OpenPage) -> None:
    page = open_page("/", reduced_motion="reduce")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(one => {"
        " const style = getComputedStyle(one);"
        " return parseFloat(style.transitionDuration) > 0.01"
        " || style.animationName !== 'none'; }).map(one => one.outerHTML.slice(0, 120))"
    )
    assert moving == []


@pytest.mark.parametrize(("who", "address"), [("", "/help-now"), ("Nasreen", "/my/goals")])
def test_on_paper_there_is_the_page_and_nothing_to_press(
    open_page: OpenPage, site: Site, who: str, address: str
) -> None:
    page = open_page(width=WIDE)
    _visit(page, site, who)
    page.goto(address)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Leave this page").first).to_be_hidden()
    expect(page.get_by_role("navigation").first).to_be_hidden()
