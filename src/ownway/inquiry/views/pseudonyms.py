"""Other names in place of names: written down, looked through place by place, put there."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ownway.access.doors import needs
from ownway.inquiry.actions import looking
from ownway.inquiry.actions import naming as actions
from ownway.inquiry.forms.sources import NamesForm, places
from ownway.inquiry.models import Source
from ownway.inquiry.queries import sources as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.rules.sources import SEE_SOURCE

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(SEE_SOURCE, on="source")
def source_names(request: Any, source: Source) -> HttpResponse:
    """First the names; then each place where one stands, with a tick; then they are put there."""
    looking.look_at_source(by=request.person, source=source)
    text = queries.text_of(source)
    form = NamesForm(request.POST or None, known=_known(request, source))
    found = None
    if form.is_valid():
        if "put" in request.POST and _put(request, source, form.pairs()):
            return redirect("source", source=source.pk)
        if "again" not in request.POST:
            found = queries.found_names(source, text, form.pairs())
    shown = {
        "source": source,
        "form": form,
        "text": text,
        "found": found,
        "holds_key": studies.holds_key(request.person, source.study),
    }
    return render(request, "inquiry/source_names.jinja", shown)


def _put(request: Any, source: Source, pairs: list[tuple[str, str]]) -> bool:
    number = request.POST.get("number", "")
    try:
        actions.give_pseudonyms(
            by=request.person,
            source=source,
            pairs=pairs,
            places=places(request.POST.getlist("place")),
            number=int(number) if number.isascii() and number.isdigit() else -1,
        )
    except actions.MovedOn:
        said = _("Somebody changed the text a moment ago. Please look through the places again.")
        messages.info(request, said)
        return False
    messages.success(request, _("Done. Who is who stands in the key, and nowhere else."))
    return True


def _known(request: Any, source: Source) -> list[tuple[str, str]]:
    """What the key knows, for who holds it and asks for it; that is a look at the key."""
    told_by = source.participant
    if request.GET.get("key") and studies.holds_key(request.person, source.study):
        looking.look_at_key(by=request.person, study=source.study)
        return queries.known_names(source)
    return [("", studies.shown(told_by))] if told_by else []
