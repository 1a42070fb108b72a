"""The tree as a whole: whatever is written on it, it can be read, and it keeps its shape."""

import json
import re
from itertools import combinations
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from ownway.engines import tree
from ownway.engines.tree.format import MOST
from ownway.engines.tree.layout import FRAME, WIDE, Box, Layout, arrange
from ownway.engines.tree.palette import PALETTES, Colours, contrast
from ownway.kit.letters import measure

SVG = "{http://www.w3.org/2000/svg}"
WORDS = st.one_of(
    st.text(min_size=1, max_size=60).filter(lambda words: tree.format.clean(words)),
    st.sampled_from(
        (
            "Tea",
            "A walk with somebody on most days of the week",
            "Donaudampfschifffahrtsgesellschaftskapitän",
            "نادي البستنة مع كيم كل يوم جمعة",
            "和植物一起工作，每周二游泳，星期日打电话",
            "מועדון גינון",
            "นั่งเงียบๆในสวนสาธารณะปลายถนนของฉัน",
            "👩‍🌾🌳🇬🇧 garden 🚶🏽‍♀️",
            "W" * 200,
            "<b>&amp; \"quoted\" 'words'</b>",
        )
    ),
)
SAID = st.fixed_dictionaries({"text": WORDS}, optional={"detail": WORDS})
LEAF = st.fixed_dictionaries({"text": WORDS}, optional={"bud": st.booleans()})
FRUIT = st.fixed_dictionaries(
    {"text": WORDS},
    optional={"kind": st.sampled_from([kind.value for kind in tree.FruitKind])},
)
BRANCH = st.fixed_dictionaries(
    {"text": WORDS},
    optional={"leaves": st.lists(LEAF, max_size=8), "fruits": st.lists(FRUIT, max_size=4)},
)
TREES = st.fixed_dictionaries(
    {"kind": st.sampled_from([kind.value for kind in tree.Kind])},
    optional={
        "title": WORDS,
        "subtitle": WORDS,
        "note": WORDS,
        "crown": SAID,
        "shoot": WORDS,
        "names": st.dictionaries(st.sampled_from(("roots", "trunk", "branches", "fruits")), WORDS),
        "roots": st.lists(SAID, max_size=11),
        "trunk": st.lists(SAID, max_size=6),
        "branches": st.lists(BRANCH, max_size=7),
    },
)
FULL = {
    "kind": "person",
    "title": "Sam's tree",
    "crown": {"text": "A life with green things and people in it", "href": "/my/story/1"},
    "roots": [{"text": "Nan's kitchen", "detail": "Sunday music", "href": "/my/story/2"}],
    "trunk": [{"text": "Good with my hands"}, {"text": "I notice quiet people"}],
    "branches": [
        {
            "text": "Work with plants",
            "href": "/my/goals/1",
            "leaves": [{"text": "Gardening club"}, {"text": "A taster day", "bud": True}],
            "fruits": [{"text": "First wage", "kind": "inclusion", "href": "/my/grown/1"}],
        },
        {"text": "More people", "leaves": [{"text": "Tea after the walk"}]},
        {"text": "Feel stronger", "fruits": [{"text": "I got up", "kind": "health"}]},
    ],
}


def laid_out(data: dict[str, Any]) -> Layout:
    """Where everything stands."""
    return arrange(tree.read(data), tree.Words(), measure)


def drawn(data: dict[str, Any], **options: Any) -> tree.Drawing:
    """The picture."""
    return tree.draw(tree.read(data), measure, **options)


def apart(one: Box, other: Box) -> bool:
    return (
        one.right <= other.x + 0.01
        or other.right <= one.x + 0.01
        or one.foot <= other.y + 0.01
        or other.foot <= one.y + 0.01
    )


