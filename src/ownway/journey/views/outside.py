"""Links for somebody outside: making, looking after and ending them; and what they open."""

import time
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey.actions import outside as actions
from ownway.journey.forms.outside import LinkForm, OpenForm
from ownway.journey.items import Item
from ownway.journey.models import OutsideLink
from ownway.journey.queries import book
from ownway.journey.queries import outside as queries
from ownway.journey.rules.outside import OWN_LINK
from ownway.journey.views import page
from ownway.journey.views.files import bytes_of
from ownway.journey.views.sharing import said
from ownway.kit.network import network_of
from ownway.record.actors import VISITOR

#: How long what a link opened stays open in one browser, in seconds, and where that is noted.
OPEN, NOTED = 20 * 60, "outside"


def in_short(item: Item) -> str:
    """Its first words, in one line."""
    return Truncator(" ".join(said(item).split())).chars(70)


@require_safe
@needs(SIGNED_IN)
def outside_links(request: Any) -> HttpResponse:
    """One's links, what they open, and those that are over."""
    me = request.person
    links = queries.own_links(me)
    return render(
        request,
        "journey/outside_links.jinja",
        {
            "links": [(link, [in_short(one) for one in queries.items_of(link)]) for link in links],
            "over": queries.own_links(me, live=False),
            "nothing": not queries.own_items(me),
        },
    )


@page
@needs(SIGNED_IN)
def outside_new(request: Any) -> HttpResponse:
    """Make a link."""
    mine = [(key, item, in_short(item)) for key, item in queries.own_items(request.person)]
    if not mine:
        return redirect("outside_links")
    form = LinkForm(request.POST or None, offered=mine)
    if form.is_valid():
        made = actions.make_link(by=request.person, **form.given())
        messages.success(request, _("Made. Nobody has it yet: you pass it on yourself."))
        return redirect("outside_link", link=made.pk)
    return render(request, "journey/outside_new.jinja", {"form": form})


@require_safe
@needs(OWN_LINK, on="link")
def outside_link(request: Any, link: OutsideLink) -> HttpResponse:
    """One link: its address, what it opens, each time it was opened, and a tap to end it."""
    me = request.person
    live = queries.live(link.token) is not None
    return render(
        request,
        "journey/outside_link.jinja",
        {
            "link": link,
            "live": live,
            "address": request.build_absolute_uri(f"/o/{link.token}") if live else "",
            "shown": [in_short(one) for one in queries.items_of(link)],
            "openings": queries.openings_of(me, link),
        },
    )


@require_POST
@needs(OWN_LINK, on="link")
def outside_end(request: Any, link: OutsideLink) -> HttpResponse:
    """End it, from the next request on."""
    actions.end_link(by=request.person, link=link)
    messages.success(request, _("Ended. It opens nothing any more."))
    return redirect("outside_links")


# Without a referrer a browser says "Origin: null", which no check against forged forms lets through.
# There is nothing to forge here: whoever knows the token can open it themself.
@csrf_exempt
@page
@needs(None)
def outside(request: Any, token: str) -> HttpResponse:
    """What somebody outside meets: a page that says nothing, with a button; then what it opens."""
    link = _opened_here(request, token)
    if link is not None and request.method != "POST":
        return _shut(render(request, "journey/outside_read.jinja", _read(link, token)))
    if request.method == "POST":
        word = request.POST.get("word", "")[:200]
        if actions.slow_down(by=VISITOR, token=token, network=network_of(request)):
            return _ask(request, _("That was quick. Please wait a minute and try again."), 429)
        found = actions.open_link(by=VISITOR, token=token, second_word=word)
        if found is None:
            return _ask(request, _("That did not open anything. Whoever gave it to you can help."))
        request.session[NOTED] = [str(found.pk), int(time.time())]
        return redirect("outside", token=token)
    return _ask(request)


@require_safe
@needs(None)
def outside_kept(request: Any, token: str, key: UUID) -> Any:
    """A picture or a recording of what was opened."""
    link = _opened_here(request, token)
    attachment = queries.attachment_of(link, key) if link is not None else None
    if attachment is None:
        raise Http404
    return bytes_of(request, attachment)


def _opened_here(request: Any, token: str) -> OutsideLink | None:
    """The link, if it was opened in this browser a short while ago and still opens something."""
    noted = request.session.get(NOTED)
    if not noted or time.time() - noted[1] > OPEN:
        return None
    link = queries.live(token)
    return link if link is not None and str(link.pk) == noted[0] else None


def _read(link: OutsideLink, token: str) -> dict[str, Any]:
    opened = queries.opened(link)
    return {
        "link": link,
        "card": opened.card,
        "shown": [(one, type(one).__name__.lower(), said(one)) for one in opened.items],
        "attachments": queries.attachments(opened.items),
        "token": token,
        "name_of": book.name_of,
    }


def _ask(request: Any, sorry: str = "", status: int = 200) -> HttpResponse:
    context = {"form": OpenForm(), "sorry": sorry}
    return _shut(render(request, "journey/outside_ask.jinja", context, status=status))


def _shut(response: HttpResponse) -> HttpResponse:
    """Found by no search engine, and named to no other page."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
