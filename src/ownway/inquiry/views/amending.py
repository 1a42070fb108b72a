"""Changing the words of a text: because somebody wants it so, with a look at the quotes it touches."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import copies as actions
from ownway.inquiry.actions import looking
from ownway.inquiry.copying import replaced
from ownway.inquiry.forms.copies import ActForm, AmendForm
from ownway.inquiry.models import Remark, Source, Wants
from ownway.inquiry.queries import copies as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.queries.sources import text_of
from ownway.inquiry.rules.copies import ACT_ON_REMARK
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])
_MOVED = gettext_lazy(
    "The words were changed meanwhile. What you typed is kept; please look again."
)


@page
@needs(ACT_ON_REMARK, on="remark")
def remark_act(request: Any, remark: Remark) -> HttpResponse:
    """Answer what somebody wants different, and change the words with it."""
    source, me = remark.copy.source, request.person
    looking.look_at_source(by=me, source=source)
    one, text = queries.one_wanted(remark), text_of(source)
    begin = {"number": text.number, "text": _suggested(one), "answer": remark.answer}
    form = kept(request, f"remark:{remark.pk}", ActForm, begin, about_words=one.place is not None)
    who = studies.shown(source.participant)
    shown = {"source": source, "one": one, "form": form, "touched": [], "who": who}
    if form.is_valid():
        new = _new_text(one, form, text.text)
        if new is not None and "sure" not in request.POST:
            shown["touched"] = queries.touched_by(source, new, studies.hand(me, source.study))
        if not shown["touched"] and _acted(me, remark, form, new):
            form.draft.saved()
            return redirect("source_copy", source=source.pk)
    return render(request, "inquiry/remark.jinja", shown)


def _suggested(one: queries.Wanted) -> str:
    """What may stand there: their own words, nothing, or what stands there now."""
    if one.row.wants == Wants.CHANGE:
        return one.row.words
    return "" if one.row.wants == Wants.LEAVE_OUT else one.about


def _new_text(one: queries.Wanted, form: ActForm, text: str) -> str | None:
    """The whole text as it would read; None where nothing is different."""
    if one.place is None:
        return None
    new = replaced(text, *one.place, form.cleaned_data["text"])
    return new if new != text else None


def _acted(me: Any, remark: Remark, form: ActForm, new: str | None) -> bool:
    given = form.cleaned_data
    try:
        actions.act_on(
            by=me, remark=remark, answer=given["answer"], text=new, number=given["number"]
        )
    except actions.MovedOn:
        form.add_error(None, _MOVED)
        return False
    return True


@page
@needs(SEE_SOURCE, on="source")
def source_amend(request: Any, source: Source) -> HttpResponse:
    """Change any of the words."""
    me, text = request.person, text_of(source)
    looking.look_at_source(by=me, source=source)
    begin = {"number": text.number, "text": text.text}
    form = kept(request, f"amend:{source.pk}", AmendForm, begin)
    shown = {"source": source, "form": form, "touched": []}
    if form.is_valid():
        new, number = form.cleaned_data["text"].replace("\r\n", "\n"), form.cleaned_data["number"]
        if "sure" not in request.POST:
            shown["touched"] = queries.touched_by(source, new, studies.hand(me, source.study))
        if not shown["touched"] and _amended(me, source, new, number, form):
            form.draft.saved()
            return redirect("source_copy", source=source.pk)
    return render(request, "inquiry/source_amend.jinja", shown)


def _amended(me: Any, source: Source, new: str, number: int | None, form: AmendForm) -> bool:
    try:
        actions.amend_text(by=me, source=source, text=new, number=number)
    except actions.MovedOn:
        form.add_error(None, _MOVED)
        return False
    return True


@require_safe
@needs(SEE_SOURCE, on="source")
def source_before(request: Any, source: Source, number: int) -> HttpResponse:
    """How it read before."""
    looking.look_at_source(by=request.person, source=source)
    hand = studies.hand(request.person, source.study)
    found = queries.text_number(hand, source, number)
    if found is None:
        raise Http404
    return render(request, "inquiry/source_before.jinja", {"source": source, "text": found})
