"""The bytes of something sealed, all of them or the ones that were asked for: what a player needs to
begin in the middle. Ask a rule before."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse

_RANGE = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")
#: The bytes themselves can do nothing but be seen or heard.
_SHUT = "default-src 'none'; sandbox; frame-ancestors 'none'"


def ranged(
    request: Any,
    *,
    size: int,
    media_type: str,
    name: str,
    chunks: Callable[[int, int], Iterator[bytes]],
) -> HttpResponseBase:
    """The answer. ``chunks`` gives the bytes from a first to a last one, both included."""
    first, last, part = _asked_for(request, size)
    if first > last:
        response: HttpResponseBase = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
    else:
        response = StreamingHttpResponse(chunks(first, last), content_type=media_type)
        response["Content-Length"] = str(last - first + 1)
        if part:
            response.status_code = 206
            response["Content-Range"] = f"bytes {first}-{last}/{size}"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Content-Security-Policy"] = _SHUT
    return response


def _asked_for(request: Any, size: int) -> tuple[int, int, bool]:
    """The first and the last byte that are wanted, and whether that is a part of it."""
    wanted = _RANGE.fullmatch(request.headers.get("Range", ""))
    if wanted is None or not any(wanted.groups()):
        return 0, size - 1, False
    begins, ends = wanted.groups()
    if not begins:
        return max(0, size - int(ends)), size - 1, True
    return int(begins), min(int(ends), size - 1) if ends else size - 1, True
