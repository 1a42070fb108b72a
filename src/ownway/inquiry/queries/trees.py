"""What people see of a study's trees: as they are, as they were, and what was said to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.engines.tree import FruitKind
from ownway.engines.tree.format import MOST, clean
from ownway.inquiry.models import (
    Comment,
    CommentRound,
    Decision,
    How,
    Placing,
    Study,
    StudyMember,
    Theme,
    Tree,
    TreeVersion,
)
from ownway.inquiry.queries import themes as gathered
from ownway.inquiry.rules.trees import COMMENT_ON_TREE

#: What stands beside the words of a part may be as long as this; the whole is on the theme's page.
_BESIDE = 120
_PARTS = {"root": "roots", "trunk": "trunk", "branch": "branches"}
SERVICE, HURTS = Tree.Kind.SERVICE.value, Tree.Kind.INVALIDATING.value


def tree_of(study: Study, kind: str) -> Tree:
    """The study's tree of this kind; not kept yet where nothing was said of it."""
    return Tree.objects.filter(study=study, kind=kind).first() or Tree(study=study, kind=kind)


def placings(tree: Tree) -> list[Placing]:
    """Where themes stand on it, in their order."""
    found = Placing.objects.filter(tree__study=tree.study_id, tree__kind=tree.kind)
    return list(found.filter(theme__gone=None).select_related("theme", "under"))


def as_data(hand: StudyMember, study: Study, kind: str) -> dict[str, Any]:
    """A study's tree in the engine's format (docs/tree.md). The key of a part is its theme's."""
    tree = tree_of(study, kind)
    placed = placings(tree)
    data: dict[str, Any] = {
        "kind": tree.kind,
        "title": clean(tree.title) or _title(study, kind),
        "names": {},
        "roots": [],
        "trunk": [],
        "branches": [],
    }
    if crown := clean(tree.crown):
        data["crown"] = {"text": crown}
    branches = {one.pk: _said(one.theme) for one in placed if one.part == Placing.Part.BRANCH}
    for one in placed:
        if one.part in _PARTS:
            said = branches[one.pk] if one.pk in branches else _said(one.theme)
            data[_PARTS[one.part]].append(said)
    _hang(data, branches, placed)
    return data


def _title(study: Study, kind: str) -> str:
    if kind == HURTS:
        return _("What hurts: %(study)s") % {"study": study.name}
    return _("What helps: %(study)s") % {"study": study.name}


def _said(theme: Theme) -> dict[str, Any]:
    says = clean(theme.says)
    return {
        "text": clean(theme.name),
        "detail": says if len(says) <= _BESIDE else "",
        "key": str(theme.pk),
    }


def _hang(data: dict[str, Any], branches: dict[Any, dict[str, Any]], placed: list[Placing]) -> None:
    """Leaves and fruits on their branches; those of none on a branch of their own."""
    loose: dict[str, Any] = {"text": _("And also")}
    for one in placed:
        if one.part not in (Placing.Part.LEAF, Placing.Part.FRUIT):
            continue
        branch = branches.get(one.under_id, loose)
        said = _said(one.theme)
        if one.part == Placing.Part.FRUIT:
            said["kind"] = one.fruit or FruitKind.OTHER.value
            branch.setdefault("fruits", []).append(said)
        else:
            branch.setdefault("leaves", []).append(said)
    if len(loose) > 1:
        data["branches"].append(loose)


def too_many(data: Mapping[str, Any]) -> bool:
    """More than one picture holds."""
    lists = [data.get("roots", ()), data.get("trunk", ()), data.get("branches", ())]
    for branch in data.get("branches", ()):
        lists += [branch.get("leaves", ()), branch.get("fruits", ())]
    return any(len(one) > MOST["roots"] for one in lists)


@dataclass
class Place:
    """A theme where it stands on a tree, with what hangs on it."""

    shown: gathered.Shown
    placing: Placing
    hanging: list["Place"] = field(default_factory=list)


def by_part(hand: StudyMember, study: Study, kind: str) -> dict[str, list[Place]]:
    """Where the themes stand: by part, with what hangs on branches; "loose" hangs on none."""
    shown = {one.theme.pk: one for one in gathered.themes(hand, study)}
    places = [Place(shown[one.theme_id], one) for one in placings(tree_of(study, kind))]
    branches = {one.placing.pk: one for one in places if one.placing.part == Placing.Part.BRANCH}
    found: dict[str, list[Place]] = {part: [] for part in (*_PARTS, "loose")}
    for one in places:
        if one.placing.part in _PARTS:
            found[one.placing.part].append(one)
        elif one.placing.under_id in branches:
            branches[one.placing.under_id].hanging.append(one)
        else:
            found["loose"].append(one)
    return found


