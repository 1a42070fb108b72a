"""Who is new, who is the same person, and what has grown."""

import datetime as dt

from ownway.engines.importing import (
    Counts,
    Fate,
    KnownPerson,
    PeoplePlan,
    PersonRow,
    Words,
    plan_people,
)
from ownway.engines.importing.people import Here, nobody

COLUMNS = {
    "ref": 0,
    "name": 1,
    "phone": 2,
    "email": 3,
    "first_seen": 4,
    "outcome": 5,
    "outcome_day": 6,
}
Rows = list[list[str]]


def planned(rows: Rows, here: Here = nobody, **more: object) -> tuple[PeoplePlan, list[PersonRow]]:
    """The plan, and each row's fate."""
    plan = plan_people(rows, COLUMNS, first_line=2, words=Words.outcomes(), here=here, **more)
    return plan, list(plan.rows(rows))


def fates(rows: Rows, **more: object) -> list[tuple[str, int, str]]:
    """Fate, first line, person known."""
    return [(row.fate, row.first_line, row.person) for row in planned(rows, **more)[1]]


def test_a_row_is_read() -> None:
    _plan, [row] = planned(
        [["R1", "HILL, SAM", "07700 900001 (mum)", "Sam@Example.org", "1.4.13", "trng", "2/5/13"]]
    )
    assert (row.fate, row.line, row.name, row.ref) == (Fate.NEW, 2, "Sam Hill", "R1")
    assert (row.phone, row.email) == ("07700 900001", "sam@example.org")
    assert row.first_seen == dt.date(2013, 4, 1)
    assert (row.outcome.kind, row.outcome.day) == ("training", dt.date(2013, 5, 2))
    assert row.outcome.words == "trng"
    assert row.why == ()


def test_what_cannot_be_read_is_said_and_the_rest_is_kept() -> None:
    _plan, rows = planned(
        [
            ["", "Sam", "ask her", "none given", "sometime in May", "juggling", ""],
            ["", "Kim", "", "", "", "college", "31/02/2014"],
            ["", "Jo", "", "", "", "college", ""],
            ["", "Ade", "", "", "", "ongoing", "soon", "=1+1"],
        ]
    )
    assert [row.why for row in rows] == [
        ("phone_unreadable", "email_unreadable", "first_seen_unreadable", "outcome_unknown"),
        ("outcome_day_unreadable",),
        ("outcome_no_day",),
        ("formula",),
    ]
    assert all(row.outcome is None and row.fate is Fate.NEW for row in rows)


def test_rows_that_say_nobody() -> None:
    plan, rows = planned(
        [["R1", "Sam"], ["", "", ""], [], ["???", "-"], ["R9", "", "07700 900001"]]
    )
    assert [row.why for row in rows[1:]] == [("empty",), ("empty",), ("no_name",), ("no_name",)]
    assert plan.counts == Counts(rows=5, new=1, matched=0, refused=4)


def test_same_reference_phone_or_email_with_the_name_is_suggested() -> None:
    rows = [
        ["R1", "Zoë Hill", "07700 900001", "zoe@example.org"],
        ["r 1", "Zoe Hill-Jones"],
        ["", "ZOE HILL", "07700-900001"],
        ["", "zoe  hill", "", "ZOE@example.org"],
        ["R2", "Kim Vale"],
    ]
    plan, told = planned(rows)
    assert [(pair.line, pair.with_line, pair.reasons) for pair in plan.pairs] == [
        (3, 2, ("same_ref",)),
        (4, 2, ("same_phone", "same_name")),
        (5, 2, ("same_email", "same_name")),
    ]
    assert all(pair.suggested and pair.together for pair in plan.pairs)
    assert [(row.fate, row.first_line) for row in told[1:]] == [
        (Fate.MATCHED, 2), (Fate.MATCHED, 2), (Fate.MATCHED, 2), (Fate.NEW, 0),
    ]  # fmt: skip
    assert [row.pair for row in told] == ["", *(pair.key for pair in plan.pairs), ""]


def test_a_no_keeps_them_apart_and_nothing_is_taken_unasked() -> None:
    rows = [["R1", "Sam Hill"], ["R1", "Sam Hill", "07700 900001"]]
    [pair] = planned(rows)[0].pairs
    assert fates(rows, said={pair.key: False}) == [("new", 0, ""), ("new", 0, "")]
    assert fates(rows, take_suggested=False) == [("new", 0, ""), ("new", 0, "")]
    assert fates(rows, take_suggested=False, said={pair.key: True})[1] == ("matched", 2, "")


def test_same_phone_with_another_name_or_the_name_alone_is_kept_apart_unless_said() -> None:
    rows = [
        ["R1", "Sam Hill", "07700 900001"],
        ["R2", "Kim Vale", "07700 900001"],
        ["R3", "sam hill"],
    ]
    plan, told = planned(rows)
    assert [(pair.line, pair.with_line, pair.reasons) for pair in plan.pairs] == [
        (3, 2, ("same_phone", "other_name")),
        (4, 2, ("same_name",)),
    ]
    assert not any(pair.suggested or pair.together for pair in plan.pairs)
    assert all(row.fate is Fate.NEW for row in told)
    assert fates(rows, said={plan.pairs[1].key: True})[2] == ("matched", 2, "")


def test_a_reference_under_two_names_is_not_taken_for_one_person() -> None:
    rows = [["R1", "Sam Hill"], ["R1", "Kim Vale"]]
    plan, _told = planned(rows)
    assert [(pair.reasons, pair.suggested) for pair in plan.pairs] == [
        (("same_ref", "other_name"), False)
    ]
    assert plan.counts.new == 2


