"""A tree, for those who are asked what they think of it, and for anybody where it is public."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.inquiry.actions import trees as actions
from ownway.inquiry.forms.trees import CommentForm
from ownway.inquiry.models import Comment, CommentRound
from ownway.inquiry.queries import trees as queries
from ownway.inquiry.queries.publishing import as_shown
from ownway.inquiry.rules.trees import COMMENT_ON_TREE, OWN_COMMENT
from ownway.inquiry.views.trees import drawn, svg_file
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SIGNED_IN)
def tree_rounds(request: Any) -> HttpResponse:
    """Trees one is asked about, and what one said to trees."""
    me = request.person
    shown = {"rounds": queries.asked(me), "said": queries.said_by(me)}
    return render(request, "inquiry/tree_rounds.jinja", shown)


@page
@needs(COMMENT_ON_TREE, on="round")
def tree_round(request: Any, round: CommentRound) -> HttpResponse:
    """The tree in words and as a picture, and a place to say what one thinks."""
    data = as_shown(round.version, "quote")
    parts = queries.parts_of(data)
    begin = {"about": request.GET.get("about", "")}
    form = kept(request, f"treeround:{round.pk}", CommentForm, begin, parts=parts)
    if form.is_valid():
        actions.comment(by=request.person, round=round, **form.cleaned_data)
        form.draft.saved()
        messages.success(request, _("Thank you. The group reads it."))
        return redirect("tree_round", round=round.pk)
    shown = {
        "round": round, "version": round.version, "form": form, "parts": dict(parts),
        "said": queries.own_comments(request.person, round), **drawn(data),
    }  # fmt: skip
    return render(request, "inquiry/tree_round.jinja", shown)


@require_POST
@needs(OWN_COMMENT, on="comment")
def tree_comment_back(request: Any, comment: Comment) -> HttpResponse:
    """Take back what one said."""
    actions.take_comment_back(by=request.person, comment=comment)
    messages.success(request, _("Taken back. Nobody can read it any more."))
    return redirect("tree_rounds")


@require_safe
@needs(None)
def public_trees(request: Any) -> HttpResponse:
    """Trees that groups here made public."""
    return render(request, "inquiry/public_trees.jinja", {"trees": queries.public()})


@require_safe
@needs(None)
def public_tree(request: Any, token: str) -> HttpResponse:
    """One of them."""
    version = queries.public_one(token)
    if version is None:
        raise Http404
    data = as_shown(version, "publish")
    return render(
        request,
        "inquiry/public_tree.jinja",
        {"version": version, "title": data["title"], **drawn(data)},
    )


@require_safe
@needs(None)
def public_tree_file(request: Any, token: str) -> HttpResponse:
    """The same as a file."""
    version = queries.public_one(token)
    if version is None:
        raise Http404
    return svg_file(as_shown(version, "publish"))