def nowhere(hand: StudyMember, study: Study, kind: str) -> list[gathered.Shown]:
    """Themes that do not stand on this tree."""
    placed = {one.theme_id for one in placings(tree_of(study, kind))}
    return [one for one in gathered.themes(hand, study) if one.theme.pk not in placed]


def placing_of(tree: Tree, theme: Theme) -> Placing | None:
    """Where a theme stands on a tree."""
    return next((one for one in placings(tree) if one.theme_id == theme.pk), None)


def branches_of(tree: Tree) -> list[Placing]:
    """What can be hung on."""
    return [one for one in placings(tree) if one.part == Placing.Part.BRANCH]


def versions(study: Study, kind: str) -> list[TreeVersion]:
    """Kept versions, the newest first."""
    found = TreeVersion.objects.filter(tree__study=study, tree__kind=kind)
    return list(found.select_related("by__person", "tree"))


def parts_of(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Every part of a version that has a key, as (key, words), in the order of its list."""
    return [(one["key"], one["text"]) for one in said_in(data) if one.get("key")]


def said_in(data: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """Every part of a tree's data."""
    yield from data.get("branches", ())
    for branch in data.get("branches", ()):
        yield from branch.get("leaves", ())
        yield from branch.get("fruits", ())
    yield from data.get("trunk", ())
    yield from data.get("roots", ())


@dataclass
class Difference:
    """What became different from one version to another, in words of the parts."""

    new: list[str]
    gone: list[str]
    moved: list[str]
    renamed: list[tuple[str, str]]


def between(old: Mapping[str, Any], new: Mapping[str, Any]) -> Difference:
    """What is new, gone, elsewhere and said differently."""
    was, now = _where(old), _where(new)
    both = [key for key in now if key in was]
    return Difference(
        new=[now[key][0] for key in now if key not in was],
        gone=[was[key][0] for key in was if key not in now],
        moved=[now[key][0] for key in both if now[key][1] != was[key][1]],
        renamed=[(was[key][0], now[key][0]) for key in both if now[key][0] != was[key][0]],
    )


def _where(data: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """By key: its words, and where it stands."""
    found = {}
    for part in ("branches", "trunk", "roots"):
        for one in data.get(part, ()):
            found[one.get("key") or one["text"]] = (one["text"], part)
            for inner in ("leaves", "fruits"):
                for each in one.get(inner, ()):
                    found[each.get("key") or each["text"]] = (
                        each["text"], f"{inner} {one.get('key', '')} {each.get('kind', '')}"
                    )  # fmt: skip
    return found


def rounds_of(study: Study, kind: str) -> list[CommentRound]:
    """Rounds of comments on this tree, the newest first."""
    found = CommentRound.objects.filter(version__tree__study=study, version__tree__kind=kind)
    return list(found.select_related("version").order_by("-created"))


def rounds_on(version: TreeVersion) -> list[CommentRound]:
    """Rounds in which this version was shown."""
    return list(CommentRound.objects.filter(version=version).order_by("-created"))


def comments_on(round_: CommentRound) -> list[Comment]:
    """What was said, but what was taken back; for those who look after it."""
    found = Comment.objects.filter(round=round_, taken_back=None)
    return list(found.select_related("by"))


def own_comments(person: Any, round_: CommentRound) -> list[Comment]:
    """What somebody said in a round themselves."""
    return list(Comment.objects.filter(round=round_, by=person, taken_back=None))


def said_by(person: Any) -> list[Comment]:
    """What somebody said to trees, the newest first."""
    found = Comment.objects.filter(by=person, taken_back=None)
    return list(found.select_related("round__version__tree__study").order_by("-created"))


def asked(person: Any) -> list[CommentRound]:
    """Open rounds in which somebody is asked what they think."""
    if not CommentRound.objects.filter(ended=None).exists():
        return []
    found = CommentRound.objects.filter(COMMENT_ON_TREE.q(person))
    return list(found.select_related("version__tree__study"))


def to_look_at(person: Any) -> list[CommentRound]:
    """Those of them to which they have not said anything, for their home."""
    said = set(Comment.objects.filter(by=person).values_list("round", flat=True))
    return [one for one in asked(person) if one.pk not in said]


def decisions(study: Study) -> list[Decision]:
    """Decisions of the study's group that stand, the newest first."""
    found = Decision.objects.filter(meeting__group=study.group_id, replaced_by=None)
    found = found.exclude(how=How.OPEN).select_related("meeting")
    return list(found.order_by("-created"))


def public() -> list[TreeVersion]:
    """Trees that groups made public, the newest first."""
    found = TreeVersion.objects.filter(public__lte=timezone.now(), taken_down=None)
    return list(found.select_related("tree__study__group").order_by("-public"))


def public_one(token: str) -> TreeVersion | None:
    """A public tree by its address."""
    found = TreeVersion.objects.filter(token=token, public__lte=timezone.now(), taken_down=None)
    return found.select_related("tree__study__group", "decision").first()
