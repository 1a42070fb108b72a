"""A coordinator brings in last year's spreadsheet, looks first, and takes it out again."""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser import check
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

#: Title lines, a word nobody knows, a day nobody can read, a second card, and a line of nothing.
RECORDS = """Records of the garden, kept by hand;;;;;;;
;;;;;;;
Ref;First name ;Surname;Tel.;First seen;Outcome;Outcome date;Notes
Q1;Zenobia;Quill;01632 960 811;03/04/2025;college;1 Sep 2025;meets at the café
Q2;Ambrose;Tarn;01632 960 812;2025-05-06;hedge laying;14.11.25;=1+1
Q3;Lettice;Vane;01632 960 813;some time in June;vol;2 Oct 2025;
;ZENOBIA ;Quill;01632 960811;;;;second card
;;;;;;;rang, left no name
"""


def file(name: str, content: bytes) -> FilePayload:
    """A file as somebody chooses it."""
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def give_in(page: Page, chosen: FilePayload) -> None:
    """Choose it for the project, and have it read."""
    page.get_by_label("The file", exact=True).set_input_files(files=[chosen])
    page.get_by_label("Alongside").check()
    page.get_by_label("People, with what has grown").check()
    press(page, "Read this file")


def test_last_years_spreadsheet_comes_in_and_goes_again(desk: Page, site: Site) -> None:
    with given("Maren, who finds the page from what she looks after"):
        site.let_in(desk, "Maren")
        desk.goto("/team/place")
        press(desk, "Bring in what you have")
        heading(desk, "Bring in what you have")
        check(desk)
    with when("she gives in the file as it is"):
        give_in(desk, file("garden.csv", RECORDS.encode("cp1252")))
    with then("the columns are suggested, with what stands in them"):
        heading(desk, "Which column is what?")
        expect(desk.get_by_label("First name", exact=True)).to_have_value("1")
        expect(desk.get_by_label("What has grown", exact=True)).to_have_value("5")
        says(desk, "Kept as it is written")
        says(desk, "meets at the café")
        check(desk)
    with when("she chooses one column twice, she is told beside it, and nothing else is lost"):
        desk.get_by_label("Whole name", exact=True).select_option("2")
        press(desk, "Go on and look")
        says(desk, "is chosen for")
        check(desk)
        desk.get_by_label("Whole name", exact=True).select_option("none")
        press(desk, "Go on and look")
    with then("she sees what it would bring, before anything is written"):
        heading(desk, "Look before it is brought in")
        says(desk, "3 new people")
        says(desk, "1 line about somebody named before")
        says(desk, "1 line left out")
        says(desk, "Zenobia Quill (line 7) and Zenobia Quill (line 4)")
        says(desk, "“some time in June”")
        says(desk, "There is no name in it.")
        check(desk)
    with when("she presses on without answering, she is asked again"):
        press(desk, "Bring in 3 people")
        says(desk, "Say what “hedge laying” means")
        check(desk)
    with when("she answers, she sees the figures once more and brings it in"):
        desk.get_by_label("What does “hedge laying” mean?").select_option("training")
        press(desk, "Bring in 3 people")
        says(desk, "Your answers are kept.")
        press(desk, "Bring in 3 people")
    with then("it is in, and every line has its place"):
        heading(desk, "It is brought in")
        says(desk, "3 new people")
        check(desk)
    with then("what was left out can be taken home, with the reason"):
        with desk.expect_download() as taken:
            desk.get_by_role("link", name="Download the line that was left out").click()
        text = taken.value.path().read_text(encoding="utf-8-sig")
        assert "There is no name in it." in text
        assert "rang, left no name" in text
    with when("the second card turns out to be somebody else, she parts the two"):
        press(desk, "See the line that was joined with another")
        heading(desk, "Lines joined with somebody")
        check(desk)
        press(desk, "These are two people")
        says(desk, "they are two people now")
        check(desk)
    with then("both are among those who were not told yet, and one page shows what was written"):
        desk.goto("/team/not-told")
        says(desk, "Ambrose Tarn")
        check(desk)
        press(desk, "Ambrose Tarn")
        heading(desk, "Ambrose Tarn")
        press(desk, "As it was written before")
        says(desk, "hedge laying")
        check(desk)
    with when("she undoes it, she reads first what that does"):
        desk.goto("/team/bring-in")
        press(desk, "garden.csv")
        heading(desk, "It is brought in")
        press(desk, "Undo this file")
        heading(desk, "Undo this file?")
        check(desk)
        press(desk, "Undo it")
    with then("they are gone, as if they had never been here"):
        heading(desk, "It is undone")
        check(desk)
        desk.goto("/team/not-told")
        expect(desk.get_by_role("main")).not_to_contain_text("Ambrose Tarn")


def test_a_file_that_is_no_table_changes_nothing(page: Page, site: Site) -> None:
    with given("Maren, on her phone"):
        site.let_in(page, "Maren")
        page.goto("/team/bring-in")
        check(page)
    with when("she chooses nothing, and then a PDF that calls itself a spreadsheet"):
        press(page, "Read this file")
        says(page, "Choose the file you would like to bring in.")
        check(page)
        give_in(page, file("records.xlsx", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"))
    with then("she is told what to do, and nothing has changed"):
        heading(page, "We could not read this file")
        says(page, "not a table we can read")
        check(page)
        press(page, "Choose another file")
        heading(page, "Bring in what you have")


def test_our_own_words_and_not_now(page: Page, site: Site) -> None:
    with given("Maren, who knows how her team writes"):
        site.let_in(page, "Maren")
        page.goto("/team/bring-in/words")
        check(page)
    with when("she adds a word"):
        page.get_by_text(re.compile("^Add a word")).first.click()
        page.get_by_label("The word, as you write it").first.fill("dry-stone walling")
        page.get_by_label("What it means").first.select_option("training")
        page.get_by_role("button", name="Add it").first.click()
        says(page, "From now on it is understood.")
        says(page, "dry-stone walling")
        check(page)
    with when("she looks at a file that says so, and thinks better of it"):
        page.goto("/team/bring-in")
        records = "Name,Outcome,Date\nPerpetua Lock,dry-stone walling,1 May 2025\n"
        give_in(page, file("walls.csv", records.encode("utf-16")))
        heading(page, "Which column is what?")
        press(page, "Let go of this file")
    with then("nothing of it is there"):
        says(page, "Nothing was brought in")
        expect(page.get_by_role("main")).not_to_contain_text("walls.csv")
        check(page)
    with when("she takes the word off again"):
        page.goto("/team/bring-in/words")
        page.get_by_role("button", name=re.compile("Remove.*dry-stone walling")).click()
        says(page, "Taken off.")
        check(page)
