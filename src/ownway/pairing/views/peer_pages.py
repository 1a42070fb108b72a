"""A peer supporter's own page, item by item, and as others see it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.pairing.actions import wishes as actions
from ownway.pairing.forms.wishes import PageTicksForm, PeerPageForm
from ownway.pairing.models import PeerPage, TraitKind
from ownway.pairing.queries import wishes as queries
from ownway.pairing.rules.wishes import OWN_PEER_PAGE, SEE_CARD
from ownway.pairing.traits import OF_ONESELF
from ownway.pairing.views.wishes import asks
from ownway.people.drafting import kept


@require_safe
@needs(OWN_PEER_PAGE)
def my_peer_page(request: Any) -> HttpResponse:
    """What stands on it, and who sees which."""
    me = request.person
    mine = queries.own_peer_page(me)
    shown = {
        "page": mine,
        "asked": queries.asked(mine.traits if mine else {}),
        "please_not": queries.own_please_not(me),
    }
    return render(request, "pairing/my_page.jinja", shown)


@asks
@needs(OWN_PEER_PAGE)
def my_peer_page_words(request: Any) -> HttpResponse:
    """The line and the parts, in one's own words."""
    there = queries.own_peer_page(request.person)
    now = there or PeerPage(person=request.person, version=0)
    saved = {"line": now.line, "version": now.version}
    form = kept(request, "peerpage", PeerPageForm, saved, parts=now.parts)
    if form.is_valid():
        try:
            _save(request, now, form.cleaned_data["version"], **form.given())
        except actions.Changed as changed:
            form.draft.changed(changed.now.version, {"line": changed.now.line})
        else:
            form.draft.saved()
            messages.success(request, _("Kept."))
            return redirect("my_peer_page")
    return render(request, "pairing/my_page_words.jinja", {"form": form})


@asks
@needs(OWN_PEER_PAGE)
def my_peer_page_kind(request: Any, kind: str) -> HttpResponse:
    """One question that members ask too."""
    if kind not in TraitKind.values:
        raise Http404
    there = queries.own_peer_page(request.person)
    now = there or PeerPage(person=request.person, version=0)
    form = PageTicksForm(
        request.POST or None,
        traits=queries.traits(kind),
        said=now.traits,
        initial={"version": now.version},
    )
    if form.is_valid():
        try:
            version = form.cleaned_data["version"]
            _save(request, now, version, traits=form.given(now.traits))
            return redirect("my_peer_page")
        except actions.Changed:
            messages.warning(request, _("It was changed in between. Look again, then choose."))
            return redirect("my_peer_page_kind", kind=kind)
    shown = {"form": form, "question": OF_ONESELF[kind]}
    return render(request, "pairing/my_page_kind.jinja", shown)


def _save(request: Any, now: PeerPage, version: int | None, **fresh: Any) -> None:
    said = {"line": now.line, "parts": now.parts, "traits": now.traits, "open": now.open} | fresh
    actions.save_peer_page(by=request.person, version=version or 0, **said)


@require_POST
@needs(OWN_PEER_PAGE)
def my_peer_page_open(request: Any) -> HttpResponse:
    """Meet somebody new, or not just now. Whom they would rather not meet is asked before."""
    opens = request.POST.get("open") == "yes"
    if opens and not queries.asked_please_not(request.person):
        messages.info(request, _("One question first, before anybody sees your page."))
        return redirect("please_not")
    actions.meet_somebody_new(by=request.person, open=opens)
    return redirect("my_peer_page")


@require_safe
@needs(SEE_CARD, on="person", by="person_id")
def peer_page(request: Any, person: PeerPage) -> HttpResponse:
    """A page as others see it. It is shown by its owner to all of them, so a look is not noted."""
    me = request.person
    shown = {
        "shown": queries.as_seen(person),
        "mine": person.person_id == me.pk,
        "may_ask": queries.may_wish(me),
    }
    if not shown["mine"] and queries.must_be_asked(me):
        return redirect("please_not")
    return render(request, "pairing/peer_page.jinja", shown)
