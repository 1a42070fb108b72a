"""Pages of introductions: what each of the two reads, and what neither ever reads of the other."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.pairing.actions import introducing as actions
from ownway.pairing.actions import wishes
from ownway.pairing.tests.introduced import WORDS, add, asked, had_tea, paid
from ownway.people.signin.testing import enter
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db


def reads(who: Any, address: str, **keys: Any) -> str:
    client = Client()
    enter(client, who)
    return client.get(reverse(address, kwargs=keys)).content.decode()


def sends(who: Any, address: str, data: dict[str, str] | None = None, **keys: Any) -> Any:
    client = Client()
    enter(client, who)
    return client.post(reverse(address, kwargs=keys), data or {}, follow=True)


def test_asking_says_who_reads_it_and_keeps_it(introduced: Any) -> None:
    wishes.add_please_not(by=introduced.sam)
    page = reads(introduced.sam, "introduction_ask", person=introduced.kim.pk)
    assert "Kim reads this with your first name, and nothing else about you." in page
    answer = sends(introduced.sam, "introduction_ask", {"words": WORDS}, person=introduced.kim.pk)
    assert WORDS in answer.content.decode()
    assert WORDS in reads(
        introduced.kim, "introduction", introduction=introduced.sam.introductions.get().pk
    )


def test_a_week_says_who_would_like_to_meet_until_it_is_answered(introduced: Any) -> None:
    one = asked(introduced)
    week = reads(introduced.kim, "my_week")
    assert "Sam would like to meet you" in week
    assert WORDS not in week
    sends(introduced.kim, "introduction_answer", {"answer": "cant"}, introduction=one.pk)
    assert "would like to meet you" not in reads(introduced.kim, "my_week")


def test_whoever_cannot_be_asked_is_named_with_no_reason(introduced: Any) -> None:
    wishes.add_please_not(by=introduced.sam)
    paid(introduced.cora, introduced.kim, 0)
    page = sends(
        introduced.sam, "introduction_ask", {"words": ""}, person=introduced.kim.pk
    ).content.decode()
    assert "Kim can’t take this on just now" in page
    assert "hours" not in page.partition("<main")[2].partition("</main")[0]


def test_a_no_reads_the_same_as_no_hours(introduced: Any) -> None:
    one = asked(introduced)
    sends(introduced.kim, "introduction_answer", {"answer": "cant"}, introduction=one.pk)
    assert "Kim can’t take this on just now" in reads(
        introduced.sam, "introduction", introduction=one.pk
    )


def test_a_peer_without_hours_is_told_so_and_the_member_not(introduced: Any) -> None:
    one = asked(introduced)
    paid(introduced.cora, introduced.kim, 0)
    page = sends(introduced.kim, "introduction_answer", {"answer": "yes"}, introduction=one.pk)
    assert "Your paid hours are full just now." in page.content.decode()
    assert "When Kim has answered" in reads(introduced.sam, "introduction", introduction=one.pk)


def test_what_one_said_after_tea_is_on_no_page_of_the_other(introduced: Any, clock: Any) -> None:
    one = had_tea(introduced, clock)
    before = reads(introduced.kim, "introduction", introduction=one.pk)
    said = sends(introduced.sam, "introduction_after", {"what": "on"}, introduction=one.pk)
    assert "You would like to carry on." in said.content.decode()
    after = reads(introduced.kim, "introduction", introduction=one.pk)
    assert _main(before) == _main(after)
    assert "carry on" not in _main(reads(introduced.cora, "introductions"))


def test_both_would_carry_on_and_write_it_down(introduced: Any, clock: Any) -> None:
    one = had_tea(introduced, clock)
    for who in (introduced.sam, introduced.kim):
        page = sends(who, "introduction_after", {"what": "on"}, introduction=one.pk)
    assert "You both would like to carry on." in page.content.decode()
    assert reverse("agreement_begin", kwargs={"introduction": one.pk}) in page.content.decode()


def test_somebody_else_is_over_for_both_without_a_word_of_who(introduced: Any, clock: Any) -> None:
    one = had_tea(introduced, clock)
    sends(introduced.kim, "introduction_after", {"what": "else"}, introduction=one.pk)
    page = reads(introduced.sam, "introduction", introduction=one.pk)
    assert "Nothing is written down about why." in page
    assert "Kim" not in _main(page)


def test_a_suggestion_names_nobody_before_one_was_asked(introduced: Any) -> None:
    one = actions.propose(by=introduced.cora, member=introduced.sam, peer=introduced.kim)
    assert "Kim" not in reads(introduced.sam, "introduction", introduction=one.pk)
    assert "Somebody new" in reads(introduced.sam, "my_people")
    assert "Kim" not in reads(introduced.sam, "my_people")
    wishes.add_please_not(by=introduced.sam)
    assert "Would you like to meet Kim?" in reads(
        introduced.sam, "introduction", introduction=one.pk
    )


def test_a_suggestion_one_would_rather_not_is_gone(introduced: Any) -> None:
    one = actions.propose(by=introduced.cora, member=introduced.sam, peer=introduced.kim)
    wishes.add_please_not(by=introduced.sam, whom=introduced.kim)
    page = sends(introduced.sam, "introduction_answer", {"answer": "yes"}, introduction=one.pk)
    assert "Kim can’t take this on just now" in page.content.decode()
    assert "Kim" not in _main(reads(introduced.sam, "my_people"))


def test_a_coordinator_reads_where_it_stands_and_no_words(introduced: Any) -> None:
    asked(introduced)
    page = reads(introduced.cora, "introductions")
    assert "Kim was asked" in page
    assert WORDS not in page


def test_queries_do_not_grow_with_the_list(
    introduced: Any,
    django_assert_max_num_queries: Any,
) -> None:
    for name in ("Ann", "Bet", "Cal", "Dot", "Eve", "Flo"):
        asked(introduced, by=add(name, introduced.project, Role.MEMBER))
    for who in (introduced.cora, introduced.kim):
        client = Client()
        enter(client, who)
        with django_assert_max_num_queries(45):
            assert client.get(reverse("introductions")).status_code == 200


def _main(page: str) -> str:
    """What stands in the main part, without the token of the form."""
    inside = page.partition("<main")[2].partition("</main")[0]
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", inside)
