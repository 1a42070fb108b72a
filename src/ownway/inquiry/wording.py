"""What a step of a study is called where its history is told."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_KINDS: dict[str, Any] = {
    "theme_add": gettext_lazy("made a theme"),
    "theme_change": gettext_lazy("said a theme differently"),
    "theme_move": gettext_lazy("moved a theme"),
    "theme_gather": gettext_lazy("changed which codes a theme gathers"),
    "theme_let_go": gettext_lazy("let a code go from a theme"),
    "theme_merge": gettext_lazy("made one theme of two"),
    "theme_split": gettext_lazy("made two themes of one"),
    "theme_remove": gettext_lazy("took a theme out"),
    "theme_look": gettext_lazy("looked at a theme through a lens"),
    "tree_put": gettext_lazy("placed a theme on a tree"),
    "tree_off": gettext_lazy("took a theme off a tree"),
    "tree_name": gettext_lazy("named a tree"),
}


def step_words(step: Any, names: Mapping[str, str]) -> str:
    """What was done, and to which themes: "made a theme: “Time”"; or that it was put back."""
    did = str(_KINDS.get(step.kind.removesuffix("_undo"), ""))
    if step.kind.endswith("_undo"):
        did = _("put back: %(what)s") % {"what": did}
    keys = dict.fromkeys([*step.after.get("themes", {}), *_placed(step)])
    about = ", ".join(f"“{names[key]}”" for key in list(keys)[:3] if key in names)
    return f"{did}: {about}" if about else did


def _placed(step: Any) -> list[str]:
    """The themes that were placed or taken off."""
    found = []
    for side in (step.after, step.before):
        for fields in side.get("placings", {}).values():
            if fields and fields.get("theme"):
                found.append(fields["theme"])
    return found
