"""A tree of Ines and Mattie's study: members and peer supporters are asked about it, staff are not; a
version of it is public. Olive said what she thinks."""

from typing import Any

from django.utils import timezone

from ownway.inquiry.models import (
    Comment,
    CommentRound,
    Lens,
    Placing,
    Step,
    Theme,
    Tree,
    TreeVersion,
)

#: What stands on the tree, what is asked about it, and what Olive says to it.
CROWN = "A door of one’s own"
ASKED = "Is this how it is, would you say?"
OLIVE_SAYS = "The bell is missing, I think"
LENS = "Ways with clocks"
TITLE = "What helps: What helps"
TOKEN = "a-public-tree"


def set_up(cast: Any) -> None:
    """After the study of the scene of the room."""
    study, theme = cast.has.study, cast.has.theme
    tree = cast.has.tree = Tree.objects.create(study=study, kind="service", crown=CROWN)
    Theme.objects.create(study=study, name="Evenings", place=1)
    Placing.objects.create(tree=tree, theme=theme, part="branch")
    data = {
        "kind": "service", "title": TITLE, "names": {}, "crown": {"text": CROWN}, "roots": [],
        "trunk": [], "branches": [{"text": theme.name, "detail": "", "key": str(theme.pk)}],
    }  # fmt: skip
    version = cast.has.tree_version = TreeVersion.objects.create(
        tree=tree, number=1, data=data, token=TOKEN, public=timezone.now()
    )
    shown = cast.has.comment_round = CommentRound.objects.create(
        version=version, words=ASKED, staff=False
    )
    cast.has.comment = Comment.objects.create(
        round=shown, by=cast.olive, said_as="member", words=OLIVE_SAYS
    )
    cast.has.lens = Lens.objects.create(
        study=study, name=LENS, parts=[{"code": "p0", "name": "Inside"}]
    )
    Step.objects.create(
        study=study, number=1, kind="theme_change", before={"themes": {}}, after={"themes": {}}
    )
    type(study).objects.filter(pk=study.pk).update(step=1)
