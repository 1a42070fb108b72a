"""What becomes of themes and of their places on the trees: written down as it was and as it is, so
that each step can be put back by the same way in which it was taken.

What a step holds, before and after, only what changed::

    {"themes": {KEY: {"name": …, "says": …, "parent": …, "place": …, "gone": …, "codes": [KEY …],
                      "through": ["lens part" …]}},
     "placings": {KEY: None or {"tree": …, "theme": …, "part": …, "under": …, "place": …, "fruit": …}},
     "trees": {KEY: {"title": …, "crown": …}}}
"""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from ownway.inquiry.actions.steps import CannotUndo, Change, take, undoing
from ownway.inquiry.models import (
    Placing,
    Step,
    Study,
    StudyMember,
    Theme,
    Through,
    Tree,
)

KINDS = (
    "theme_add", "theme_change", "theme_move", "theme_gather", "theme_let_go", "theme_merge",
    "theme_split", "theme_remove", "theme_look", "tree_put", "tree_off", "tree_name",
)  # fmt: skip
_SETS = ("codes", "through")
State = dict[str, dict[str, Any]]


def seen(
    themes: Iterable[Theme] = (), trees: Iterable[Tree] = (), placings: Iterable[Any] = ()
) -> State:
    """How these are now. ``trees`` with all that is placed on them."""
    keys = [tree.pk for tree in trees]
    placed = Placing.objects.filter(tree__in=keys) | Placing.objects.filter(pk__in=list(placings))
    return {
        "themes": {str(one.pk): _theme(one) for one in _fresh(themes)},
        "placings": {str(one.pk): _placing(one) for one in placed},
        "trees": {
            str(one.pk): {"title": one.title, "crown": one.crown}
            for one in Tree.objects.filter(pk__in=keys)
        },
    }


def _fresh(themes: Iterable[Theme]) -> Any:
    keys = [one.pk for one in themes]
    return Theme.objects.filter(pk__in=keys).prefetch_related("codes", "through")


def _theme(one: Theme) -> dict[str, Any]:
    return {
        "name": one.name,
        "says": one.says,
        "parent": _key(one.parent_id),
        "place": one.place,
        "gone": one.gone is not None,
        "codes": sorted(str(code.pk) for code in one.codes.all()),
        "through": sorted(f"{seen.lens} {seen.part}" for seen in one.through.all()),
    }


def _placing(one: Placing) -> dict[str, Any]:
    return {
        "tree": str(one.tree_id),
        "theme": str(one.theme_id),
        "part": one.part,
        "under": _key(one.under_id),
        "place": one.place,
        "fruit": one.fruit,
    }


def _key(pk: Any) -> str | None:
    return None if pk is None else str(pk)


def changed(before: State, after: State) -> tuple[State, State]:
    """Only what is different, on both sides."""
    was: State = {}
    now: State = {}
    for table in ("themes", "placings", "trees"):
        for key in {**before[table], **after[table]}:
            old, new = before[table].get(key), after[table].get(key)
            if old is None or new is None:
                # A theme that is new: before, it was not there.
                gone = {"gone": True} if table == "themes" else None
                one, other = old or gone, new or gone
            else:
                fields = [name for name in new if new[name] != old[name]]
                one = {name: old[name] for name in fields}
                other = {name: new[name] for name in fields}
            if one != other:
                was.setdefault(table, {})[key] = one
                now.setdefault(table, {})[key] = other
    return was, now


def step(
    study: Study, kind: str, *, by: StudyMember, before: State, after: State, why: str = ""
) -> Step | None:
    """Take the step, unless nothing became different."""
    was, now = changed(before, after)
    if not now:
        return None
    return take(study, kind, by=by, before=was, after=now, why=why.strip()[:1000])


@undoing(*KINDS, *(f"{kind}_undo" for kind in KINDS))
def _put_back(done: Step) -> Change:
    """As it was before the step; refused where somebody went on from what it made."""
    was, now = done.before, done.after
    themes = {
        str(one.pk): one
        for one in Theme.objects.filter(study=done.study, pk__in=list(was.get("themes", {})))
    }
    _must_be_as_left(done, themes)
    for key, fields in was.get("themes", {}).items():
        _set_theme(themes[key], fields, now["themes"][key])
    _set_placings(was.get("placings", {}))
    for key, fields in was.get("trees", {}).items():
        tree = Tree.objects.get(pk=key)
        for name, words in fields.items():
            setattr(tree, name, words)
        tree.save()
    return now, was


