"""Words kept while they are typed: for the writer alone, and nothing lost."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from ownway.access.errors import NotYours
from ownway.journey import actions as journey
from ownway.people import actions, drafting, queries
from ownway.people.actions import drafts as keeping
from ownway.people.models import Draft, Person
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM

pytestmark = pytest.mark.django_db

WORDS = "A room with a window, and a key of my own"


@pytest.fixture
def as_sam(sam: Person) -> Client:
    client = Client()
    enter(client, sam)
    return client


def sent(who: Person, on: str, words: str, count: int = 1, **more: Any) -> dict[str, Any]:
    return {
        "draft-on": on,
        "draft-count": count,
        "draft-version": 0,
        "draft-writer": str(who.pk),
        "draft-at": reverse("goal_new"),
        "words": words,
        **more,
    }


def body(words: str) -> dict[str, Any]:
    return {"words": [words]}


# --- keeping ---------------------------------------------------------------------------------------


def test_the_newest_stays_and_a_late_one_is_dropped(sam: Person) -> None:
    actions.save_draft(by=sam, on="goal:new", body=body("One two"), count=2)
    assert actions.save_draft(by=sam, on="goal:new", body=body("One"), count=1) is None
    assert queries.draft(sam, "goal:new").body == body("One two")


def test_after_saving_a_late_one_brings_nothing_back(sam: Person) -> None:
    actions.save_draft(by=sam, on="goal:new", body=body("One"), count=1)
    actions.forget_draft(by=sam, on="goal:new", count=2)
    assert actions.save_draft(by=sam, on="goal:new", body=body("One"), count=2) is None
    assert queries.drafts(sam) == []


def test_saved_before_any_draft_arrived(sam: Person) -> None:
    actions.forget_draft(by=sam, on="goal:new", count=3)
    assert actions.save_draft(by=sam, on="goal:new", body=body("One"), count=3) is None


def test_what_another_screen_typed_since_stays(sam: Person) -> None:
    actions.save_draft(by=sam, on="goal:new", body=body("From the phone"), count=5)
    actions.forget_draft(by=sam, on="goal:new", count=4)
    assert queries.draft(sam, "goal:new").body == body("From the phone")


def test_the_same_words_sent_twice_go_together(sam: Person) -> None:
    """A page that goes away may send them again while another lets go of them."""
    actions.save_draft(by=sam, on="goal:new", body={"words": ["A boat"]}, count=4)
    actions.forget_draft(
        by=sam, on="goal:new", count=3, seen={"words": ["A boat"], "draft-at": ["/my"]}
    )
    assert queries.drafts(sam) == []


def test_saved_without_a_draft_of_its_own_another_screens_stays(sam: Person) -> None:
    actions.save_draft(by=sam, on="goal:new", body=body("From the phone"), count=1)
    actions.forget_draft(by=sam, on="goal:new", count=0)
    assert len(queries.drafts(sam)) == 1
    actions.forget_draft(by=sam, on="goal:new")
    assert queries.drafts(sam) == []


def test_nobody_else_finds_it(sam: Person, kim: Person) -> None:
    draft = actions.save_draft(by=sam, on="goal:new", body=body(WORDS), count=1)
    assert queries.draft(kim, "goal:new") is None
    assert queries.drafts(kim) == []
    with pytest.raises(NotYours):
        actions.let_go_of_draft(by=kim, draft=draft)


def test_it_is_sealed_in_the_database(sam: Person) -> None:
    actions.save_draft(by=sam, on="goal:new", body=body(WORDS), count=1)
    stored = Draft.objects.values_list("body", flat=True).get()
    assert WORDS.encode() not in stored.data


def test_there_is_an_end_to_how_long_and_how_many(
    sam: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValidationError):
        actions.save_draft(by=sam, on="goal:new", body=body("x" * (keeping.LONGEST + 1)), count=1)
    monkeypatch.setattr(keeping, "MOST", 3)
    for number in range(3):
        actions.save_draft(by=sam, on=f"goal:{number}", body=body(WORDS), count=1)
    with pytest.raises(ValidationError):
        actions.save_draft(by=sam, on="goal:3", body=body(WORDS), count=1)
    actions.save_draft(by=sam, on="goal:2", body=body("still kept"), count=2)
    actions.forget_draft(by=sam, on="goal:0")
    actions.save_draft(by=sam, on="goal:3", body=body(WORDS), count=1)
    assert len(queries.drafts(sam)) == 3
    assert Draft.objects.filter(by=sam).count() == 3


@pytest.mark.parametrize("on", ["", "Goal", "goal:a b", "a:b:c:d:e", "goal:../x", "x" * 90])
def test_a_name_that_is_none_is_refused(sam: Person, on: str) -> None:
    with pytest.raises(ValidationError):
        actions.save_draft(by=sam, on=on, body=body(WORDS), count=1)
    actions.forget_draft(by=sam, on=on, count=1)
    assert not Draft.objects.exists()


def test_a_count_beyond_all_counting_is_no_error(as_sam: Client, sam: Person) -> None:
    for count in ("9" * 30, "-1", "x", ""):
        sending = sent(sam, "goal:new", WORDS, keep="draft") | {"draft-count": count}
        assert as_sam.post(reverse("drafts"), sending | {"draft-version": count}).status_code == 302
        quietly = as_sam.post(reverse("drafts"), sending | {"keep": "quietly"})
        assert quietly.status_code in (200, 409)


def test_what_is_written_with_somebody_closes_with_the_door_to_them(
    sam: Person, kim: Person, bond: Any
) -> None:
    on = f"with:{sam.pk}:goal"
    actions.save_draft(by=kim, on=on, body=body(WORDS), count=1)
    assert queries.draft(kim, on) is not None
    actions.end_bond(by=sam, bond=bond)
    assert queries.draft(kim, on) is None
    with pytest.raises(ValidationError):
        actions.save_draft(by=kim, on=on, body=body("More"), count=2)
    assert actions.erase_drafts(by=SYSTEM, about=f"with:{sam.pk}") == 1


def test_removed_with_what_it_was_typed_on(sam: Person) -> None:
    for on in ("page:1", "page:1:more", "page:12"):
        actions.save_draft(by=sam, on=on, body=body(WORDS), count=1)
    assert actions.erase_drafts(by=SYSTEM, about="page:1") == 2
    assert [one.on for one in queries.drafts(sam)] == ["page:12"]


# --- pages -----------------------------------------------------------------------------------------


def test_kept_quietly_and_found_on_another_device(as_sam: Client, sam: Person) -> None:
    answer = as_sam.post(reverse("drafts"), sent(sam, "goal:new", WORDS, keep="quietly"))
    assert answer.status_code == 200
    assert set(answer.json()) == {"at"}
    other = Client()
    enter(other, sam)
    shown = other.get(reverse("goal_new")).content.decode()
    assert WORDS in shown
    assert "It is not saved yet, and only you see it." in shown
    assert 'name="draft-count" value="1"' in shown
    assert WORDS in other.get(reverse("drafts")).content.decode()


def test_saved_it_waits_no_longer(as_sam: Client, sam: Person) -> None:
    as_sam.post(reverse("drafts"), sent(sam, "goal:new", WORDS, keep="quietly"))
    as_sam.post(reverse("goal_new"), sent(sam, "goal:new", WORDS, count=2))
    assert "not saved yet" not in as_sam.get(reverse("goal_new")).content.decode()
    assert queries.drafts(sam) == []


def test_an_older_one_is_told_so(as_sam: Client, sam: Person) -> None:
    as_sam.post(reverse("drafts"), sent(sam, "goal:new", WORDS, count=4, keep="quietly"))
    answer = as_sam.post(reverse("drafts"), sent(sam, "goal:new", "Old", count=3, keep="quietly"))
    assert answer.status_code == 409


def test_whoever_signed_in_since_gets_nobody_elses_words(
    as_sam: Client, sam: Person, kim: Person
) -> None:
    answer = as_sam.post(reverse("drafts"), sent(kim, "goal:new", WORDS, keep="quietly"))
    assert answer.status_code == 403
    assert not Draft.objects.exists()


def test_without_a_script_a_button_keeps_it_and_another_lets_it_go(
    as_sam: Client, sam: Person
) -> None:
    kept = as_sam.post(reverse("drafts"), sent(sam, "goal:new", WORDS, keep="draft"), follow=True)
    assert kept.redirect_chain[-1][0] == reverse("goal_new")
    assert "Kept as a draft. Only you see it." in kept.content.decode()
    assert WORDS in kept.content.decode()
    gone = as_sam.post(reverse("drafts"), sent(sam, "goal:new", WORDS, keep="drop"), follow=True)
    assert WORDS not in gone.content.decode()


def test_it_never_leads_to_another_house(as_sam: Client, sam: Person) -> None:
    for at in ("https://example.org/", "//example.org", "/nowhere", "javascript:alert(1)"):
        answer = as_sam.post(
            reverse("drafts"), sent(sam, "goal:new", WORDS, keep="draft") | {"draft-at": at}
        )
        assert answer["Location"] == reverse("home")


def test_what_was_wrong_with_the_form_loses_no_word(as_sam: Client, sam: Person) -> None:
    long = "word " * 500
    as_sam.post(reverse("goal_new"), sent(sam, "goal:new", long, count=0))
    assert queries.draft(sam, "goal:new").body["words"] == [long]


def test_both_texts_are_shown_when_it_was_changed_in_between(as_sam: Client, sam: Person) -> None:
    goal = journey.say_goal(by=sam, words="A window")
    on, change = f"goal:{goal.pk}", reverse("goal_change", kwargs={"goal": goal.pk})
    mine = sent(sam, on, WORDS, keep="quietly") | {"draft-at": change, "draft-version": 1}
    as_sam.post(reverse("drafts"), mine)
    journey.change_goal(by=sam, goal=goal, words="A window to the west", version=1)
    shown = as_sam.get(change).content.decode()
    for words in ("This was changed in between", "A window to the west", WORDS):
        assert words in shown
    # Sent with the old version all the same: nothing is overwritten, nothing is lost.
    both = as_sam.post(change, mine | {"version": 1, "keep": ""}).content.decode()
    for words in ("This was changed in between", "A window to the west", WORDS):
        assert words in both
    assert 'name="version" value="2"' in both
    assert queries.draft(sam, on).body["words"] == [WORDS]


def test_typed_and_taken_away_again_is_no_draft(as_sam: Client, sam: Person) -> None:
    goal = journey.say_goal(by=sam, words="A window")
    actions.save_draft(by=sam, on=f"goal:{goal.pk}", body=body("A window"), count=1, based_on=1)
    change = reverse("goal_change", kwargs={"goal": goal.pk})
    assert "not saved yet" not in as_sam.get(change).content.decode()


def test_sent_after_the_session_was_over_it_waits_on_its_page(as_sam: Client, sam: Person) -> None:
    began = datetime.now(UTC)
    with time_machine.travel(began + timedelta(days=4)):
        quietly = as_sam.post(reverse("drafts"), sent(sam, "goal:new", "Half", keep="quietly"))
        assert quietly.status_code == 401
        answer = as_sam.post(reverse("goal_new"), sent(sam, "goal:new", WORDS))
        assert reverse("goal_new") in answer["Location"].replace("%2F", "/")
        enter(as_sam, sam)
        assert WORDS in as_sam.get(reverse("goal_new")).content.decode()


def test_every_kind_of_field_comes_back(as_sam: Client, sam: Person) -> None:
    page = reverse("outcome_new")
    filled = {
        "kind": "education", "words": WORDS, "when": "day", "day_day": "3", "day_month": "2",
        "day_year": "2025", "counted": "no"}  # fmt: skip
    as_sam.post(reverse("drafts"), sent(sam, "outcome:new", WORDS, keep="quietly") | filled)
    shown = as_sam.get(page).content.decode()
    assert WORDS in shown
    for value in ("education", "day", "no"):
        assert any(
            f'value="{value}"' in tag and "checked" in tag for tag in shown.split("<input")
        ), value
    for name in ("day_day", "day_month", "day_year"):
        assert f'name="{name}"' in shown
        assert f'value="{filled[name]}"' in shown.partition(f'name="{name}"')[2][:200]


def test_a_page_is_known_by_its_path_alone() -> None:
    assert drafting.page_of({"draft-at": [reverse("goal_new") + "?a=b"]}) == "/my/goals/new?a=b"
    assert drafting.page_of({}) == reverse("home")
