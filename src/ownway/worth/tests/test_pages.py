"""What has grown, as people see it, take it along, and are kept from what is small."""

import csv
import io
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.engines.worth import Sign
from ownway.record.actors import SYSTEM
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.worth import queries, tables
from ownway.worth.tests.town import MAY, YEAR, came, grew, make, many

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def words(html: str) -> str:
    """What the main part of a page says, in one line."""
    main = html[html.index("<main") : html.index("</main>")]
    main = re.sub(r"<(title|desc).*?</\1>", "", main)  # what is only read out
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main))).strip()


def lines(answer: Any) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_a_commissioner_sees_the_last_year_that_is_over(
    project: Any, wren: Any, enter: Any
) -> None:
    many(project, employment=13, education=22, training=21, volunteering=14)
    came(project, *[MAY] * 43)
    html = page(enter(wren), reverse("report"))
    said = words(html)
    assert "April 2025 to March 2026" in said
    assert "70 of 113" in said
    assert (
        "people who joined us, met somebody here or told us something had grown between "
        "1 April 2025 and 31 March 2026 have something that has grown: 62 %."
    ) in said
    for kind, number in (("Paid work", 13), ("Education", 22), ("Training", 21)):
        assert f"{kind} {number} " in said
    assert "Advice, Home, Money, Health, In myself, Out in the world fewer than 5 each" in said
    assert "Somebody with two kinds stands in both rows, and once in the total" in said
    assert "What people did not let us count is in none of these figures." in said
    assert "How quickly people are answered" in said
    assert "For the team" not in said
    assert html.count('role="img"') == 2


def test_small_numbers_are_not_there_in_any_form(project: Any, wren: Any, enter: Any) -> None:
    """Neither in the picture nor in the file is there more than in the table."""
    many(project, employment=13, education=9, training=3)
    came(project, *[MAY] * 20)
    shown = queries.to_pass_on(YEAR).shown
    assert shown.kinds["training"].sign == Sign.FEW
    client = enter(wren)
    html = page(client, reverse("report"))
    drawing = html[html.index('<svg class="ow-figures') : html.rindex("</svg>")]
    assert "Paid work" in drawing
    assert "Training" not in re.sub(r"<table.*?</table>", "", drawing, flags=re.DOTALL)
    taken = lines(client.post(reverse("report_table"), {"year": "2025"}))
    named = {line[1]: line[2:] for line in taken}
    assert named["Training"] == ["", "fewer than 5"]
    assert named["Education"] == ["", "hidden"]
    assert named["Paid work"] == ["13", ""]
    for cell in (cell for line in taken for cell in line[2:3] if cell.isdigit()):
        assert int(cell) >= 5


def test_with_too_few_people_there_are_no_tables(project: Any, wren: Any, enter: Any) -> None:
    many(project, employment=2, training=1)
    came(project, *[MAY] * 20)
    said = words(page(enter(wren), reverse("report")))
    assert "Fewer than 5 of 23 people who joined us" in said
    assert "too few people in this year for a table by kind" in said
    assert "too few people in this year to go month by month" in said
    assert "Paid work" not in said


def test_few_people_without_hide_how_many_there_were(project: Any, wren: Any, enter: Any) -> None:
    many(project, employment=9)
    came(project, MAY)
    said = words(page(enter(wren), reverse("report")))
    assert "Everybody who was with us hidden" in said
    assert "Nine" not in said
    assert "of 10" not in said
    assert "90 %" not in said
    assert "“Hidden” is not a small number." in said


@pytest.mark.parametrize("year", ["2026", "2009", "x", "2025-04-01", ""])
def test_only_years_that_are_over_leave_the_team(
    project: Any, wren: Any, enter: Any, year: str
) -> None:
    """A year that still goes on, or dates of one's own, would give small numbers away."""
    many(project, employment=13)
    said = words(page(enter(wren), reverse("report") + f"?year={year}&begins=2026-04-01"))
    assert "April 2025 to March 2026" in said
    assert "Choose a year that is over." in said
    taken = enter(wren).post(reverse("report_table"), {"year": year})
    assert "figures-2025-04-01-to-2026-03-31.csv" in taken["Content-Disposition"]


def test_an_earlier_year(project: Any, wren: Any, enter: Any) -> None:
    for one in came(project, *[date(2013, 5, 1)] * 6):
        grew((one, "training", date(2014, 3, 31)))
    html = page(enter(wren), reverse("report") + "?year=2013")
    assert "April 2013 to March 2014" in words(html)
    assert '<option value="2013" selected' in html