def _must_be_as_left(done: Step, themes: dict[str, Theme]) -> None:
    now = seen(themes.values(), placings=done.after.get("placings", {}))
    for key, left in done.after.get("themes", {}).items():
        there = now["themes"].get(key)
        if there is None or _moved_on(there, left, done.before["themes"][key]):
            raise CannotUndo
    for key, left in done.after.get("placings", {}).items():
        if now["placings"].get(key) != _whole(left, now["placings"].get(key)):
            raise CannotUndo
    for key, left in done.after.get("trees", {}).items():
        tree = Tree.objects.get(pk=key)
        if any(getattr(tree, name) != words for name, words in left.items()):
            raise CannotUndo
    _must_not_orphan(done)


def _moved_on(there: dict[str, Any], left: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether a theme is no longer as the step left it, in what the step would change back."""
    for name in before:
        if name not in left:
            continue
        if name in _SETS:
            added = set(left[name]) - set(before[name])
            lost = set(before[name]) - set(left[name])
            if not added <= set(there[name]) or lost & set(there[name]):
                return True
        elif there[name] != left[name]:
            return True
    return False


def _whole(left: dict[str, Any] | None, there: dict[str, Any] | None) -> dict[str, Any] | None:
    """What a placing has to be now: what the step said of it, else as it is."""
    return None if left is None else {**(there or {}), **left}


def _must_not_orphan(done: Step) -> None:
    """A theme is not taken away by undoing while others stand inside it, or it stands on a tree."""
    going = [key for key, fields in done.before.get("themes", {}).items() if fields.get("gone")]
    touched = set(done.after.get("themes", {}))
    inside = Theme.objects.filter(parent__in=going, gone=None).exclude(pk__in=touched)
    ours = list(done.after.get("placings", {}))
    placed = Placing.objects.filter(theme__in=going).exclude(pk__in=ours)
    off = [key for key, was in done.before.get("placings", {}).items() if was is None]
    hanging = Placing.objects.filter(under__in=off).exclude(pk__in=ours)
    if inside.exists() or placed.exists() or hanging.exists():
        raise CannotUndo
    for fields in done.before.get("placings", {}).values():
        if fields and "theme" in fields and _stands_elsewhere(fields, ours):
            raise CannotUndo


def _stands_elsewhere(fields: dict[str, Any], ours: list[str]) -> bool:
    """The theme was placed on that tree again in between."""
    if "tree" not in fields:
        return False
    there = Placing.objects.filter(tree=fields["tree"], theme=fields["theme"])
    return bool(there.exclude(pk__in=ours).exists())


def _set_theme(theme: Theme, fields: dict[str, Any], left: dict[str, Any]) -> None:
    for name in ("name", "says", "place"):
        if name in fields:
            setattr(theme, name, fields[name])
    if "parent" in fields:
        theme.parent_id = fields["parent"]
    if "gone" in fields:
        theme.gone = timezone.now() if fields["gone"] else None
    theme.save()
    if "codes" in fields:
        away, back = _both(fields["codes"], left.get("codes"))
        theme.codes.remove(*theme.study.codes.filter(pk__in=away))
        theme.codes.add(*theme.study.codes.filter(pk__in=back))
    if "through" in fields:
        away, back = _both(fields["through"], left.get("through"))
        for lens, part in (one.split(" ", 1) for one in away):
            Through.objects.filter(theme=theme, lens=lens, part=part).delete()
        for lens, part in (one.split(" ", 1) for one in back):
            Through.objects.get_or_create(theme=theme, lens=lens, part=part)


def _both(was: list[str], left: list[str] | None) -> tuple[set[str], set[str]]:
    """What the step added and what it took, of a list whose other entries are left alone."""
    made = set(was if left is None else left)
    return made - set(was), set(was) - made


def _set_placings(placings: dict[str, Any]) -> None:
    """First what goes, then what comes or changes: a branch before what hangs on it."""
    for key, fields in placings.items():
        if fields is None:
            Placing.objects.filter(pk=key).delete()
    for key, fields in placings.items():
        if fields is not None:
            Placing.objects.update_or_create(pk=key, defaults=_columns(fields))
    for key, fields in placings.items():
        if fields is not None and "under" in fields:
            branch = Placing.objects.filter(pk=fields["under"]).first()
            Placing.objects.filter(pk=key).update(under=branch)


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    names = {"tree": "tree_id", "theme": "theme_id"}
    return {names.get(name, name): value for name, value in fields.items() if name != "under"}
