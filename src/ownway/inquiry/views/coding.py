"""The words of a study with codes on them: marked by hand, by keyboard, or from a list."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry import drawing
from ownway.inquiry.actions import coding as actions
from ownway.inquiry.actions.looking import look_at_source
from ownway.inquiry.forms.coding import CodeChoice, MarkForm, MemoForm, PlaceForm, SentencesForm
from ownway.inquiry.models import Code, Quote, Source, Study
from ownway.inquiry.queries import coding as queries
from ownway.inquiry.queries.sources import passages, text_of
from ownway.inquiry.queries.studies import hand, shown
from ownway.inquiry.rules.coding import SEE_QUOTE
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.sentences import sentences
from ownway.inquiry.views import live
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SEE_SOURCE, on="source")
def source_coding(request: Any, source: Source) -> HttpResponse:
    """The words with everything on them. A look is noted, once a day."""
    look_at_source(by=request.person, source=source)
    me = hand(request.person, source.study)
    listed = queries.codes(me, source.study)
    cut, pieces = live.drawn(me, source, listed)
    given = {
        "source": source,
        "study": source.study,
        "who": shown(source.participant) if source.participant else "",
        "pieces": zip(cut, pieces, strict=True),
        "listed": [one for one in listed if not one.code.heading],
        "round": queries.open_round(source),
    }
    return render(request, "inquiry/coding.jinja", given)


@require_safe
@needs(SEE_SOURCE, on="source")
def source_steps(request: Any, source: Source) -> HttpResponse:
    """What changed since the page was last told. Pages that are open ask about it often."""
    me = hand(request.person, source.study)
    asked = request.GET
    since, number = live.whole(asked.get("since")), live.whole(asked.get("shown"))
    return JsonResponse(live.changes(me, source, since, number))


@require_POST
@needs(SEE_SOURCE, on="source")
def source_mark(request: Any, source: Source) -> HttpResponse:
    """Put a code on words, by their places."""
    me = hand(request.person, source.study)
    listed = queries.codes(me, source.study)
    form = MarkForm(request.POST, listed=listed, study=source.study)
    problem = _("Choose some words, and a code for them.")
    if form.is_valid():
        problem = _mark(request, source, form)
    if live.wants_json(request):
        return live.answer(me, source, request.POST, problem=problem)
    if problem:
        messages.warning(request, problem)
    return redirect("source_coding", source=source.pk)


def _mark(request: Any, source: Source, form: CodeChoice) -> str:
    """Do it; what could not be done, in words."""
    try:
        actions.add_quote(
            by=request.person,
            source=source,
            code=_code(request, source.study, form),
            **form.places(),  # type: ignore[attr-defined]
        )
    except actions.NotThere:
        return _("These words were changed in between. Look at them again, then choose.")
    except actions.NotHere:
        return _("That code is not there any more. Choose another.")
    return ""


def _code(request: Any, study: Study, form: CodeChoice) -> Code:
    chosen: Code | None = form.cleaned_data["chosen"]
    if chosen is not None:
        return chosen
    return actions.add_code(by=request.person, study=study, name=form.cleaned_data["name"])


@require_POST
@needs(SEE_SOURCE, on="source")
def source_undo(request: Any, source: Source) -> HttpResponse:
    """Undo what one did last on these words."""
    me, problem = hand(request.person, source.study), ""
    try:
        actions.undo(by=request.person, study=source.study, source=source)
    except actions.CannotUndo:
        problem = _("There is nothing of yours to undo here, or somebody went on from it.")
    if live.wants_json(request):
        return live.answer(me, source, request.POST, problem=problem)
    if problem:
        messages.warning(request, problem)
    return redirect("source_coding", source=source.pk)


@page
@needs(SEE_SOURCE, on="source")
def source_sentences(request: Any, source: Source) -> HttpResponse:
    """Choose sentences from a list, and a code for them."""
    look_at_source(by=request.person, source=source)
    me = hand(request.person, source.study)
    told = sentences(drawing.pieces(passages(text_of(source))))
    form = SentencesForm(
        request.POST or None,
        listed=queries.codes(me, source.study),
        study=source.study,
        sentences=told,
        initial={"number": source.version},
    )
    if form.is_valid():
        if problem := _mark(request, source, form):
            messages.warning(request, problem)
            return redirect("source_sentences", source=source.pk)
        messages.success(request, _("Marked."))
        return redirect("source_sentences", source=source.pk)
    given = {"form": form, "source": source, "sentences": told}
    return render(request, "inquiry/coding_sentences.jinja", given)


@page
@needs(SEE_QUOTE, on="quote")
def quote(request: Any, quote: Quote) -> HttpResponse:
    """One quote: its words, its code, who marked it, and a thought beside it."""
    look_at_source(by=request.person, source=quote.source)
    form = kept(request, f"quote:{quote.pk}", MemoForm, {"memo": quote.memo})
    if form.is_valid():
        actions.write_memo(by=request.person, quote=quote, memo=form.cleaned_data["memo"])
        form.draft.saved()
        return _back(quote)
    given = {
        "form": form,
        "quote": quote,
        "words": queries.words_of(quote),
        "by": queries.called(quote.by),
        "who": shown(quote.source.participant) if quote.source.participant else "",
    }
    return render(request, "inquiry/quote.jinja", given)


@page
@needs(SEE_QUOTE, on="quote")
def quote_place(request: Any, quote: Quote) -> HttpResponse:
    """Put a mark on other words, or another code on its words."""
    look_at_source(by=request.person, source=quote.source)
    source = quote.source
    told = sentences(drawing.pieces(passages(text_of(source))))
    places = [
        at for at, (start, end, _w) in enumerate(told) if start < quote.end and quote.start < end
    ]
    form = PlaceForm(
        request.POST or None,
        listed=queries.codes(hand(request.person, source.study), source.study),
        study=source.study,
        sentences=told,
        initial={
            "number": source.version, "code": str(quote.code_id),
            "first": places[0] if places else 0, "last": places[-1] if places else 0,
        },
    )  # fmt: skip
    if form.is_valid() and _changed(request, quote, form, places):
        return _back(quote)
    given = {"form": form, "quote": quote, "words": queries.words_of(quote)}
    return render(request, "inquiry/quote_place.jinja", given)


def _changed(request: Any, quote: Quote, form: PlaceForm, places: list[int]) -> bool:
    """Change it; where only the code is another, its words stay exactly as they are."""
    said = form.cleaned_data
    same = places and (said["first"], said["last"]) == (places[0], places[-1]) and not quote.touched
    where = {} if same else form.places()
    try:
        actions.change_quote(by=request.person, quote=quote, code=said["chosen"], **where)
    except actions.NotThere:
        form.add_error(None, _("These words were changed in between. Look again, then choose."))
    except actions.NotHere:
        form.add_error(None, _("You have marked these words with this code already."))
    else:
        return True
    return False


@require_POST
@needs(SEE_QUOTE, on="quote")
def quote_remove(request: Any, quote: Quote) -> HttpResponse:
    """Take a mark off. It can be undone."""
    actions.remove_quote(by=request.person, quote=quote)
    if live.wants_json(request):
        me = hand(request.person, quote.source.study)
        return live.answer(me, quote.source, request.POST, problem="")
    messages.success(request, _("Taken off. You can undo it in the history of the study."))
    return _back(quote)


def _back(quote: Quote) -> HttpResponse:
    """To where it stands among the words."""
    address = reverse("source_coding", kwargs={"source": quote.source_id})
    return redirect(f"{address}#at-{quote.start}")