def test_the_team_sees_every_number_and_is_told_to_keep_it(
    project: Any, other: Any, cora: Any, enter: Any
) -> None:
    many(project, employment=2, training=1)
    client = enter(cora)
    html = page(client, reverse("report_team") + "?begins=2025-04-01&ends=2026-03-31")
    said = words(html)
    assert "For the team: not for passing on." in said
    assert "3 of 3" in said
    assert "Paid work 2 " in said
    assert "Nobody yet: Education" in said
    assert "Green Lane 0 0" in said
    assert "Wicket Gate 3 3" in said
    assert "Somebody in two projects stands in both rows" in said
    over = re.search(r'href="([^"]*report\?year=\d+)"', html).group(1)
    assert "Fewer than 5" in words(page(client, over))


def test_the_team_chooses_dates(project: Any, cora: Any, enter: Any) -> None:
    client, team = enter(cora), reverse("report_team")
    assert "1 April 2026 to 20 November 2026" in words(page(client, team))
    typed = {f"{one}_{part}": value for one, day in (("begins", (1, 6, 2025)), ("ends", (30, 6, 2025)))
             for part, value in zip(("day", "month", "year"), day, strict=True)}  # fmt: skip
    answer = client.get(team, typed)
    assert "June 2025" in words(answer.content.decode())
    for begins, ends, complaint in (
        ("2025-06-01", "2025-05-31", "The last day is before the first."),
        ("2027-01-01", "2027-05-31", "That day is still to come."),
        ("2020-01-01", "2026-01-31", "Choose three years at the most."),
        ("0001-01-01", "0001-02-01", "Choose a later day."),
        ("2025-02-30", "2025-05-31", "That is not a day"),
    ):
        said = words(page(client, f"{team}?begins={begins}&ends={ends}"))
        assert complaint in said
        assert "1 April 2026 to 20 November 2026" in said
    said = words(page(client, f"{team}?begins=2026-04-01&ends=9999-12-31"))
    assert "1 April 2026 to 20 November 2026" in said


def test_nothing_to_count_is_said_kindly(project: Any, cora: Any, enter: Any) -> None:
    said = words(page(enter(cora), reverse("report_team")))
    assert "Nothing to count in these days" in said
    assert "0 of 0" not in said


def test_a_file_that_leaves_is_in_the_record(
    project: Any, cora: Any, wren: Any, enter: Any
) -> None:
    many(project, employment=2)
    answer = enter(wren).post(reverse("report_table"), {"year": "2025"})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    entry = Entry.objects.latest("id")
    assert (entry.verb, entry.by_id, entry.why) == (
        "worth.took_table", wren.pk, "2025-04-01_2026-03-31",
    )  # fmt: skip
    dates = {"begins": "2025-04-01", "ends": "2026-03-31"}
    taken = lines(enter(cora).post(reverse("report_team_table"), dates))
    assert ["Kind by kind", "Paid work", "2", ""] in taken
    assert Entry.objects.latest("id").verb == "worth.took_whole_table"
    assert Entry.objects.latest("id").about_id is None


def test_a_name_that_looks_like_a_formula_is_text(project: Any, other: Any, cora: Any) -> None:
    teams.add_project(by=SYSTEM, name="=2+5")
    many(project, employment=2)
    assert ",'=2+5,0," in tables.as_csv(queries.for_team(YEAR))


def test_who_else_may_not(project: Any, enter: Any) -> None:
    for name, role in (("Percy", Role.PEER), ("Ada", Role.ADVISER), ("Mo", Role.MEMBER)):
        client = enter(make(name, role, project))
        assert client.get(reverse("report")).status_code == 404
        assert client.get(reverse("report_team")).status_code == 404
    ines = enter(make("Ines", Role.INQUIRY, project))
    assert ines.get(reverse("report")).status_code == 200
    assert ines.get(reverse("report_team")).status_code == 404
    assert ines.post(reverse("report_team_table")).status_code == 404


def test_a_page_asks_as_often_for_many_as_for_few(
    project: Any, wren: Any, cora: Any, enter: Any, django_assert_max_num_queries: Any
) -> None:
    many(project, employment=30, education=30)
    for person, address in ((wren, "report"), (cora, "report_team")):
        client = enter(person)
        page(client, reverse(address))  # the session notes which home was opened
        with django_assert_max_num_queries(24):
            page(client, reverse(address))