def test_a_third_card_brings_two_together() -> None:
    rows = [
        ["R1", "Sam Hill"],
        ["", "Sam Hill", "07700 900001"],
        ["R1", "Sam Hill", "07700 900001"],
    ]
    assert [fate for fate, _line, _who in fates(rows)] == ["new", "matched", "matched"]
    assert [line for _fate, line, _who in fates(rows)] == [0, 2, 2]


def test_a_card_with_a_reference_and_no_name() -> None:
    rows = [["R1", "Sam Hill"], ["R1", "", "", "", "", "college", "2/5/13"], ["R2", ""]]
    plan, told = planned(rows)
    assert (told[1].fate, told[1].first_line, told[1].outcome.kind) == ("matched", 2, "education")
    assert told[2].why == ("no_name",)
    assert fates(rows, said={plan.pairs[0].key: False})[1][0] == "refused"


def test_people_who_are_here_already() -> None:
    known = [
        KnownPerson("p1", "Sam Hill", refs=("r1",), phones=("07700900001",)),
        KnownPerson("p2", "Kim Vale", emails=("kim@example.org",),
                    outcomes=frozenset({("education", dt.date(2013, 5, 2))})),
    ]  # fmt: skip
    rows = [
        ["R1", "Sam Hill"],
        ["", "kim vale", "", "kim@example.org", "", "college", "2/5/13"],
        ["", "Kim Vale", "", "kim@example.org", "", "college", "3/5/13"],
        ["", "Sam Hill", "07700 900001"],
        ["", "Sam Hill"],
    ]
    plan, told = planned(rows, known=known)
    assert [(row.fate, row.person) for row in told] == [
        ("matched", "p1"), ("matched", "p2"), ("matched", "p2"), ("matched", "p1"), ("new", ""),
    ]  # fmt: skip
    assert [row.outcome and row.outcome.day for row in told[1:3]] == [None, dt.date(2013, 5, 3)]
    assert told[1].why == ("outcome_again",)
    assert plan.pairs[0].with_person == "p1"
    assert [(pair.line, pair.with_person) for pair in plan.pairs if not pair.suggested] == [
        (6, "p1")
    ]


def test_two_people_who_are_here_are_never_made_one() -> None:
    known = [
        KnownPerson("p1", "Sam Hill", refs=("r1",)),
        KnownPerson("p2", "Sam Hill", phones=("07700900001",)),
    ]
    plan, [row] = planned([["R1", "Sam Hill", "07700 900001"]], known=known)
    assert (row.fate, row.person) == (Fate.MATCHED, "p1")
    [other] = [pair for pair in plan.pairs if not pair.suggested]
    assert (other.with_person, other.together) == ("p2", False)
    said = {pair.key: True for pair in plan.pairs}
    assert (
        planned([["R1", "Sam Hill", "07700 900001"]], known=known, said=said)[1][0].person == "p1"
    )


def test_the_very_same_row_again_adds_nothing() -> None:
    row = ["R1", "Sam Hill", "", "", "", "college", "2/5/13"]
    plan, told = planned([row, [*row, " ", ""], row])
    assert [(one.fate, one.first_line, one.again) for one in told] == [
        ("new", 0, False), ("matched", 2, True), ("matched", 2, True),
    ]  # fmt: skip
    assert plan.pairs == []
    plan, told = planned([row, row], here=lambda _row: "p1")
    assert [(one.fate, one.person, one.again) for one in told] == [("matched", "p1", True)] * 2
    assert [one.outcome for one in told] == [None, None]


def test_what_has_grown_counts_once() -> None:
    rows = [
        ["R1", "Sam Hill", "", "", "", "college", "2/5/13"],
        ["R1", "Sam Hill", "", "", "", "Education", "2013-05-02"],
        ["R1", "Sam Hill", "", "", "", "trng", "2/5/13"],
        ["R2", "Kim Vale", "", "", "", "college", "2/5/13"],
    ]
    _plan, told = planned(rows)
    assert [row.outcome and row.outcome.kind for row in told] == [
        "education", None, "training", "education",
    ]  # fmt: skip


def test_a_shared_phone_does_not_make_a_list_without_end() -> None:
    rows = [
        [f"R{n}", f"Name{chr(97 + n % 26)}{chr(97 + n // 26)}", "0161 496 0000"] for n in range(600)
    ]
    plan, _told = planned(rows)
    assert len(plan.pairs) < 20
    assert plan.pairs_left_out > 500
    assert plan.counts.new == 600


def test_many_with_a_namesake_do_not_make_a_list_without_end() -> None:
    rows = [[f"R{n}", f"Name{chr(97 + n % 26)}{chr(97 + n // 26 % 80)}"] for n in range(6_000)]
    plan, _told = planned(rows)
    assert len(plan.pairs) == 2_000
    assert plan.pairs_left_out > 1_000
    assert plan.counts.new == 6_000


def test_references_may_be_known_by_a_mark_alone() -> None:
    known = [KnownPerson("p1", "Sam Hill", refs=("mark of r1",))]
    plan, [row] = planned(
        [["R1", "Sam Hill"]], known=known, normal_ref=lambda ref: f"mark of {ref.lower()}"
    )
    assert row.person == "p1"
    assert plan.pairs[0].reasons == ("same_ref", "same_name")
