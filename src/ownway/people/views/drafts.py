"""Words kept while they are typed: where pages send them, and the list of those that wait."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ownway.access.doors import SIGNED_IN, needs
from ownway.kit import words
from ownway.people import actions, drafting, queries
from ownway.people.models import Draft
from ownway.people.rules import OWN_DRAFT


@require_http_methods(["GET", "HEAD", "POST"])
@needs(SIGNED_IN)
def drafts(request: Any) -> HttpResponse:
    """What waits; by POST, what is being typed is kept: quietly, by a button, or let go."""
    if request.method == "POST":
        return _sent(request)
    mine = [
        (one, drafting.words_of(one.body), drafting.page_of(one.body))
        for one in queries.drafts(request.person)
    ]
    return render(request, "people/mine/drafts.jinja", {"drafts": mine})


@require_POST
@needs(OWN_DRAFT, on="draft")
def draft_let_go(request: Any, draft: Draft) -> HttpResponse:
    """Let go of one of them."""
    actions.let_go_of_draft(by=request.person, draft=draft)
    return redirect("drafts")


def _sent(request: Any) -> HttpResponse:
    sent, me = request.POST, request.person
    if sent.get(drafting.WRITER) != str(me.pk):  # somebody else signed in on the same device
        return HttpResponse(status=403)
    on, count = sent.get(drafting.ON, ""), drafting.number(sent, drafting.COUNT)
    body, based_on = drafting.typed(sent), drafting.number(sent, drafting.VERSION)
    if sent.get("keep") == "quietly":
        return _kept(me, on=on, body=body, based_on=based_on, count=count)
    if sent.get("keep") == "drop":
        actions.forget_draft(by=me, on=on, count=count, seen=body)
    else:
        try:
            actions.keep_draft(by=me, on=on, body=body, based_on=based_on)
            messages.success(request, _("Kept as a draft. Only you see it."))
        except ValidationError as problem:
            messages.error(request, " ".join(problem.messages))
    return redirect(drafting.page_of(body))


def _kept(me: Any, **given: Any) -> HttpResponse:
    """The answer to the page's own script."""
    try:
        kept = actions.save_draft(by=me, **given)
    except ValidationError:
        return JsonResponse({"why": "form"}, status=422)
    if kept is None:
        return JsonResponse({"why": "newer"}, status=409)
    return JsonResponse({"at": words.time(timezone.localtime(kept.changed))})
