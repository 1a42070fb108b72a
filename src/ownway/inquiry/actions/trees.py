"""A study's two trees: themes placed on them, versions kept, people asked what they think, and made
public by a decision of the group."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.engines.tree import FruitKind
from ownway.engines.tree.format import MOST
from ownway.inquiry.actions import growing
from ownway.inquiry.actions.locking import held
from ownway.inquiry.actions.themes import NotHere
from ownway.inquiry.models import (
    Comment,
    CommentRound,
    Decision,
    Placing,
    Study,
    StudyMember,
    Theme,
    Tree,
    TreeVersion,
)
from ownway.inquiry.queries import publishing
from ownway.inquiry.queries import trees as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.rules.trees import (
    ANSWER_COMMENT,
    COMMENT_ON_TREE,
    LOOK_AFTER_ROUND,
    OWN_COMMENT,
    SEE_VERSION,
    asked_as,
)
from ownway.inquiry.verbs import trees as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

_HANGING = (Placing.Part.LEAF, Placing.Part.FRUIT)


class TooFull(ValueError):
    """More parts of a kind than one picture holds."""


class NotDecided(ValueError):
    """There is no decision of this study's group that stands."""


class NotForThePublic(ValueError):
    """It has words of somebody who has not agreed that anybody may read them: ``parts``."""

    def __init__(self, parts: list[str]) -> None:
        super().__init__()
        self.parts = parts


@transaction.atomic
def put(
    *,
    by: "Person",
    study: Study,
    kind: str,
    theme: Theme,
    part: str,
    under: Placing | None = None,
    fruit: str = "",
) -> Placing:
    """Place a theme on a tree, or move it there. Leaves and fruits hang on a branch.

    Raises:
        NotHere: the theme, or the branch, is not of this study or this tree.
        TooFull: the picture holds no more of them.
    """
    mine = _work(by, study)
    tree, now = _tree(study, kind), _theme(study, theme)
    branch = _branch(tree, now, part, under)
    was = Placing.objects.filter(tree=tree, theme=now).first()
    hanging = list(Placing.objects.filter(under=was)) if was is not None else []
    touched = [one.pk for one in [was, *hanging] if one is not None]
    before = growing.seen(placings=touched)
    placed = was or Placing(tree=tree, theme=now)
    beside = Placing.objects.filter(tree=tree, part=part, under=branch).exclude(pk=placed.pk)
    if beside.count() >= MOST["roots"]:
        raise TooFull
    if (placed.part, placed.under_id) != (part, branch and branch.pk):
        newest = beside.aggregate(Max("place"))["place__max"]
        placed.place = 0 if newest is None else newest + 1
    placed.part, placed.under = part, branch
    placed.fruit = FruitKind(fruit or "other").value if part == Placing.Part.FRUIT else ""
    placed.save()
    if part != Placing.Part.BRANCH:
        Placing.objects.filter(under=placed).update(under=None)
    _step(study, "tree_put", mine, before, placings=[placed.pk, *touched])
    write(verbs.PLACED, by=by, on=placed)
    return placed


@transaction.atomic
def take_off(*, by: "Person", placing: Placing) -> None:
    """Take a theme off a tree. It stays a theme; what hung on it waits for another branch."""
    mine = _work(by, placing.tree.study)
    now = Placing.objects.filter(pk=placing.pk).select_related("tree__study").first()
    if now is None:
        return
    touched = [now.pk, *Placing.objects.filter(under=now).values_list("pk", flat=True)]
    before = growing.seen(placings=touched)
    study = now.tree.study
    Placing.objects.filter(under=now).update(under=None)
    now.delete()
    _step(study, "tree_off", mine, before, placings=touched)
    write(verbs.TAKEN_OFF, by=by, on=placing.tree)


@transaction.atomic
def name_tree(*, by: "Person", study: Study, kind: str, title: str, crown: str) -> Tree:
    """What the tree is called, and what stands in its crown."""
    mine = _work(by, study)
    tree = _tree(study, kind)
    before = growing.seen(trees=[tree])
    tree.title, tree.crown = title.strip(), crown.strip()
    tree.full_clean()
    tree.save()
    _step(study, "tree_name", mine, before, trees=[tree])
    write(verbs.NAMED, by=by, on=tree, fields=["title", "crown"])
    return tree


@transaction.atomic
def keep_version(*, by: "Person", study: Study, kind: str, why: str = "") -> TreeVersion:
    """Keep the tree as it is today, to be set beside others and shown.

    Raises:
        TooFull: it does not fit on one picture.
    """
    mine = _work(by, study)
    tree = _tree(study, kind)
    data = queries.as_data(mine, study, kind)
    if queries.too_many(data):
        raise TooFull
    newest = TreeVersion.objects.filter(tree=tree).aggregate(Max("number"))["number__max"] or 0
    made = TreeVersion.objects.create(
        tree=tree, number=newest + 1, data=data, by=mine, why=why.strip()[:1000]
    )
    write(verbs.KEPT, by=by, on=made)
    return made


