"""Mine to take: everything in one file."""

from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.people.signin.again import fresh
from ownway.people.taken import chapters
from ownway.taking import actions, queries
from ownway.taking.models import Stage
from ownway.taking.rules import OWN_ARCHIVE
from ownway.teams import queries as teams

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SIGNED_IN)
def take(request: Any) -> HttpResponse:
    """What is in it, how far it is, and where it can be taken."""
    me = request.person
    archive, works = queries.archive_of(me), bool(teams.ever_colleagues([me.pk]))
    return render(
        request,
        "taking/take.jinja",
        {
            "archive": archive,
            "making": archive is not None and archive.stage in (Stage.ASKED, Stage.MAKING),
            "chapters": [one for one in chapters() if works or not one.at_work],
            "farewell": queries.farewell_of(me),
        },
    )


@require_POST
@needs(SIGNED_IN)
def take_ask(request: Any) -> HttpResponse:
    """Ask for it. While one is being made, nothing else happens."""
    actions.ask_archive(by=request.person)
    return redirect("take")


@page
@needs(OWN_ARCHIVE, on="archive")
@fresh
def take_file(request: Any, archive: Any) -> Any:
    """The page with its button; the button hands the file over."""
    if archive.stage != Stage.READY:
        return redirect("take")
    if request.method != "POST":
        return render(
            request,
            "taking/take_file.jinja",
            {"archive": archive, "size": filesizeformat(archive.size)},
        )
    actions.take_archive(by=request.person, archive=archive)
    day = timezone.localdate(archive.ready).isoformat()
    answer = StreamingHttpResponse(queries.parts(archive), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="mine-{day}.zip"'
    answer["Content-Length"] = str(archive.size)
    answer["Cache-Control"] = "no-store"
    return answer
