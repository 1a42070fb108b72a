"""Deleting one thing for good, of whatever kind."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access.doors import needs
from ownway.journey.actions.erasing import erase_later
from ownway.journey.items import Item
from ownway.journey.models import Goal, Outcome, Page, StoryPiece
from ownway.journey.rules import OWN_GOAL, OWN_OUTCOME, OWN_PAGE, OWN_PIECE
from ownway.journey.views.sharing import address
from ownway.kit import words


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_erase(request: Any, goal: Goal) -> HttpResponse:
    """What one would like."""
    return _erase(request, goal)


@require_POST
@needs(OWN_OUTCOME, on="outcome")
def outcome_erase(request: Any, outcome: Outcome) -> HttpResponse:
    """What has grown."""
    return _erase(request, outcome)


@require_POST
@needs(OWN_PIECE, on="piece")
def piece_erase(request: Any, piece: StoryPiece) -> HttpResponse:
    """A piece of the story."""
    return _erase(request, piece)


@require_POST
@needs(OWN_PAGE, on="page")
def page_erase(request: Any, page: Page) -> HttpResponse:
    """A page of the book."""
    return _erase(request, page)


def _erase(request: Any, item: Item) -> HttpResponse:
    """Only what is put away; anything else stays as it is."""
    if item.put_away is not None:
        erase_later(by=request.person, item=item)
        day = words.day(item.erase_from)
        messages.success(
            request,
            _("It is deleted on %(day)s. Until then you can take it out again.") % {"day": day},
        )
    return redirect(address(item))
