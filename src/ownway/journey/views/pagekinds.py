"""The site's kinds of page: named, asked, translated, ordered, no longer offered."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.journey.actions import pagekinds as actions
from ownway.journey.forms.book import PageKindForm
from ownway.journey.queries import book as queries
from ownway.journey.versions import Changed
from ownway.journey.views import page
from ownway.teams.rules import RUN_PLACE


@require_safe
@needs(RUN_PLACE)
def place_pages(request: Any) -> HttpResponse:
    """Every kind of page, as it is offered."""
    kinds = queries.kinds(retired=True)
    return render(
        request,
        "journey/page_kinds.jinja",
        {
            "kinds": [kind for kind in kinds if not kind.retired],
            "retired": [kind for kind in kinds if kind.retired],
        },
    )


@page
@needs(RUN_PLACE)
def place_page_add(request: Any) -> HttpResponse:
    """Add a kind."""
    form = PageKindForm(request.POST or None)
    if form.is_valid():
        actions.add_page_kind(by=request.person, language=settings.LANGUAGES[0][0], **form.given())
        messages.success(request, _("Added. It is offered from now on."))
        return redirect("place_pages")
    return render(request, "journey/page_kind.jinja", {"form": form})


@page
@needs(RUN_PLACE)
def place_page(request: Any, kind: UUID) -> HttpResponse:
    """Its words in one language. Where a colleague changed them, both stay on the screen."""
    row, languages = queries.kind_row(kind), dict(settings.LANGUAGES)
    language = request.GET.get("language", settings.LANGUAGES[0][0])
    if row is None or language not in languages:
        raise Http404
    here = queries.kind_of(row, language)
    form, there = PageKindForm(request.POST or None, initial=_words(here)), None
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            actions.say_page_kind(
                by=request.person, kind=row, version=version, language=language, **form.given()
            )
            messages.success(request, _("Kept. Pages that people have written stay as they are."))
            return redirect("place_pages")
        except Changed as changed:
            there = _words(queries.kind_of(changed.now, language))
            form.on_top_of(changed.now.version)
    context = {"form": form, "kind": here, "there": there, "fixed": row.code in actions.ALWAYS}
    return render(
        request,
        "journey/page_kind.jinja",
        context | {"languages": languages, "language": language},
    )


def _words(kind: queries.Kind) -> dict[str, Any]:
    prompts = PageKindForm.lines(kind.prompts)
    return {
        "name": kind.name,
        "says": kind.says,
        "prompts": prompts,
        "version": kind.row.version,
    }


@require_POST
@needs(RUN_PLACE)
def place_page_move(request: Any, kind: UUID) -> HttpResponse:
    """One place up or down."""
    up = request.POST.get("way") == "up"
    actions.move_page_kind(by=request.person, kind=_row(kind), up=up)
    return redirect("place_pages")


@require_POST
@needs(RUN_PLACE)
def place_page_retire(request: Any, kind: UUID) -> HttpResponse:
    """Offer it no longer."""
    actions.retire_page_kind(by=request.person, kind=_row(kind))
    messages.success(request, _("No longer offered. Pages that people have written stay."))
    return redirect("place_pages")


@require_POST
@needs(RUN_PLACE)
def place_page_offer(request: Any, kind: UUID) -> HttpResponse:
    """Offer it again."""
    actions.offer_page_kind(by=request.person, kind=_row(kind))
    messages.success(request, _("Offered again."))
    return redirect("place_pages")


def _row(kind: UUID) -> Any:
    row = queries.kind_row(kind)
    if row is None:
        raise Http404
    return row
