"""A copy as the study sees it: handing it over, what it was taken to mean, meeting, their answer."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry import paper_copy
from ownway.inquiry.actions import copies as actions
from ownway.inquiry.actions import looking
from ownway.inquiry.forms.copies import AnswerForm, MeantForm, MeetForm, RemarkForm
from ownway.inquiry.models import Interpretation, Quote, Source
from ownway.inquiry.queries import copies as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.rules.copies import INTERPRET
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.views.naming import when
from ownway.inquiry.views.wanting import about, remarked
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


def _copy(source: Source) -> Any:
    found = queries.copy_of(source)
    if found is None:
        raise Http404
    return found


@require_safe
@needs(SEE_SOURCE, on="source")
def source_copy(request: Any, source: Source) -> HttpResponse:
    """Where reading back stands."""
    me = request.person
    looking.look_at_source(by=me, source=source)
    mine = studies.hand(me, source.study)
    shown = {
        "source": source,
        "study": source.study,
        "who": studies.shown(source.participant) if source.participant else "",
        "copy": queries.copy_of(source),
        "meant": queries.meant(source),
        "wanted": queries.wanted(source),
        "touched": queries.touched(mine, source),
        "texts": queries.earlier(mine, source),
    }
    return render(request, "inquiry/copy.jinja", shown)


@require_POST
@needs(SEE_SOURCE, on="source")
def copy_hand(request: Any, source: Source) -> HttpResponse:
    """Hand it over, here or on paper."""
    paper = request.POST.get("on") == "paper"
    try:
        actions.hand_over(by=request.person, source=source, on_paper=paper)
    except actions.NotTheirs:
        messages.error(
            request, _("Nobody agreed to this being written down, so nobody has a copy.")
        )
    else:
        messages.success(request, _("Handed over."))
    return redirect("source_copy", source=source.pk)


@require_safe
@needs(SEE_SOURCE, on="source")
def copy_paper(request: Any, source: Source) -> HttpResponse:
    """To print: their words, what they were taken to mean, room to write."""
    looking.look_at_source(by=request.person, source=source)
    _copy(source)
    return paper_copy.answer(source, request.GET.get("layout", "normal"))


@page
@needs(SEE_SOURCE, on="source")
def copy_meet(request: Any, source: Source) -> HttpResponse:
    """When and where to meet about it."""
    copy = _copy(source)
    begin = {"where": copy.meet_where} | when(copy.meet_at)
    form = MeetForm(request.POST or None, initial=begin)
    if form.is_valid():
        actions.arrange(by=request.person, copy=copy, **form.given())
        return redirect("source_copy", source=source.pk)
    shown = {"source": source, "form": form, "who": studies.shown(source.participant)}
    return render(request, "inquiry/copy_meet.jinja", shown)


@page
@needs(SEE_SOURCE, on="source")
def copy_told(request: Any, source: Source) -> HttpResponse:
    """What they said to it, on paper or in words."""
    copy = _copy(source)
    form = AnswerForm(request.POST or None, initial={"number": source.version})
    if form.is_valid() and _answered(request.person, copy, form):
        return redirect("source_copy", source=source.pk)
    shown = {
        "source": source,
        "form": form,
        "who": studies.shown(source.participant),
        "paragraphs": queries.paragraphs(source),
        "meant": queries.meant(source),
    }
    return render(request, "inquiry/copy_told.jinja", shown)


@page
@needs(SEE_SOURCE, on="source")
def copy_told_remark(request: Any, source: Source) -> HttpResponse:
    """What they want different, as they said it or wrote it on paper."""
    what = about(request, source)
    if what is None or queries.copy_of(source) is None:
        return redirect("source_copy", source=source.pk)
    begin = {"number": source.version}
    form = kept(request, f"told:{source.pk}:{what['name']}", RemarkForm, begin)
    if form.is_valid() and remarked(request.person, source, what, form, told=True):
        form.draft.saved()
        return redirect("copy_told", source=source.pk)
    shown = {"source": source, "form": form, "about": what, "told": True}
    return render(request, "inquiry/my_words_remark.jinja", shown)


def _answered(me: Any, copy: Any, form: AnswerForm) -> bool:
    """Write it down, or say why not."""
    given = form.cleaned_data
    try:
        actions.answer(by=me, copy=copy, said=given["said"], number=given["number"], told=True)
    except actions.MovedOn:
        form.add_error(
            None, _("The words were changed meanwhile. Please look at them again first.")
        )
    except actions.OpenStill:
        form.add_error(
            "said", _("Something they want different has no answer yet. Answer that first.")
        )
    else:
        return True
    return False


# -- What it was taken to mean


@page
@needs(SEE_SOURCE, on="source")
def meant_new(request: Any, source: Source) -> HttpResponse:
    """Write what some words were taken to mean."""
    quotes = queries.quotes_to_choose(studies.hand(request.person, source.study), source)
    form = kept(request, f"meant:{source.pk}", MeantForm, {}, quotes=quotes)
    if form.is_valid():
        actions.interpret(
            by=request.person,
            source=source,
            words=form.cleaned_data["words"],
            quotes=_chosen(form, quotes),
        )
        form.draft.saved()
        return redirect("source_copy", source=source.pk)
    shown = {"source": source, "form": form, "row": None}
    return render(request, "inquiry/meant.jinja", shown)


@page
@needs(INTERPRET, on="interpretation")
def meant_change(request: Any, interpretation: Interpretation) -> HttpResponse:
    """Write it better."""
    source = interpretation.source
    quotes = queries.quotes_to_choose(studies.hand(request.person, source.study), source)
    tied = [str(one.pk) for one in interpretation.quotes.all()]
    begin = {"words": interpretation.words, "quotes": tied}
    form = MeantForm(request.POST or None, initial=begin, quotes=quotes)
    if form.is_valid():
        actions.change_interpretation(
            by=request.person,
            interpretation=interpretation,
            words=form.cleaned_data["words"],
            quotes=_chosen(form, quotes),
        )
        return redirect("source_copy", source=source.pk)
    shown = {"source": source, "form": form, "row": interpretation}
    return render(request, "inquiry/meant.jinja", shown)


@require_POST
@needs(INTERPRET, on="interpretation")
def meant_remove(request: Any, interpretation: Interpretation) -> HttpResponse:
    """Take it away."""
    source = interpretation.source_id
    actions.remove_interpretation(by=request.person, interpretation=interpretation)
    return redirect("source_copy", source=source)


def _chosen(form: Any, quotes: list[tuple[Quote, str]]) -> list[Quote]:
    wanted = set(form.cleaned_data.get("quotes") or ())
    return [one for one, _words in quotes if str(one.pk) in wanted]
