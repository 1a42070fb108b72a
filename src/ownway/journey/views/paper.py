"""Everything that can be printed: one's own words, and sheets to write on by hand."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import sheets
from ownway.journey.models import Page, StoryPiece
from ownway.journey.queries import book, story
from ownway.journey.queries import paper as queries
from ownway.journey.rules.book import OWN_PAGE
from ownway.journey.rules.story import OWN_PIECE
from ownway.kit.paper import TooMuch

STORY, CARD = "story", "card"


@require_safe
@needs(SIGNED_IN)
def paper(request: Any) -> HttpResponse:
    """What there is to print, and how."""
    me = request.person
    return render(
        request,
        "journey/paper.jinja",
        {
            "pages": book.own_pages(me),
            "name_of": book.name_of,
            "pieces": story.own_pieces(me),
            "card": queries.card_of(me),
            "layout": sheets.layout_of(me, request.GET.get("layout", "")),
        },
    )


@require_safe
@needs(SIGNED_IN)
def paper_book(request: Any) -> HttpResponse:
    """The whole book."""
    return _file(request, lambda: sheets.whole_book(request.person))


@require_safe
@needs(SIGNED_IN)
def paper_story(request: Any) -> HttpResponse:
    """The whole story."""
    return _file(request, lambda: sheets.whole_story(request.person))


@require_safe
@needs(SIGNED_IN)
def paper_tree(request: Any) -> HttpResponse:
    """The tree as a poster."""
    size = request.GET.get("size", sheets.A4)
    return _file(request, lambda: sheets.own_tree(request.person, size))


@require_safe
@needs(SIGNED_IN)
def paper_card(request: Any) -> HttpResponse:
    """The crisis card, to cut out."""
    me = request.person
    card = queries.card_of(me)
    if card is None:
        raise Http404
    return _file(request, lambda: sheets.card(me, card.body, queries.token_of(me)))


@require_safe
@needs(OWN_PAGE, on="page")
def paper_page(request: Any, page: Page) -> HttpResponse:
    """One page of the book."""
    return _file(request, lambda: sheets.one_page(request.person, page))


@require_safe
@needs(OWN_PIECE, on="piece")
def paper_piece(request: Any, piece: StoryPiece) -> HttpResponse:
    """One piece of the story."""
    return _file(request, lambda: sheets.one_piece(request.person, piece))


@require_safe
@needs(SIGNED_IN)
def blank_sheets(request: Any) -> HttpResponse:
    """Sheets to write on by hand, for oneself or for somebody who does not sign in."""
    layout = sheets.layout_of(request.person, request.GET.get("layout", ""))
    return render(request, "journey/blank_sheets.jinja", {"kinds": book.kinds(), "layout": layout})


@require_safe
@needs(SIGNED_IN)
def blank_sheet(request: Any, kind: str) -> HttpResponse:
    """One of them."""
    if kind == STORY:
        return _file(request, sheets.blank_story)
    if kind == CARD:
        return _file(request, sheets.blank_card)
    found = book.kind(kind)
    if found is None:
        raise Http404
    return _file(request, lambda: sheets.blank_page(found))


def _file(request: Any, make: Callable[[], sheets.Sheet]) -> HttpResponse:
    """The file, to keep or to print; its name says nothing of whose it is."""
    layout = sheets.layout_of(request.person, request.GET.get("layout", ""))
    try:
        with sheets.said_in(layout):
            sheet = make()
            made = sheet.pdf(layout)
    except TooMuch:
        messages.warning(request, _("That is more than goes into one file. Print it page by page."))
        return redirect("my_paper")
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{sheet.name}"'
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