@settings(max_examples=120, deadline=None)
@given(TREES)
def test_no_label_overlaps_another_or_leaves_the_frame(data: dict[str, Any]) -> None:
    layout = laid_out(data)
    for one in layout.labels:
        assert one.box.x >= FRAME and one.box.right <= WIDE - FRAME, one.part
        assert one.box.y >= FRAME and one.box.foot <= layout.tall - FRAME, one.part
        assert one.lines.wide <= one.box.wide + 0.01 or one.kind == "title", one.part
        assert one.top + one.lines.tall <= one.box.tall + 0.01 or one.kind == "plate", one.part
    # The plate on the trunk carries the trunk's words; all others stand for themselves.
    labels = [one for one in layout.labels if one.kind != "plate"]
    for one, other in combinations(labels, 2):
        assert apart(one.box, other.box), f"{one.part} overlaps {other.part}"
    for plate in (one for one in layout.labels if one.kind == "plate"):
        on_it = ("strength", "trunk-name")
        for one in labels:
            if one.kind in on_it:
                assert one.box.x >= plate.box.x and one.box.right <= plate.box.right
                assert one.box.y >= plate.box.y and one.box.foot <= plate.box.foot
            else:
                assert apart(plate.box, one.box), one.part


@settings(max_examples=60, deadline=None)
@given(TREES)
def test_any_tree_is_a_picture_that_says_the_same_each_time(data: dict[str, Any]) -> None:
    first, second = drawn(data), drawn(json.loads(json.dumps(data)))
    assert first.svg == second.svg
    root = fromstring(first.svg)
    assert root.find(f"{SVG}title") is not None
    assert not [one for one in root.iter() if one.tag.removeprefix(SVG).startswith("animate")]
    assert not [one for one in root.iter() if "style" in one.attrib or one.tag == f"{SVG}style"]


