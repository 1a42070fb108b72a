"""Four people one could meet, none of them, and a list that one wish opens."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import follow, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey


def names(page: Page) -> list[str]:
    """Whose cards are there, from the first to the last."""
    return page.get_by_role("main").locator(".ow-meet h2").all_inner_texts()


def meet(page: Page) -> None:
    """The list, everybody on it who could be."""
    page.goto("/my/people/meet")
    again = page.get_by_role("button", name="See everybody again")
    if again.count():
        follow(page, again)


@pytest.mark.parametrize("width", ["page", "desk"])
def test_four_people_one_could_meet(request: pytest.FixtureRequest, width: str, site: Site) -> None:
    page: Page = request.getfixturevalue(width)
    with given("Yasmin, who is new"):
        site.let_in(page, "Yasmin")
        meet(page)
        heading(page, "Four people you could meet")
        check(page)
    with then("they stand there by name, each with true reasons, and nobody is first choice"):
        four = names(page)
        assert len(four) == 4
        assert four == sorted(four)
        for name in four:
            expect(page.get_by_role("button", name=f"Ask to meet {name}")).to_be_visible()
        says(page, "page doesn’t say:")
        page.get_by_text("How this list is made").click()
        says(page, "Nothing else about you plays a part.")
        check(page)
    with when("she reads a page, and comes back"):
        press(page, f"{four[0]}’s page")
        heading(page, four[0])
        check(page)
        follow(page, page.get_by_role("link", name="People you could meet"))
    with when("one of them is not for her, and one she knows"):
        not_for_me = re.compile(rf"Not for me\W*{four[1]}")
        follow(page, page.get_by_role("button", name=not_for_me))
        assert four[1] not in names(page)
        press(page, f"I know {four[0]}")
        says(page, "Nobody is told")
        check(page)
        press(page, "Leave it as it is")
        assert four[0] in names(page)
    with when("none of the others is for her either"):
        press(page, "See other people")
        assert not set(four) & set(names(page))
        check(page)
        while names(page):
            press(page, "See other people")
        heading(page, "Nobody new just now")
        check(page)
    with then("she can see everybody again"):
        press(page, "See everybody again")
        assert names(page) == four


def test_somebody_chooses_with_her(page: Page, site: Site) -> None:
    with given("Yasmin, who cannot tell from a list"):
        site.let_in(page, "Yasmin")
        meet(page)
        press(page, "Choose with me")
        expect(page.get_by_label("Choose with me")).to_be_checked()
        page.get_by_label(re.compile("Anything you would like to say")).fill("I never know")
        check(page)
        press(page, "Ask")
    with then("she reads that somebody will, and can take it back"):
        says(page, "You asked: Choose with me.")
        check(page)
        press(page, "I no longer need that")
        page.goto("/my/people/meet")
        expect(page.get_by_role("main")).not_to_contain_text("You asked: Choose with me.")


def test_one_wish_opens_the_list(page: Page, site: Site) -> None:
    with given("Nasreen, whose language nobody here speaks, and who said that it must be so"):
        site.let_in(page, "Nasreen")
        page.goto("/my/wishes/language")
        follow_must(page)
        page.goto("/my/people/meet")
        if page.url.endswith("/please-not"):
            press(page, "Nobody comes to mind")
        heading(page, "Nobody new just now")
        says(page, "You said it must be so: Urdu.")
        check(page)
    with when("it would be nice"):
        press(page, "It would be nice")
    with then("there are people, and one honest but"):
        assert names(page)
        check(page)
    with when("she would rather have it as it was"):
        page.goto("/my/wishes/language")
        follow_must(page)
        page.goto("/my/people/meet")
        heading(page, "Nobody new just now")


def follow_must(page: Page) -> None:
    """Urdu, and it must be so."""
    page.get_by_label("Urdu", exact=True).check()
    page.locator("[name=more-urdu]").check()
    press(page, "Keep, and back to my wishes")
