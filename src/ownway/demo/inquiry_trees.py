"""Where the themes of the demo's study stand on two trees, and what was said to the first of them."""

from typing import Any

from ownway.demo.inquiry_rows import (
    BRANCHES,
    COMMENTS,
    FRUITS,
    HURTS_BRANCHES,
    HURTS_ROOTS,
    HURTS_TRUNK,
    ROOTS,
    TRUNK,
)
from ownway.inquiry.actions import trees

Themes = dict[str, Any]


def tell(cast: dict[str, Any], study: Any, themes: Themes, decision: Any) -> None:
    """Grow both, show the first to everybody here, and hang it where anybody can see it."""
    by = cast["tobias"]
    _helps(by, study, themes)
    first = trees.keep_version(by=by, study=study, kind="service", why="For the first look round")
    shown = trees.open_round(
        by=by,
        version=first,
        words="Is this how it is? What is missing, and what is in the wrong place?",
        staff=True,
        peers=True,
        members=True,
    )
    for who, words, named in COMMENTS:
        trees.comment(by=cast[who], round=shown, words=words, named=named)
    _hurts(by, study, themes)
    trees.publish(by=by, version=first, decision=decision)


def _helps(by: Any, study: Any, themes: Themes) -> None:
    this = {"by": by, "study": study, "kind": "service"}
    trees.name_tree(**this, title="What helps here", crown="A life of my own")
    _ground(this, themes, ROOTS, TRUNK)
    boughs = {}
    for short, leaves in BRANCHES:
        boughs[short] = trees.put(**this, theme=themes[short], part="branch")
        for leaf in leaves.split():
            trees.put(**this, theme=themes[leaf], part="leaf", under=boughs[short])
    for bough, short, kind in FRUITS:
        trees.put(**this, theme=themes[short], part="fruit", under=boughs[bough], fruit=kind)


def _hurts(by: Any, study: Any, themes: Themes) -> None:
    this = {"by": by, "study": study, "kind": "invalidating"}
    trees.name_tree(**this, title="What hurts", crown="")
    _ground(this, themes, HURTS_ROOTS, HURTS_TRUNK)
    for short, pods in HURTS_BRANCHES:
        bough = trees.put(**this, theme=themes[short], part="branch")
        for pod in pods.split():
            trees.put(**this, theme=themes[pod], part="fruit", under=bough)


def _ground(this: dict[str, Any], themes: Themes, roots: str, trunk: str) -> None:
    for part, shorts in (("root", roots), ("trunk", trunk)):
        for short in shorts.split():
            trees.put(**this, theme=themes[short], part=part)