@settings(max_examples=60, deadline=None)
@given(TREES)
def test_the_list_has_every_word(data: dict[str, Any]) -> None:
    said = tree.as_text(drawn(data).outline)

    def words(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [
                word for key, one in value.items() if key not in _NO_WORDS for word in words(one)
            ]
        if isinstance(value, list):
            return [word for one in value for word in words(one)]
        return [tree.format.clean(value)] if isinstance(value, str) else []

    _NO_WORDS = ("kind", "title", "names")
    shoot = data.get("shoot")
    for word in words({key: one for key, one in data.items() if key != "shoot"}):
        assert word in said
    assert not shoot or tree.format.clean(shoot) in said


@settings(max_examples=60, deadline=None)
@given(TREES, st.sampled_from(("roots", "trunk", "branches", "leaves", "fruits")), SAID)
def test_what_is_added_leaves_the_others_on_their_places(
    data: dict[str, Any], part: str, new: dict[str, Any]
) -> None:
    more = json.loads(json.dumps(data))
    if part in ("leaves", "fruits"):
        if not more.get("branches"):
            return
        more["branches"][0].setdefault(part, []).append({"text": new["text"]})
    else:
        more.setdefault(part, []).append(new)
    before, after = laid_out(data), laid_out(more)
    # On every bough each label stays where it was along the bough and as far from it; the band of
    # a bough may become taller. Roots keep their column, and all keep their order downwards.
    for bough, same in zip(before.boughs, after.boughs, strict=False):
        assert bough.side == same.side
        kept = {label.part: label.box for label in same.labels}
        for label in bough.labels:
            assert kept[label.part].x == label.box.x
            assert abs((kept[label.part].y - same.y) - (label.box.y - bough.y)) < 0.001
    rows = {label.part: label.box for label in after.labels}
    for label in before.labels:
        if label.kind == "root":
            assert abs(rows[label.part].centre - label.box.centre) < 0.001
        if label.kind == "strength":
            plate, now = before.labels, after.labels
            assert _from_plate(plate, label.part) == pytest.approx(_from_plate(now, label.part))


def _from_plate(labels: Any, part: str) -> float:
    found = {label.part: label.box for label in labels}
    return found[part].y - found["trunk"].y


def test_a_tree_is_whole_with_nothing_on_it_and_with_one_thing() -> None:
    empty, one = laid_out({"kind": "person"}), laid_out({"kind": "person", "branches": ["Tea"]})
    for layout in (empty, one):
        assert len(layout.boughs) == 4 and len(layout.roots) == 5
    assert [bough.empty for bough in one.boughs] == [False, True, True, True]
    assert drawn({"kind": "person"}).svg.count("<path") > 200
    assert "nothing is written on it yet" in drawn({"kind": "person"}).says


def test_a_tree_sheds_nothing_and_withers_nowhere() -> None:
    few = drawn({"kind": "person", "branches": ["Tea"]})
    many = drawn({**FULL, "kind": "person"})
    green = re.compile('fill="(?:#2C6443|#559560|#9CC17F)"')
    assert len(green.findall(few.svg)) >= 4 * 20
    assert len(green.findall(many.svg)) >= 4 * 20


def test_ten_branches_of_eight_leaves_and_three_fruits_can_be_read() -> None:
    data = {
        "kind": "person",
        "branches": [
            {
                "text": "Something I would like",
                "leaves": [f"A small step on the way {leaf}" for leaf in range(8)],
                "fruits": [{"text": "It has grown", "kind": "health"}] * 3,
            }
        ]
        * 10,
    }
    layout = laid_out(data)
    sizes = [label.lines.type.size for label in layout.labels if label.kind != "plate"]
    assert len(layout.boughs) == 10
    assert min(sizes) >= 17
    assert not any(label.lines.shortened for label in layout.labels)


@pytest.mark.parametrize("mood", PALETTES)
def test_words_stand_out_from_their_ground(mood: tree.Mood) -> None:
    palette = PALETTES[mood]
    for value in vars(palette).values():
        for colours in value.values() if isinstance(value, dict) else [value]:
            if isinstance(colours, Colours):
                assert contrast(colours.words, colours.ground) >= 7
                assert contrast(colours.second, colours.ground) >= 7
                if colours.edge:
                    assert contrast(colours.edge, palette.wall) >= 3.2
    for ground in (palette.page, palette.wall, palette.soil, palette.hill, palette.deep):
        assert contrast(palette.words, ground) >= 7
        assert contrast(palette.bark, ground) >= 3.2
    assert contrast(palette.title, palette.page) >= 7
    assert contrast(palette.second, palette.page) >= 7
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)


def test_kinds_differ_by_shape_without_any_colour() -> None:
    def shapes(kind: str) -> str:
        fruit = [{"text": "Tea", "kind": kind}]
        said = drawn({"kind": "service", "branches": [{"text": "A", "fruits": fruit}]}).svg
        return re.sub("#[0-9A-Fa-f]{3,6}", "", said)

    kinds = [kind.value for kind in tree.FruitKind if kind != tree.FruitKind.OTHER]
    assert len({shapes(kind) for kind in kinds}) == len(kinds)
    leaf, bud = (
        drawn({"kind": "service", "branches": [{"text": "A", "leaves": [one]}]}).svg
        for one in ({"text": "Tea"}, {"text": "Tea", "bud": True})
    )
    assert "stroke-dasharray" in bud and "stroke-dasharray" not in leaf


def test_two_trees_on_one_page_share_no_id() -> None:
    ids = [
        set(re.findall(r' id="([^"]+)"', drawn(FULL, prefix=prefix).svg)) for prefix in ("a", "b")
    ]
    assert ids[0] and not ids[0] & ids[1]
    svg = drawn(FULL, prefix="a").svg
    for used in re.findall(r'(?:url\(#|labelledby="|describedby=")([^")]+)', svg):
        assert used in ids[0]
    with pytest.raises(ValueError, match="cannot begin an id"):
        drawn(FULL, prefix='"><script>')


