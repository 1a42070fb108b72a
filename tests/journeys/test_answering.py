"""The team's side: a hello is answered, a first chat arranged, somebody invited by letter."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import (
    Post,
    fill_day,
    given,
    heading,
    is_not_there,
    press,
    says,
    then,
    weekday,
    when,
    write_hello,
)
from tests.site import Site

pytestmark = pytest.mark.journey
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b")


def test_a_hello_is_answered_and_a_first_chat_arranged(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Lowenna, who said hello this minute"):
        write_hello(page, called="Lowenna", phone="07700 900321", like="Learn to weld")
        press(page, "Send")
        expect(page).to_have_url(re.compile("/hello/sent$"))
    with when("Hester reads it and takes it"):
        site.let_in(desk, "Hester")
        desk.goto("/team/hellos")
        check(desk)
        press(desk, "Answer Lowenna")
        says(desk, "Learn to weld")
        check(desk)
        press(desk, "I answer Lowenna")
    with when("she notes that she reached her, and what Lowenna would rather"):
        press(desk, "I tried to reach them")
        check(desk)
        desk.get_by_label("By text").check()
        desk.get_by_label("Yes").check()
        desk.get_by_label("A few words for whoever goes on").fill("Would rather be outside.")
        press(desk, "Keep this")
        says(desk, "Hester reached them, by text.")
        says(desk, "Would rather be outside.")
    with when("she arranges a walk with Kwabena"):
        press(desk, "Arrange a first chat")
        check(desk)
        desk.get_by_label("Kwabena").check()
        fill_day(desk, weekday(6))
        desk.get_by_role("textbox", name="What time?").fill("2pm")
        desk.get_by_label("A walk").check()
        desk.get_by_role("textbox", name="Where, if it needs saying").fill("The mill pond")
        press(desk, "Put it in the diary")
        says(desk, "A first chat is arranged")
        check(desk)
    with then("Kwabena finds Lowenna in his diary, and nobody else reads the hello"):
        hello = desk.url
        kwabena = open_page()
        site.let_in(kwabena, "Kwabena")
        kwabena.goto("/meetings")
        says(kwabena, "Lowenna")
        check(kwabena)
        winifred = open_page()
        site.let_in(winifred, "Winifred")
        is_not_there(winifred, hello)
        check(winifred)
    with then("on her own phone Lowenna can no longer change it, and is told to say so instead"):
        page.reload()
        says(page, "Somebody is answering already.")
        check(page)


def test_carried_on_and_invited_by_letter(page: Page, desk: Page, site: Site) -> None:
    with given("Merryn, who said hello and would rather come by than have an account"):
        write_hello(page, called="Merryn", phone="07700 900322")
        press(page, "Send")
        expect(page).to_have_url(re.compile("/hello/sent$"))
        site.let_in(desk, "Hester")
        desk.goto("/team/hellos")
        press(desk, "Answer Merryn")
        press(desk, "I answer Merryn")
        press(desk, "They carry on, by phone or on paper")
        check(desk)
        desk.get_by_label("They said yes to this").check()
        press(desk, "Write this down with them")
    with given("a letter with a code, which Hester prints when Merryn asks for it after all"):
        press(desk, "Invite Merryn to have a space of their own")
        check(desk)
        press(desk, "Make the letter")
        letter = desk.get_by_role("main")
        expect(letter).to_contain_text(CODE)
        code = CODE.search(letter.inner_text())
        assert code
        check(desk)
    with when("Merryn types it on their own phone, and chooses codes by e-mail"):
        page.goto("/join/")
        check(page)
        page.get_by_role("textbox", name="The code in your letter").fill(code[0].lower())
        press(page, "Go on")
        page.get_by_label("A code by e-mail, each time").check()
        page.get_by_role("textbox", name="Your e-mail").fill("merryn@example.org")
        check(page)
        post = Post(site, "merryn@example.org")
        press(page, "Go on")
        page.get_by_role("textbox", name="Your code").fill(post.code())
        press(page, "Go on")
        heading(page, "Is this your own phone or computer?")
        check(page)
        press(page, "Yes, it is mine")
    with then("they are in a space of their own, and say one thing they would like"):
        heading(page, "Hello, Merryn")
        check(page)
        press(page, "Say one thing you would like")
        check(page)
        page.get_by_role("textbox", name="One thing you would like").fill("Dance on a Sunday")
        press(page, "Keep this")
        says(page, "Only you.")
        page.goto("/my")
        says(page, "Dance on a Sunday")
        check(page)
    with then("the letter opens nothing any more"):
        desk.context.clear_cookies()
        desk.goto("/join/")
        desk.get_by_role("textbox", name="The code in your letter").fill(code[0])
        press(desk, "Go on")
        expect(desk.get_by_label("A code by e-mail, each time")).to_have_count(0)
        check(desk)
