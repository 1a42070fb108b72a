"""Versions of a tree: kept, side by side, shown to people, and made public by a decision."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import trees as actions
from ownway.inquiry.forms.trees import AnswerForm, AskForm, KeepForm, PublishForm
from ownway.inquiry.models import Comment, CommentRound, Study, TreeVersion
from ownway.inquiry.queries import studies
from ownway.inquiry.queries import trees as queries
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.rules.trees import ANSWER_COMMENT, LOOK_AFTER_ROUND, SEE_VERSION
from ownway.inquiry.views.trees import KINDS, drawn, poster
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
@needs(WORK_ON_STUDY, on="study")
def study_tree_keep(request: Any, study: Study, kind: str) -> HttpResponse:
    """Keep the tree as it is today."""
    form = KeepForm(request.POST)
    if kind not in KINDS or not form.is_valid():
        raise Http404
    try:
        made = actions.keep_version(by=request.person, study=study, kind=kind, **form.cleaned_data)
    except actions.TooFull:
        messages.warning(request, _("No more of these fit on one picture."))
        return redirect("study_tree", study=study.pk, kind=kind)
    return redirect("tree_version", version=made.pk)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_tree_versions(request: Any, study: Study, kind: str) -> HttpResponse:
    """Two versions side by side, and what became different between them."""
    if kind not in KINDS:
        raise Http404
    found = queries.versions(study, kind)
    old, new = _two(found, request.GET)
    sides = [{"version": one, **drawn(one.data, prefix=f"v{one.number}")}
             for one in (old, new) if one is not None]  # fmt: skip
    between = queries.between(old.data, new.data) if old and new and old != new else None
    shown = {
        "study": study, "kind": kind, "versions": found, "sides": sides, "between": between,
        "old": old, "new": new,
    }  # fmt: skip
    return render(request, "inquiry/tree_versions.jinja", shown)


def _two(found: list[TreeVersion], asked: Any) -> tuple[TreeVersion | None, TreeVersion | None]:
    """The two that are asked for; else the newest, and the one before it."""
    by_number = {str(one.number): one for one in found}
    newest = found[0] if found else None
    before = found[1] if len(found) > 1 else None
    old, new = by_number.get(asked.get("old", "")), by_number.get(asked.get("new", ""))
    return old or before, new or newest


@require_safe
@needs(SEE_VERSION, on="version")
def tree_version(request: Any, version: TreeVersion) -> HttpResponse:
    """One version: its picture, whom it was shown, and whether it is public."""
    study = version.tree.study
    agreed, told = studies.agreed(study)
    return render(
        request,
        "inquiry/tree_version.jinja",
        {
            "version": version,
            "study": study,
            "kind": version.tree.kind,
            "agreed": agreed,
            "told": told,
            "rounds": queries.rounds_on(version),
            **drawn(version.data),
        },
    )


@require_safe
@needs(SEE_VERSION, on="version")
def tree_version_poster(request: Any, version: TreeVersion) -> HttpResponse:
    """A version on a sheet of A4 or A3."""
    return poster(request, version.data) or redirect("tree_version", version=version.pk)


@page
@needs(SEE_VERSION, on="version")
def tree_ask(request: Any, version: TreeVersion) -> HttpResponse:
    """Ask people what they think of it."""
    form = kept(request, f"treeask:{version.pk}", AskForm, {"whom": ["members", "peers", "staff"]})
    if form.is_valid():
        try:
            made = actions.open_round(by=request.person, version=version, **form.given())
        except actions.NotForThePublic as refused:
            return _theirs(request, version, refused.parts)
        form.draft.saved()
        return redirect("tree_round_read", round=made.pk)
    return render(request, "inquiry/tree_ask.jinja", {"version": version, "form": form})


@page
@needs(SEE_VERSION, on="version")
def tree_publish(request: Any, version: TreeVersion) -> HttpResponse:
    """Make it public, by a decision of the group, and with nobody's words but those agreed to."""
    study = version.tree.study
    decisions = queries.decisions(study)
    form = PublishForm(request.POST or None, decisions=decisions)
    if form.is_valid():
        try:
            actions.publish(by=request.person, version=version, decision=form.given())
        except actions.NotForThePublic as refused:
            return _theirs(request, version, refused.parts)
        messages.success(request, _("Anybody can see it now. You can take it down at any time."))
        return redirect("tree_version", version=version.pk)
    agreed, told = studies.agreed(study)
    shown = {
        "version": version, "study": study, "form": form, "decisions": decisions,
        "agreed": agreed, "told": told,
    }  # fmt: skip
    return render(request, "inquiry/tree_publish.jinja", shown)


def _theirs(request: Any, version: TreeVersion, parts: list[str]) -> HttpResponse:
    """These are somebody's own words, and they have not said yes to that."""
    shown = {"version": version, "study": version.tree.study, "parts": parts}
    return render(request, "inquiry/tree_theirs.jinja", shown)


@require_POST
@needs(SEE_VERSION, on="version")
def tree_take_down(request: Any, version: TreeVersion) -> HttpResponse:
    """Nobody outside sees it any more."""
    actions.take_down(by=request.person, version=version)
    messages.success(request, _("It is taken down."))
    return redirect("tree_version", version=version.pk)


@require_safe
@needs(LOOK_AFTER_ROUND, on="round")
def tree_round_read(request: Any, round: CommentRound) -> HttpResponse:
    """What people said to it."""
    version = round.version
    shown = {
        "round": round, "version": version, "study": version.tree.study,
        "comments": queries.comments_on(round), "parts": dict(queries.parts_of(version.data)),
    }  # fmt: skip
    return render(request, "inquiry/tree_round_read.jinja", shown)


@require_POST
@needs(LOOK_AFTER_ROUND, on="round")
def tree_round_end(request: Any, round: CommentRound) -> HttpResponse:
    """Ask nobody any more; what was said stays."""
    actions.end_round_of_comments(by=request.person, round=round)
    return redirect("tree_round_read", round=round.pk)


@page
@needs(ANSWER_COMMENT, on="comment")
def tree_answer(request: Any, comment: Comment) -> HttpResponse:
    """Say what came of it."""
    form = kept(request, f"treeanswer:{comment.pk}", AnswerForm, {"answer": comment.answer})
    if form.is_valid():
        actions.answer_comment(by=request.person, comment=comment, **form.cleaned_data)
        form.draft.saved()
        return redirect("tree_round_read", round=comment.round_id)
    parts = dict(queries.parts_of(comment.round.version.data))
    shown = {"comment": comment, "form": form, "parts": parts}
    return render(request, "inquiry/tree_answer.jinja", shown)
