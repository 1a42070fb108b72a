"""Say how it is: to one named person, never to whom it is about."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import given, heading, is_not_there, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

WORDS = "He spoke about my bread as if I could not hear"


def name_listener(desk: Page, site: Site, who: str, says_who: str) -> None:
    """Maren, who coordinates, names somebody, if nobody has yet."""
    site.let_in(desk, "Maren")
    desk.goto("/team/place/listeners")
    if desk.get_by_role("main").get_by_text(who, exact=True).count():
        return
    press(desk, "Name somebody you know")
    desk.get_by_label("Who?").select_option(label=who)
    desk.get_by_label("Who are they, in a sentence?").fill(says_who)
    check(desk)
    press(desk, "Keep this")
    says(desk, says_who)
    check(desk)


@pytest.fixture
def two_listen(desk: Page, site: Site) -> None:
    """Kwabena and Hester listen."""
    name_listener(desk, site, "Kwabena", "Peer supporter on the other crew; nobody’s manager.")
    name_listener(desk, site, "Hester", "Adviser, asked by the members’ group.")


def say(page: Page, *, about: str, to: str, words: str) -> None:
    """Fill it in and send it."""
    page.goto("/my/said/new")
    page.get_by_role("checkbox", name=about).check()
    page.get_by_role("radio", name=to).check()
    page.get_by_role("textbox", name=re.compile("How is it?")).fill(words)
    press(page, "Send it")


@pytest.mark.usefixtures("two_listen")
def test_said_read_answered_and_taken_back(page: Page, open_page: OpenPage, site: Site) -> None:
    with given("Wilf, who reads first who will read it, by when, and what must be passed on"):
        site.let_in(page, "Wilf")
        page.goto("/say-how-it-is")
        check(page)
        press(page, "Write it here")
        for words in ("Who reads it", "You have an answer by", "What stays between you", "Kwabena"):
            says(page, words)
        expect(page.get_by_role("banner")).to_contain_text("Get help now")
        check(page)
    with when("he says it is about Bronwen, and his battery dies before he sends it"):
        page.get_by_role("checkbox", name="Bronwen").check()
        page.get_by_role("radio", name="Hester").check()
        page.get_by_role("textbox", name=re.compile("How is it?")).fill(WORDS)
        expect(page.locator("form[data-drafts]")).to_have_attribute("data-state", "at")
        page.context.close()
        phone = open_page()
        site.let_in(phone, "Wilf")
        phone.goto("/my/said/new")
    with then("it waits as it was, and he sends it"):
        expect(phone.get_by_role("checkbox", name="Bronwen")).to_be_checked()
        expect(phone.get_by_role("radio", name="Hester")).to_be_checked()
        press(phone, "Send it")
        heading(phone, "What you said to Hester")
        says(phone, "Hester has not read it yet, and answers by")
        saying = phone.url.rpartition("/")[2]
        check(phone)
    with then("Bronwen, Maren and the other listener find nothing of it"):
        other = open_page(width=1280)
        for name in ("Bronwen", "Maren", "Kwabena"):
            site.let_in(other, name)
            is_not_there(other, f"/listening/{saying}")
            is_not_there(other, f"/my/said/{saying}")
        other.goto("/listening")
        expect(other.get_by_role("main")).not_to_contain_text("Wilf")
        check(other)
    with when("Hester reads it and answers"):
        site.let_in(other, "Hester")
        other.goto("/listening")
        press(other, re.compile("From Wilf"))  # type: ignore[arg-type]
        says(other, WORDS)
        check(other)
        other.get_by_role("textbox", name="Your words").fill(
            "I will sit in next time, if you like."
        )
        other.get_by_label("An answer, or a question").check()
        press(other, "Send it")
        says(other, "I will sit in next time, if you like.")
    with then("Wilf sees that she read it, and what she answered, and writes again"):
        phone.reload()
        says(phone, "Hester answered")
        says(phone, "I will sit in next time, if you like.")
        phone.get_by_role("textbox", name="Write again").fill("Yes please.")
        press(phone, "Send it")
        says(phone, "Yes please.")
    with when("something comes of it, and she says what"):
        other.reload()
        says(other, "Yes please.")
        other.get_by_role("textbox", name="Your words").fill(
            "We spoke, and it will not happen again."
        )
        other.get_by_label("What came of it").check()
        press(other, "Send it")
        check(other)
    with then("he reads it"):
        phone.goto("/my/said")
        says(phone, "Hester told you what came of it")
        check(phone)
        phone.goto(f"/my/said/{saying}")
        says(phone, "We spoke, and it will not happen again.")
        check(phone)
    with when("he takes it back"):
        press(phone, "Take it back")
        says(phone, "Nobody but you reads it.")
        check(phone)
    with then("she cannot open it any more"):
        is_not_there(other, f"/listening/{saying}")


@pytest.mark.usefixtures("two_listen")
def test_about_a_listener_it_goes_to_another_or_outside(
    page: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Mostyn, who has something to say about Hester, who listens"):
        site.let_in(page, "Mostyn")
    with when("he chooses her all the same"):
        say(page, about="Hester", to="Hester", words="She forgot me twice")
    with then("the page says that she must not read it"):
        says(page, "so Hester must not read it. Choose another.")
        check(page)
    with when("he chooses Kwabena"):
        page.get_by_role("radio", name="Kwabena").check()
        press(page, "Send it")
    with then("Kwabena reads it, and Hester finds nothing"):
        heading(page, "What you said to Kwabena")
        saying = page.url.rpartition("/")[2]
        other = open_page()
        site.let_in(other, "Hester")
        is_not_there(other, f"/listening/{saying}")
        site.let_in(other, "Kwabena")
        other.goto(f"/listening/{saying}")
        says(other, "She forgot me twice")
    with when("it turns out to be about everybody who listens"):
        page.goto("/my/said/new")
        for listener in page.locator(".nhsuk-radios__label").all_inner_texts():  # all who listen
            page.get_by_role("checkbox", name=listener.strip(), exact=True).check()
        page.get_by_role("radio", name="Kwabena").check()
        page.get_by_role("textbox", name=re.compile("How is it?")).fill("All of them")
        press(page, "Send it")
    with then("nobody is left, and the page says who is outside"):
        says(page, "Nobody is left here who could read this")
        says(page, "Somebody outside this place")
        expect(page.get_by_role("textbox", name=re.compile("How is it?"))).to_have_value(
            "All of them"
        )
        check(page)
        press(page, "Let it go and begin again") if page.get_by_role(
            "button", name="Let it go and begin again"
        ).count() else None


@pytest.mark.usefixtures("two_listen")
def test_without_a_script_it_is_said_all_the_same(open_page: OpenPage, site: Site) -> None:
    with given("Sol, whose browser runs no scripts"):
        plain = open_page(java_script_enabled=False)
        site.let_in(plain, "Sol")
    with when("Sol says it, and hands it on to another"):
        say(plain, about="Bronwen", to="Hester", words="The kettle is always mine to fill")
        heading(plain, "What you said to Hester")
        press(plain, "Let somebody else read it instead")
        plain.get_by_role("radio", name="Kwabena").check()
        press(plain, "Hand it on")
    with then("Kwabena reads it from now on"):
        heading(plain, "What you said to Kwabena")
        press(plain, "Take it back")
        says(plain, "Taken back.")
