"""One's own tree: whole from the first day, and each part of it opens where it is changed."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, OpenPage, check
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

WISH = "Sit by the water with somebody"


def test_a_tree_grows_from_one_thing_said(open_page: OpenPage, page: Page, site: Site) -> None:
    with given("Yasmin, who has not written anything yet"):
        site.let_in(page, "Yasmin")
        page.goto("/my/tree")
    with then("her tree is there and whole, and asks for nothing"):
        heading(page, "My tree")
        says(page, "Only you can see your tree. Each part can be shared on its own page.")
        expect(page.get_by_role("img", name="Yasmin’s tree")).to_be_visible()
        check(page)
    with when("she says one thing she would like, from there"):
        press(page, "Say something you would like")
        page.get_by_role("textbox", name="One thing you would like").fill(WISH)
        press(page, "Keep this")
        page.goto("/my/tree")
    with then("it is a branch, in the list and in the picture"):
        expect(page.get_by_role("link", name=WISH)).to_be_visible()
        check(page)
        press(page, "See the picture large")
        heading(page, "My tree as a picture")
        check(page)
    with when("she presses that branch in the picture"):
        page.get_by_role("group", name="Yasmin’s tree").get_by_role("link").first.click()
    with then("it opens"):
        heading(page, WISH)
    with when("she looks on a narrow phone"):
        phone = open_page(width=NARROWEST)
        site.let_in(phone, "Yasmin")
        phone.goto("/my/tree")
    with then("the list comes first, and the picture after it"):
        first = phone.get_by_role("link", name=WISH).bounding_box()
        picture = phone.get_by_role("img", name="Yasmin’s tree").bounding_box()
        assert first and picture and first["y"] < picture["y"]
        check(phone)
        phone.goto("/my/tree/picture")
        check(phone)


def test_the_picture_is_kept_as_a_file(page: Page, site: Site) -> None:
    with given("Wilf, whose tree bears fruit"):
        site.let_in(page, "Wilf")
        page.goto("/my/tree/picture")
    with when("he keeps it as a file"), page.expect_download() as kept:
        page.get_by_role("link", name="Keep it as a file").click()
    with then("it is a picture with its fonts in it"):
        said = kept.value.path().read_text(encoding="utf-8")
        assert kept.value.suggested_filename == "tree.svg"
        assert said.startswith("<svg") and "@font-face" in said