def test_parts_are_links_only_where_that_is_asked_for() -> None:
    plain, linked = fromstring(drawn(FULL).svg), fromstring(drawn(FULL, links=True).svg)
    assert plain.get("role") == "img" and not plain.findall(f".//{SVG}a")
    assert linked.get("role") == "group"
    assert [one.get("href") for one in linked.iter(f"{SVG}a")] == [
        "/my/story/1", "/my/goals/1", "/my/grown/1", "/my/story/2",
    ]  # fmt: skip


def test_the_inverse_tree_has_a_note_and_a_green_shoot() -> None:
    made = drawn({"kind": "invalidating", "title": "What hurts"})
    assert "never about a person" in made.svg
    assert "note" in made.boxes and "shoot" in made.boxes
    assert "#9CC17F" in made.svg
    said = tree.as_text(made.outline)
    assert "never about a person" in said and "their own way through" in said


def test_words_of_another_language_take_the_place_of_ours() -> None:
    words = tree.Words(doing="yn ei wneud", thinking="yn meddwl am y peth")
    made = tree.draw(tree.read(FULL), measure, words=words)
    assert "yn ei wneud" in made.svg and "doing it" not in made.svg
    assert "yn meddwl am y peth" in tree.as_text(made.outline)


def test_the_list_as_html_is_escaped_and_nested() -> None:
    said = tree.as_html(
        drawn({"kind": "person", "branches": [{"text": "<b>", "leaves": ["Tea"]}]}).outline
    )
    assert "&lt;b&gt;" in said and "<b>" not in said
    assert "<li>&lt;b&gt;<ul><li>Tea <span>doing it</span></li></ul></li>" in said


def test_right_to_left_words_say_so() -> None:
    svg = drawn({"kind": "person", "branches": ["نادي البستنة"]}).svg
    assert svg.count('direction="rtl"') == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ([], "tree: expected an object in braces, found a list"),
        (None, "tree: expected an object in braces, found null"),
        ({}, "kind: must be said: one of invalidating, person, service"),
        ({"kind": "oak"}, "kind: “oak” is none of invalidating, person, service"),
        ({"kind": "person", "leafs": []}, "tree: “leafs” is not known here"),
        ({"kind": "person", "title": 3}, "title: expected words in quotes, found a number"),
        ({"kind": "person", "roots": {}}, "roots: expected a list in brackets, found an object"),
        ({"kind": "person", "roots": [{"text": " "}]}, "roots[0].text: there are no words"),
        ({"kind": "person", "roots": [7]}, "roots[0]: expected an object in braces, found a"),
        (
            {"kind": "person", "branches": [{"text": "A", "leaves": [{"text": "B", "bud": 1}]}]},
            "branches[0].leaves[0].bud: expected true or false, found a number",
        ),
        (
            {"kind": "person", "branches": [{"text": "A", "fruits": [{"text": "B", "kind": "x"}]}]},
            "branches[0].fruits[0].kind: “x” is none of health, inclusion, other, personal",
        ),
        (
            {"kind": "person", "crown": {"text": "A", "href": "javascript:alert(1)"}},
            "crown.href: an address begins with / or https://",
        ),
        (
            {"kind": "person", "crown": {"text": "A", "href": "//elsewhere.example"}},
            "crown.href: an address begins with / or https://",
        ),
        ({"kind": "person", "roots": ["a"] * (MOST["roots"] + 1)}, "roots: 101 are too many"),
        ({"kind": "person", "title": "a" * 5000}, "title: longer than 4,000 characters"),
    ],
)
def test_what_is_no_tree_is_told_clearly(data: Any, says: str) -> None:
    with pytest.raises(tree.NotATree) as problem:
        tree.read(data)
    assert says in str(problem.value)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(tree.NotATree) as problem:
        tree.read({"kind": "oak", "title": 3, "roots": [{"text": 1}] * 30})
    assert len(problem.value.problems) == 13
    assert problem.value.problems[-1].endswith("more")
