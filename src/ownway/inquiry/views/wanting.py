"""What somebody wants different: said by themselves on their copy, or written down for them."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from ownway.inquiry.actions import copies as actions
from ownway.inquiry.models import Source
from ownway.inquiry.queries import copies as queries
from ownway.inquiry.queries.sources import text_of


def about(request: Any, source: Source) -> dict[str, Any] | None:
    """The words, or the interpretation, that the address names; None where they are not there any more."""
    if meant := request.GET.get("meant"):
        for one in queries.meant(source):
            if str(one.row.pk) == meant:
                return {"name": f"m{one.row.pk.hex}", "words": one.row.words, "meant": one.row}
        return None
    text = text_of(source).text
    try:
        start, end = int(request.GET["from"]), int(request.GET["to"])
    except (KeyError, ValueError):
        return None
    if not 0 <= start < end <= len(text):
        return None
    return {"name": f"w{start}x{end}", "words": text[start:end], "start": start, "end": end}


def remarked(me: Any, source: Source, what: dict[str, Any], form: Any, *, told: bool) -> bool:
    """Write it down, or say why not."""
    copy, given = queries.copy_of(source), form.cleaned_data
    if copy is None:
        raise Http404
    try:
        actions.remark(
            by=me, copy=copy, wants=given["wants"], words=given["words"], number=given["number"],
            start=what.get("start"), end=what.get("end"), interpretation=what.get("meant"), told=told,
        )  # fmt: skip
    except actions.MovedOn:
        form.add_error(
            None, _("The words were changed meanwhile. What you typed is kept; please look again.")
        )
        return False
    return True
