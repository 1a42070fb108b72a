"""Whatever happens, in whatever order: the house and a little model agree on who may read."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from tests.sharing.world import MEMBERS, STEPS, SUPPORTERS, World
from tests.stage import undone

pytestmark = pytest.mark.django_db

Story = list[tuple[str, str, str]]
STORIES = st.lists(
    st.tuples(st.sampled_from(STEPS), st.sampled_from(MEMBERS), st.sampled_from(SUPPORTERS)),
    max_size=8,
)
#: They meet, and she lets him read.
MEETING: Story = [
    (step, "rowan", "hazel")
    for step in (
        "give_role",
        "suggest",
        "member_says_yes",
        "supporter_says_yes",
        "share",
        "share_grown_with_team",
        "arrange",
    )
]
#: Then somebody else joins: an adviser, whom she meets as well.
JOINING: Story = [
    (step, "rowan", "quince")
    for step in ("give_role", "suggest_adviser", "member_says_yes", "supporter_says_yes")
]
#: How each such story could go on.
TURNS: list[Story] = [
    [*MEETING, *((step, "rowan", "hazel") for step in turn)]
    for turn in (
        ("take_back", "take_grown_back", "share_grown_with_peer"),
        ("pause", "come_back"),
        ("leave", "come_back"),
        ("put_away", "take_out"),
        ("end_role", "give_role"),
        ("member_ends", "suggest", "member_says_yes", "supporter_says_yes", "let_in", "share"),
        ("share_piece", "share_page", "take_piece_back", "member_ends"),
        ("share_page_with_peer", "share_piece_with_team", "put_away", "take_out", "end_role"),
        ("make_link", "take_back", "pause", "come_back", "put_away", "take_out", "end_link"),
    )
] + [
    [*MEETING, *JOINING, *((step, "rowan", who) for step, who in turn)]
    for turn in (
        (("let_in", "quince"), ("take_grown_back", "quince"), ("let_in", "quince")),
        (("keep_out", "quince"), ("let_in", "quince"), ("share_grown_with_team", "quince")),
        (("share_with_peer", "quince"), ("supporter_ends", "hazel"), ("let_in", "quince")),
        (("put_away", "quince"), ("let_in", "quince"), ("take_out", "quince")),
        (("pause", "quince"), ("let_in", "quince"), ("come_back", "quince"), ("let_in", "quince")),
        (("supporter_ends", "quince"), ("suggest", "quince"), ("share_with_team", "quince")),
    )
]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Built once; what happens in a story is undone after it."""
    with django_db_blocker.unblock(), undone():
        yield World()


def tell(world: World, story: Story, *, known: int = 0) -> None:
    """Let it happen, and compare after each step; of the beginning, which other stories have
    compared, after its last one."""
    world.start_again()
    with undone():
        for number, (step, member, supporter) in enumerate(story, start=1):
            getattr(world, step)(member, supporter)
            if number >= known:
                world.agrees(member)
        world.doors_agree()


@pytest.mark.parametrize("turn", TURNS, ids=lambda story: "-".join(s for s, _, _ in story[7:]))
def test_after_each_turn_only_those_read_who_should(turn: Story, world: World) -> None:
    tell(world, turn, known=0 if turn is TURNS[0] else len(MEETING))


@pytest.mark.long
@given(met=st.booleans(), story=STORIES)
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_happens_only_those_read_who_should(met: bool, story: Story, world: World) -> None:
    tell(world, [*MEETING, *story] if met else story, known=len(MEETING) if met else 0)


def test_the_model_can_disagree(world: World) -> None:
    """If the house let one more read than the model says, this would not stay quiet."""
    world.start_again()
    with undone():
        for step, member, supporter in MEETING:
            getattr(world, step)(member, supporter)
        world.model.shared.clear()
        with pytest.raises(AssertionError, match="read: hazel"):
            world.agrees("rowan")
        with pytest.raises(AssertionError, match="door: hazel"):
            world.doors_agree()
