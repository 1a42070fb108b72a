"""Steps in words, for the history and for who works beside."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.inquiry.actions.steps import can_undo
from ownway.inquiry.models import Step, StudyMember
from ownway.inquiry.queries.coding import called

#: What somebody did, after their name.
DID = {
    "code_add": gettext_lazy("made a code"),
    "code_change": gettext_lazy("changed a code"),
    "code_remove": gettext_lazy("took a code out"),
    "code_merge": gettext_lazy("made one code of two"),
    "quote_add": gettext_lazy("marked words"),
    "quote_change": gettext_lazy("changed a mark"),
    "quote_memo": gettext_lazy("wrote a memo"),
    "quote_remove": gettext_lazy("took a mark off"),
    "round_end": gettext_lazy("ended a blind round"),
    "text_amended": gettext_lazy("amended the text"),
    "theme_add": gettext_lazy("added a theme"),
    "theme_change": gettext_lazy("changed a theme"),
    "theme_move": gettext_lazy("moved a theme"),
    "theme_gather": gettext_lazy("gathered codes in a theme"),
    "theme_let_go": gettext_lazy("let a code go from a theme"),
    "theme_merge": gettext_lazy("made one theme of two"),
    "theme_split": gettext_lazy("made two themes of one"),
    "theme_remove": gettext_lazy("took a theme out"),
    "theme_look": gettext_lazy("looked at a theme through a lens"),
    "tree_put": gettext_lazy("placed a theme on a tree"),
    "tree_off": gettext_lazy("took a theme off a tree"),
    "tree_name": gettext_lazy("named a tree"),
}


def did(step: Step) -> str:
    """What was done, without a name before it."""
    kind = step.kind.removesuffix("_undo")
    words = str(DID.get(kind, _("changed the words")))
    return _("undid: %(what)s") % {"what": words} if step.kind.endswith("_undo") else words


def names_in(step: Step, known: dict[str, str]) -> list[str]:
    """What the codes and themes in a step are called, as far as it can be said."""
    found: list[str] = []
    for side in (step.after, step.before):
        for key, fields in side.get("codes", {}).items():
            found.append(str((fields or {}).get("name") or known.get(key, "")))
        for key, fields in side.get("themes", {}).items():
            found.append(str((fields or {}).get("name") or known.get(key, "")))
        for key, fields in side.get("quotes", {}).items():
            found.append(known.get(str((fields or {}).get("code") or key), ""))
    return [name for name in dict.fromkeys(found) if name][:3]


def newest(steps: list[Step], hand: StudyMember) -> str:
    """One line about what somebody else did last; empty where it was all one's own."""
    others = [step for step in steps if step.by_id != hand.pk]
    if not others:
        return ""
    step = others[-1]
    return _("%(name)s %(did)s.") % {"name": called(step.by), "did": did(step)}


def told(steps: list[Step], known: dict[str, str]) -> list[dict[str, Any]]:
    """Steps as the history shows them."""
    return [
        {
            "step": step,
            "who": called(step.by),
            "did": did(step),
            "names": names_in(step, known),
            "undone": hasattr(step, "undone_by"),
            "can": not hasattr(step, "undone_by") and can_undo(step.kind),
        }
        for step in steps
    ]
