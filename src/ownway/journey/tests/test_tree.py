"""One's own tree: what stands on it, in which order, and the pages it is on."""

from datetime import date
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownway.engines import tree
from ownway.journey import actions, queries
from ownway.journey.actions import story
from ownway.journey.models import Goal, Part
from ownway.journey.tree import of
from ownway.people.models import Person
from ownway.people.signin.testing import enter as sign_in

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)


def enter(person: Person) -> Client:
    client = Client()
    sign_in(client, person)
    return client


def grown(sam: Person, words: str, kind: str = "training", goal: Goal | None = None) -> Any:
    return actions.add_outcome(by=sam, kind=kind, day=DAY, words=words, goal=goal, counted=False)


def texts(parts: Any) -> list[str]:
    return [part["text"] for part in parts]


def test_nothing_said_is_a_whole_tree_all_the_same(sam: Person) -> None:
    data = of(sam)
    assert (data["crown"], data["roots"], data["trunk"], data["branches"]) == (None, [], [], [])
    assert tree.read(data).title == "Sam’s tree"


def test_each_thing_said_stands_in_its_part_with_its_address(sam: Person, goal: Goal) -> None:
    hope = story.write_piece(by=sam, part=Part.HOPE, title="A life with green things")
    story.write_piece(by=sam, part=Part.ROOT, title="Nan's kitchen", words="Sunday\nmusic")
    story.write_piece(by=sam, part=Part.STRENGTH, words="Good with my hands")
    story.write_piece(by=sam, part=Part.HAPPENED, title="That winter")
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    fruit = grown(sam, "First wage", "employment", goal)
    data = of(sam)
    assert data["crown"]["text"] == "A life with green things"
    assert data["crown"]["href"] == reverse("piece", kwargs={"piece": hope.pk})
    assert (texts(data["roots"]), data["roots"][0]["detail"]) == (["Nan's kitchen"], "Sunday music")
    assert texts(data["trunk"]) == ["Good with my hands"]
    (branch,) = data["branches"]
    assert branch["href"] == reverse("goal", kwargs={"goal": goal.pk})
    assert branch["leaves"][0]["href"].endswith(f"/steps/{step.pk}")
    assert branch["fruits"][0]["href"] == reverse("outcome", kwargs={"outcome": fruit.pk})
    assert "That winter" not in str(data)
    assert tree.read(data)


def test_a_bud_opens_when_it_is_done_and_a_leaf_never_closes_with_time(
    sam: Person, goal: Goal
) -> None:
    step = actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    assert of(sam)["branches"][0]["leaves"][0]["bud"] is True
    actions.tick_step(by=sam, step=step, done=True)
    assert of(sam)["branches"][0]["leaves"][0]["bud"] is False
    actions.tick_step(by=sam, step=step, done=False)
    actions.set_state(by=sam, goal=goal, state="doing")
    assert of(sam)["branches"][0]["leaves"][0]["bud"] is False


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("health", "health"),
        ("in_myself", "personal"),
        ("out_in_the_world", "inclusion"),
        ("employment", "inclusion"),
        ("money", "inclusion"),
    ],
)
def test_what_has_grown_is_one_of_three_fruits(sam: Person, code: str, kind: str) -> None:
    grown(sam, "It grew", code)
    assert of(sam)["branches"][0]["fruits"][0]["kind"] == kind


def test_what_grew_from_nothing_said_before_has_a_bough_of_its_own(sam: Person, goal: Goal) -> None:
    grown(sam, "I sleep again", "health")
    later = actions.say_goal(by=sam, words="More people")
    assert texts(of(sam)["branches"]) == [goal.words, "What else has grown", "More people"]
    # It hangs on that bough too when what it grew from is put away.
    grown(sam, "Two friends", "out_in_the_world", later)
    actions.put_away(by=sam, item=later)
    first, second = of(sam)["branches"]
    assert first["fruits"] == []
    assert texts(second["fruits"]) == ["I sleep again", "Two friends"]


def test_branches_keep_their_order_whatever_is_changed_or_chosen(sam: Person, goal: Goal) -> None:
    second = actions.say_goal(by=sam, words="More people")
    before = texts(of(sam)["branches"])
    actions.choose(by=sam, goal=second)
    actions.change_goal(by=sam, goal=goal, words=goal.words + " soon", version=goal.version)
    actions.set_state(by=sam, goal=second, state="let_go")
    assert [one[:5] for one in texts(of(sam)["branches"])] == [one[:5] for one in before]


def test_a_goal_of_two_thousand_letters_is_still_a_tree(sam: Person) -> None:
    actions.say_goal(by=sam, words="Ünaussprechlich " * 120)
    assert enter(sam).get(reverse("tree_picture")).status_code == 200


def test_somebody_elses_things_are_not_on_it(sam: Person, kim: Person, goal: Goal) -> None:
    story.write_piece(by=kim, part=Part.ROOT, title="The sea")
    assert "The sea" not in str(of(sam)) and texts(of(kim)["roots"]) == ["The sea"]
    assert of(kim)["branches"] == []


def test_the_list_has_each_part_with_its_link_and_ways_to_add(sam: Person, goal: Goal) -> None:
    actions.add_step(by=sam, goal=goal, words="Ring the nursery")
    said = enter(sam).get(reverse("my_tree")).content.decode()
    assert f'<a href="{reverse("goal", kwargs={"goal": goal.pk})}">{goal.words}</a>' in said
    assert "Ring the nursery</a> <span" in said and "thinking about it" in said
    for add in ("hope", "strength", "root"):
        assert f'{reverse("piece_new")}?part={add}"' in said
    assert "Only you can see your tree" in said


def test_the_large_picture_opens_a_part_that_is_touched(sam: Person, goal: Goal) -> None:
    said = enter(sam).get(reverse("tree_picture")).content.decode()
    begins = said.index('<svg xmlns="http')
    svg = fromstring(said[begins : said.index("</svg>", begins) + 6])
    assert [one.get("href") for one in svg.iter("{http://www.w3.org/2000/svg}a")] == [
        reverse("goal", kwargs={"goal": goal.pk})
    ]


def test_the_file_is_to_keep_and_not_to_run(sam: Person, goal: Goal) -> None:
    answer = enter(sam).get(reverse("tree_file"))
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "<script" not in answer.content.decode() and "href" not in answer.content.decode()


def test_words_cannot_leave_their_place(sam: Person) -> None:
    actions.say_goal(by=sam, words='</text></svg><script>alert(1)</script> "quoted"')
    for page in ("my_tree", "tree_picture", "tree_file", "my_home"):
        assert "<script>alert" not in enter(sam).get(reverse(page)).content.decode()


def test_a_large_tree_asks_the_database_no_more_often(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    client.get(reverse("my_tree"))
    few = _asked(client)
    for number in range(8):
        more = actions.say_goal(by=sam, words=f"Thing {number}")
        actions.add_step(by=sam, goal=more, words="A step")
        grown(sam, "It grew", goal=more)
        story.write_piece(by=sam, part=Part.ROOT, title=f"Root {number}")
    assert len(queries.grown(sam)) == 8
    assert _asked(client) == few


def _asked(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse("my_tree")).status_code == 200
    return len(asked)
