"""Who can see what: both directions, with one tap to take it back, and how it came about."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import verbs
from ownway.journey.actions import sharing as actions
from ownway.journey.queries import outside, seeing
from ownway.journey.verbs import book, story
from ownway.journey.verbs import outside as links
from ownway.journey.views.outside import in_short
from ownway.journey.views.sharing import address
from ownway.people import history

#: What the history here is about: letting read, taking back, looking, and links.
TOLD = tuple(
    verb.name
    for room in (verbs, book, story, links)
    for name, verb in vars(room).items()
    if name.isupper()
    and name.startswith(
        ("SHARED", "TOOK_BACK", "LOOKED", "MADE_LINK", "ENDED_LINK", "OPENED", "TRIED", "CODE_")
    )
)


@require_safe
@needs(SIGNED_IN)
def my_who_can_see(request: Any) -> HttpResponse:
    """Who reads what of mine, whose things I read, and what happened about it."""
    me = request.person
    lines, found = history.lines_about(me, only=TOLD, page=request.GET.get("page"))
    return render(
        request,
        "journey/my_who_can_see.jinja",
        {
            "readers": seeing.who_reads_mine(me),
            "links": outside.own_links(me),
            "code": outside.card_link(me),
            "shown": seeing.whose_i_read(me),
            "lines": lines,
            "pages": found,
            "at": address,
            "in_short": in_short,
        },
    )


@require_POST
@needs(SIGNED_IN)
def take_all_back(request: Any, reader: UUID) -> HttpResponse:
    """Take back everything from one reader, in one tap."""
    me = request.person
    for one in seeing.who_reads_mine(me):
        if one.person.pk == reader:
            for item, _until in one.items:
                actions.take_back(by=me, item=item, reader=one.person)
            messages.success(
                request,
                _("%(name)s reads nothing of yours any more.") % {"name": one.person.called},
            )
    return redirect("my_who_can_see")
