"""One's own tree: a list to read and to add to, with the same as a picture."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey.tree import of
from ownway.kit.pictures import growth


@require_safe
@needs(SIGNED_IN)
def tree(request: Any) -> HttpResponse:
    """The list is the screen; the picture stands beside it, small."""
    return render(request, "journey/tree.jinja", _drawn(request, prefix="small"))


@require_safe
@needs(SIGNED_IN)
def tree_picture(request: Any) -> HttpResponse:
    """The picture, large. Touching a part of it opens that part."""
    return render(request, "journey/tree_picture.jinja", _drawn(request, links=True))


@require_safe
@needs(SIGNED_IN)
def tree_file(request: Any) -> HttpResponse:
    """The picture as a file to keep, with its fonts in it."""
    drawing = growth.growth(of(request.person))
    response = HttpResponse(growth.with_fonts(drawing.svg), content_type="image/svg+xml")
    response["Content-Disposition"] = 'attachment; filename="tree.svg"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _drawn(request: Any, *, prefix: str = "tree", links: bool = False) -> dict[str, Any]:
    drawing = growth.growth(of(request.person), prefix=prefix, links=links)
    parts = {one.part: one for one in drawing.outline if one.part}
    svg = mark_safe(drawing.svg)  # noqa: S308  (the engine escapes every word)
    return {"picture": svg, "parts": parts}
