"""After it is in: what was left out, who was joined with whom, and undoing."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.importing import actions, queries, tables, wording
from ownway.importing.models import Stage
from ownway.importing.rules import PART_CARD, SEE_BRINGING
from ownway.importing.views.files import download, page
from ownway.people.rules import KNOW_NAME

LINES = 50
#: The stages after it was brought in.
AFTER = (Stage.DONE, Stage.UNDONE)


@require_safe
@needs(SEE_BRINGING, on="bringing")
def bringing_left_out(request: Any, bringing: Any) -> HttpResponse:
    """The lines that were left out, with the reason beside each, to be mended and sent again."""
    if bringing.stage not in AFTER:
        return redirect("bringing", bringing=bringing.pk)
    return download(tables.left_out(request.person, bringing), "left-out.csv")


@require_safe
@needs(SEE_BRINGING, on="bringing")
def bringing_joined(request: Any, bringing: Any) -> HttpResponse:
    """The lines that were taken for somebody else's."""
    found = Paginator(queries.paired(request.person, bringing), LINES)
    page_now = found.get_page(request.GET.get("page"))
    known = access.reach(request.person, KNOW_NAME)
    named = known.filter(pk__in=[card.person_id for card in page_now])
    return render(
        request,
        "importing/joined.jinja",
        {"bringing": bringing, "page": page_now, "names": {one.pk: one.called for one in named}},
    )


@require_POST
@needs(PART_CARD, on="card")
def bringing_part(request: Any, card: Any) -> HttpResponse:
    """They are two people."""
    try:
        actions.part(by=request.person, card=card)
    except actions.NotNow:
        messages.info(request, _("They are two people already."))
    else:
        messages.success(request, _("Parted: they are two people now."))
    return redirect("bringing_joined", bringing=card.bringing_id)


@page
@needs(SEE_BRINGING, on="bringing")
def bringing_undo(request: Any, bringing: Any) -> HttpResponse:
    """What undoing would do and leave; its button does it."""
    if bringing.stage not in AFTER:
        return redirect("bringing", bringing=bringing.pk)
    if request.method == "POST":
        try:
            actions.undo(by=request.person, bringing=bringing)
        except actions.NotNow as problem:
            if problem.code == "busy":
                messages.warning(
                    request, _("Another file is being written just now. Try again in a minute.")
                )
        return redirect("bringing", bringing=bringing.pk)
    would = queries.would_undo(request.person, bringing)
    return render(
        request,
        "importing/undo.jinja",
        {"bringing": bringing, "would": would, "stays": wording.stays},
    )
