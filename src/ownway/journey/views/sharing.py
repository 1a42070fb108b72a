"""Who may read it: the same pages for all that can be shared."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import actions, items, queries
from ownway.journey.forms import ShareForm
from ownway.journey.items import Item
from ownway.journey.models import Goal, Outcome, Page, StoryPiece, Through
from ownway.journey.queries import book
from ownway.journey.rules import OWN_GOAL, OWN_OUTCOME, OWN_PAGE, OWN_PIECE
from ownway.journey.views import page as asks
from ownway.people import queries as people


def address(item: Item, what: str = "") -> str:
    """The item's page, or one of those behind it: ``share``, ``take_back``, ``let_in`` …"""
    name = items.of(item).name
    return reverse(f"{name}_{what}" if what else name, kwargs={name: item.pk})


def said(item: Item) -> str:
    """A few words by which its owner knows it again."""
    if isinstance(item, Page):
        return book.name_of(item)
    if isinstance(item, StoryPiece):
        return item.title or item.words or item.get_part_display()
    return item.words or (item.kind.label if isinstance(item, Outcome) else "")


def of_item(request: Any, item: Item) -> dict[str, Any]:
    """What every page of an own item shows: who can see it, who looked, who is to be asked about."""
    me = request.person
    return {
        "item": item,
        "said": said(item),
        "at": address,
        "readers": queries.readers(me, item),
        "others": queries.may_choose(me, item),
        "newcomers": queries.newcomers(me, item),
        "looked": queries.last_looks(me, item),
    }


@asks
@needs(OWN_GOAL, on="goal")
def goal_share(request: Any, goal: Goal) -> HttpResponse:
    """Who may read what one would like."""
    return _share(request, goal)


@asks
@needs(OWN_OUTCOME, on="outcome")
def outcome_share(request: Any, outcome: Outcome) -> HttpResponse:
    """Who may read what has grown."""
    return _share(request, outcome)


@asks
@needs(OWN_PIECE, on="piece")
def piece_share(request: Any, piece: StoryPiece) -> HttpResponse:
    """Who may read this piece of the story."""
    return _share(request, piece)


@asks
@needs(OWN_PAGE, on="page")
def page_share(request: Any, page: Page) -> HttpResponse:
    """Who may read this page."""
    return _share(request, page)


def _share(request: Any, item: Item) -> HttpResponse:
    me, readers = request.person, queries.readers(request.person, item)
    form = ShareForm(
        request.POST or None,
        met=people.supporters_of(me),
        peers=queries.of_today(me, Through.PEER),
        initial=ShareForm.said(readers),
    )
    if form.is_valid():
        made = actions.choose_readers(by=me, item=item, **form.given())
        names = ", ".join(share.reader.called for share in made)
        said = _("%(names)s can read this now. You can take it back any time.") % {"names": names}
        messages.success(request, said if made else _("Only you can read this now."))
        return redirect(address(item))
    return render(request, "journey/share.jinja", of_item(request, item) | {"form": form})


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_take_back(request: Any, goal: Goal) -> HttpResponse:
    """Take it back in one tap."""
    return _take_back(request, goal)


@require_POST
@needs(OWN_OUTCOME, on="outcome")
def outcome_take_back(request: Any, outcome: Outcome) -> HttpResponse:
    """Take it back in one tap."""
    return _take_back(request, outcome)


@require_POST
@needs(OWN_PIECE, on="piece")
def piece_take_back(request: Any, piece: StoryPiece) -> HttpResponse:
    """Take it back in one tap."""
    return _take_back(request, piece)


@require_POST
@needs(OWN_PAGE, on="page")
def page_take_back(request: Any, page: Page) -> HttpResponse:
    """Take it back in one tap."""
    return _take_back(request, page)


def _take_back(request: Any, item: Item) -> HttpResponse:
    """From one reader, or from everybody."""
    wanted = request.POST.get("reader", "")
    for share in queries.readers(request.person, item):
        if wanted in ("", str(share.reader_id)):
            actions.take_back(by=request.person, item=item, reader=share.reader)
    messages.success(request, _("Taken back."))
    return redirect(address(item))


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_let_in(request: Any, goal: Goal) -> HttpResponse:
    """Somebody joined: may they read it too?"""
    return _let_in(request, goal)


@require_POST
@needs(OWN_OUTCOME, on="outcome")
def outcome_let_in(request: Any, outcome: Outcome) -> HttpResponse:
    """Somebody joined: may they read it too?"""
    return _let_in(request, outcome)


@require_POST
@needs(OWN_PIECE, on="piece")
def piece_let_in(request: Any, piece: StoryPiece) -> HttpResponse:
    """Somebody joined: may they read it too?"""
    return _let_in(request, piece)


@require_POST
@needs(OWN_PAGE, on="page")
def page_let_in(request: Any, page: Page) -> HttpResponse:
    """Somebody joined: may they read it too?"""
    return _let_in(request, page)


def _let_in(request: Any, item: Item) -> HttpResponse:
    wanted, yes = request.POST.get("reader", ""), request.POST.get("answer") == "yes"
    for new in queries.newcomers(request.person, item):
        if str(new.person.pk) == wanted:
            act = actions.let_in if yes else actions.keep_to_oneself
            act(by=request.person, item=item, reader=new.person)
    to_all = request.POST.get("back") == "all" and queries.all_newcomers(request.person)
    return redirect("new_readers") if to_all else redirect(address(item))


@require_safe
@needs(SIGNED_IN)
def new_readers(request: Any) -> HttpResponse:
    """Everything that is shared with one's team and that somebody new has no answer for yet."""
    asked = queries.all_newcomers(request.person)
    return render(
        request, "journey/new_readers.jinja", {"asked": asked, "at": address, "said": said}
    )