@transaction.atomic
def open_round(
    *,
    by: "Person",
    version: TreeVersion,
    words: str = "",
    staff: bool = True,
    peers: bool = True,
    members: bool = True,
) -> CommentRound:
    """Ask people what they think of a version. They find it on their home.

    Raises:
        NotForThePublic: it has words whose speaker has not agreed to be quoted.
    """
    check(by, SEE_VERSION, version)
    parts = publishing.words_of_others(version, "quote")
    if parts:
        raise NotForThePublic(parts)
    made = CommentRound.objects.create(
        version=version, words=words.strip(), staff=staff, peers=peers, members=members
    )
    write(verbs.ASKED, by=by, on=made)
    return made


@transaction.atomic
def end_round_of_comments(*, by: "Person", round: CommentRound) -> None:
    """Nobody is asked any more. What was said stays."""
    check(by, LOOK_AFTER_ROUND, round)
    now = CommentRound.objects.select_for_update().get(pk=round.pk)
    if now.ended is not None:
        return
    now.ended = timezone.now()
    now.save(update_fields=["ended"])
    write(verbs.ENDED, by=by, on=now)


@transaction.atomic
def comment(
    *, by: "Person", round: CommentRound, words: str, about: str = "", named: bool = False
) -> Comment:
    """Say what one thinks of a tree, or of one part of it; with one's name only where one says so.

    Raises:
        ValueError: there are no words, or no such part.
    """
    check(by, COMMENT_ON_TREE, round)
    known = {key for key, _words in queries.parts_of(round.version.data)}
    if not words.strip() or (about and about not in known):
        raise ValueError("Say something, about a part that is there.")
    asked = asked_as(by)
    said_as = next((one for one in ("peer", "staff", "member") if one in asked), "")
    made = Comment(round=round, by=by, named=named, said_as=said_as, about=about)
    made.words = words.strip()
    made.full_clean()
    made.save()
    write(verbs.SAID, by=by, about=by.pk, on=made)
    return made


@transaction.atomic
def take_comment_back(*, by: "Person", comment: Comment) -> None:
    """Take back what one said. Its words are gone."""
    check(by, OWN_COMMENT, comment)
    comment.taken_back, comment.words, comment.answer = timezone.now(), "", ""
    comment.save(update_fields=["taken_back", "words", "answer"])
    write(verbs.TAKEN_BACK, by=by, about=by.pk, on=comment)


@transaction.atomic
def answer_comment(*, by: "Person", comment: Comment, answer: str) -> None:
    """Say what came of it. Whoever said it reads that."""
    check(by, ANSWER_COMMENT, comment)
    now = Comment.objects.select_for_update().get(pk=comment.pk)
    now.answer = answer.strip()
    now.save(update_fields=["answer"])
    write(verbs.ANSWERED, by=by, about=now.by_id, on=now)


@transaction.atomic
def publish(*, by: "Person", version: TreeVersion, decision: Decision) -> TreeVersion:
    """Make a version public, as the group decided.

    Raises:
        NotDecided: that is no decision of this study's group, or it does not stand.
        NotForThePublic: it has words of somebody who has not agreed to that.
    """
    check(by, SEE_VERSION, version)
    study = held(version.tree.study)
    if decision.pk not in {one.pk for one in queries.decisions(study)}:
        raise NotDecided
    parts = publishing.words_of_others(version, "publish")
    if parts:
        raise NotForThePublic(parts)
    now = TreeVersion.objects.select_for_update().get(pk=version.pk)
    now.decision, now.public, now.taken_down = decision, timezone.now(), None
    now.save(update_fields=["decision", "public", "taken_down"])
    write(verbs.PUBLISHED, by=by, on=now)
    return now


@transaction.atomic
def take_down(*, by: "Person", version: TreeVersion) -> None:
    """Nobody can read it any more from outside. Anybody who works on the study may do this."""
    check(by, SEE_VERSION, version)
    now = TreeVersion.objects.select_for_update().get(pk=version.pk)
    if now.public is None or now.taken_down is not None:
        return
    now.taken_down = timezone.now()
    now.save(update_fields=["taken_down"])
    write(verbs.TAKEN_DOWN, by=by, on=now)


def _work(by: "Person", study: Study) -> StudyMember:
    check(by, WORK_ON_STUDY, study)
    held(study)
    return hand(by, study)


def _tree(study: Study, kind: str) -> Tree:
    return Tree.objects.get_or_create(study=study, kind=Tree.Kind(kind).value)[0]


def _theme(study: Study, theme: Theme) -> Theme:
    found = Theme.objects.filter(pk=theme.pk, study=study, gone=None).first()
    if found is None:
        raise NotHere
    return found


def _branch(tree: Tree, theme: Theme, part: str, under: Placing | None) -> Placing | None:
    """The branch it hangs on: only for what hangs."""
    if Placing.Part(part) not in _HANGING or under is None:
        return None
    found = Placing.objects.filter(pk=under.pk, tree=tree, part=Placing.Part.BRANCH)
    branch = found.exclude(theme=theme).first()
    if branch is None:
        raise NotHere
    return branch


def _step(
    study: Study, kind: str, by: StudyMember, before: Any, *, placings: Any = (), trees: Any = ()
) -> None:
    after = growing.seen(placings=placings, trees=trees)
    growing.step(study, kind, by=by, before=before, after=after)
