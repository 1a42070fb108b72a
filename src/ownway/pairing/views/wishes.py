"""What somebody wishes of whom they would meet, and whom they would rather not."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.pairing.actions import wishes as actions
from ownway.pairing.forms.wishes import PleaseNotForm, WishForm, WishWordsForm
from ownway.pairing.models import PleaseNot, TraitKind, Wishes
from ownway.pairing.queries import wishes as queries
from ownway.pairing.rules.wishes import (
    NAME_PLEASE_NOT,
    OWN_PLEASE_NOT,
    READ_PLEASE_NOT,
    READ_WISHES,
    WISH,
)
from ownway.people.drafting import kept

asks = require_http_methods(["GET", "HEAD", "POST"])
#: The questions one after another. Each can be skipped.
QUESTIONS = (*(kind.value for kind in TraitKind), "words")


@require_safe
@needs(WISH)
def wishes(request: Any) -> HttpResponse:
    """Every question with what was said to it."""
    me = request.person
    mine = queries.wishes_of(me)
    shown = {
        "wishes": mine,
        "asked": queries.asked(mine.wanted if mine else {}),
        "please_not": queries.own_please_not(me),
        "was_asked": queries.asked_please_not(me),
        "first": QUESTIONS[0],
    }
    return render(request, "pairing/wishes.jinja", shown)


@asks
@needs(WISH)
def wish(request: Any, kind: str) -> HttpResponse:
    """One question. Where another screen changed the wishes in between, it is asked again."""
    if kind not in TraitKind.values:
        raise Http404
    mine = queries.wishes_of(request.person)
    said, words = (mine.wanted, mine.words) if mine else ({}, "")
    form = WishForm(
        request.POST or None,
        traits=queries.traits(kind),
        said=said,
        initial={"version": mine.version if mine else 0},
    )
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            actions.save_wishes(
                by=request.person, version=version, wanted=form.given(said), words=words
            )
            return _onward(request, kind)
        except actions.Changed:
            messages.warning(request, _("It was changed in between. Look again, then choose."))
            return redirect("wish", kind=kind)
    shown = {"form": form, "kind": TraitKind(kind), "after": _after(kind)}
    return render(request, "pairing/wish.jinja", shown)


@asks
@needs(WISH)
def wish_words(request: Any) -> HttpResponse:
    """Anything else."""
    mine = queries.wishes_of(request.person)
    saved = {"words": mine.words if mine else "", "version": mine.version if mine else 0}
    form = kept(request, "wishes", WishWordsForm, saved)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.save_wishes(
                by=request.person,
                version=said["version"] or 0,
                wanted=mine.wanted if mine else {},
                words=said["words"],
            )
        except actions.Changed as changed:
            form.draft.changed(changed.now.version, {"words": changed.now.words})
        else:
            form.draft.saved()
            return _onward(request, "words")
    return render(request, "pairing/wish_words.jinja", {"form": form})


def _after(question: str) -> str:
    """The question after this one; none after the last."""
    here = QUESTIONS.index(question)
    return QUESTIONS[here + 1] if here + 1 < len(QUESTIONS) else ""


def _onward(request: Any, question: str) -> HttpResponse:
    """To the next question, or back to the list where somebody likes that better."""
    if request.POST.get("then") == "list":
        return redirect("wishes")
    if after := _after(question):
        return redirect("wish_words") if after == "words" else redirect("wish", kind=after)
    if not queries.asked_please_not(request.person):
        return redirect("please_not")
    return redirect("wishes")


@require_safe
@needs(READ_WISHES, on="wishes")
def wishes_shown(request: Any, wishes: Wishes) -> HttpResponse:
    """What somebody wishes, for whoever they asked to choose with them. A look is noted."""
    if wishes.person_id == request.person.pk:
        return redirect("wishes")
    actions.look_at_wishes(by=request.person, wishes=wishes)
    shown = {"wishes": wishes, "asked": queries.asked(wishes.wanted)}
    return render(request, "pairing/wishes_shown.jinja", shown)


@asks
@needs(NAME_PLEASE_NOT)
def please_not(request: Any) -> HttpResponse:
    """Whom one would rather not meet. It is asked before any name is shown."""
    me = request.person
    form = kept(request, "pleasenot", PleaseNotForm, projects=queries.teams_to_name(), version=0)
    if form.is_valid():
        for one in form.given():
            actions.add_please_not(by=me, **one)
        form.draft.saved()
        messages.success(request, _("Kept. Nobody is told."))
        return redirect("please_not")
    shown = {
        "form": form,
        "listed": queries.own_please_not(me),
        "as_peer": not queries.may_wish(me),
    }
    return render(request, "pairing/please_not.jinja", shown)


@require_POST
@needs(NAME_PLEASE_NOT)
def please_not_done(request: Any) -> HttpResponse:
    """That is all, or nobody comes to mind; then on to people, or back to one's page."""
    actions.add_please_not(by=request.person)
    return redirect(queries.after_please_not(request.person))


@require_POST
@needs(OWN_PLEASE_NOT, on="one")
def please_not_drop(request: Any, one: PleaseNot) -> HttpResponse:
    """Take one back."""
    actions.drop_please_not(by=request.person, one=one)
    return redirect("please_not")


@require_safe
@needs(READ_PLEASE_NOT, on="person", by="by_id")
def please_not_shown(request: Any, person: PleaseNot) -> HttpResponse:
    """Whom somebody would rather not meet, for the one named coordinator. A look is noted."""
    if person.by_id == request.person.pk:
        return redirect("please_not")
    listed = actions.look_at_please_not(by=request.person, person=person.by)
    return render(request, "pairing/please_not_shown.jinja", {"whose": person.by, "listed": listed})
