"""What has grown: as a commissioner reads it, and as the team does before it is passed on."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import WIDE, OpenPage, check
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey


def test_a_commissioner_reads_and_takes_along(page: Page, site: Site) -> None:
    with given("Winifred, who pays for a part of it and meets nobody here"):
        site.let_in(page, "Winifred")
    with when("she opens the report"):
        page.goto("/report")
    with then("it is of a whole year, with the denominator in words and nobody in it"):
        heading(page, "What has grown")
        says(page, "people who joined us, met somebody here or told us something had grown")
        says(page, "What people did not let us count is in none of these figures.")
        says(page, "How quickly people are answered")
        expect(page.get_by_text("not for passing on")).to_have_count(0)
        check(page)
    with when("she takes the tables along"):
        with page.expect_download() as taking:
            page.get_by_role("button", name="Download the tables").click()
        taken = taking.value
    with then("the file has a neutral name and no small number"):
        assert re.fullmatch(r"figures-\d{4}-04-01-to-\d{4}-03-31\.csv", taken.suggested_filename)
        lines = list(csv.reader(io.StringIO(Path(taken.path()).read_text("utf-8-sig"))))
        numbers = [line[2] for line in lines[1:] if line[2]]
        assert len(lines) > 2
        assert all(int(number) >= 5 for number in numbers)
    with when("she chooses an earlier year in which nobody was here yet"):
        page.get_by_label("Which year?").select_option("April 2010 to March 2011")
        press(page, "Show this year")
    with then("it says so without a number"):
        says(page, "April 2010 to March 2011")
        says(page, "Fewer than 5")
        says(page, "too few people in this year for a table by kind")
        check(page)


def test_the_team_looks_first_and_passes_the_other_on(desk: Page, site: Site) -> None:
    with given("Maren, who coordinates"):
        site.let_in(desk, "Maren")
        desk.get_by_role("navigation").get_by_role("link", name="What has grown").first.click()
    with then("she sees every number of this year so far, and is told to keep it here"):
        heading(desk, "What has grown")
        says(desk, "For the team: not for passing on.")
        check(desk)
    with when("she mistypes a date"):
        desk.get_by_role("group", name="Last day").get_by_label("Month").fill("13")
        press(desk, "Show these dates")
    with then("she is told which, and nothing she typed is lost"):
        expect(desk.get_by_role("alert")).to_contain_text("That is not a day")
        expect(desk.get_by_role("group", name="Last day").get_by_label("Month")).to_have_value("13")
        check(desk)
    with when("she goes to last year, and from there to the version for passing on"):
        press(desk, "Last year, from April")
        says(desk, "For the team: not for passing on.")
        desk.get_by_role("link", name=re.compile("^The version for passing on")).click()
    with then("it is the commissioner's page, and leads back to all the numbers"):
        expect(desk).to_have_url(re.compile(r"/report\?year=\d{4}$"))
        expect(desk.get_by_text("not for passing on")).to_have_count(0)
        check(desk)
        press(desk, "All the numbers, for the team")
        says(desk, "For the team: not for passing on.")


def test_on_paper_there_are_the_figures_and_nothing_to_press(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(width=WIDE)
    site.let_in(page, "Winifred")
    page.goto("/report")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Download the tables")).to_be_hidden()
    expect(page.get_by_label("Which year?")).to_be_hidden()
    expect(page.get_by_text("How quickly people are answered")).to_be_visible()
