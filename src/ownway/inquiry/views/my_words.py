"""One's own copy: one's words with what they were taken to mean, and what one says to it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry import paper_copy
from ownway.inquiry.actions import copies as actions
from ownway.inquiry.forms.copies import AnswerForm, RemarkForm
from ownway.inquiry.models import Remark, Source
from ownway.inquiry.queries import copies as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.queries.sources import recording_of, text_of
from ownway.inquiry.rules.copies import OWN_COPY, OWN_REMARK
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


def _shown(source: Source, form: Any) -> dict[str, Any]:
    return {
        "source": source,
        "study": source.study,
        "copy": queries.copy_of(source),
        "paragraphs": queries.paragraphs(source),
        "meant": queries.meant(source),
        "wanted": queries.wanted(source),
        "recording": recording_of(source),
        "team": studies.working_on(source.study),
        "form": form,
    }


@require_safe
@needs(OWN_COPY, on="source")
def my_words(request: Any, source: Source) -> HttpResponse:
    """The copy."""
    form = AnswerForm(initial={"number": source.version})
    return render(request, "inquiry/my_words.jinja", _shown(source, form))


@require_POST
@needs(OWN_COPY, on="source")
def my_words_answer(request: Any, source: Source) -> HttpResponse:
    """Agreed, or not yet."""
    form = AnswerForm(request.POST)
    if form.is_valid() and _answered(request.person, source, form):
        messages.success(request, _("Thank you. Those who work on the study can see it."))
        return redirect("my_words", source=source.pk)
    return render(request, "inquiry/my_words.jinja", _shown(source, form))


def _answered(me: Any, source: Source, form: AnswerForm) -> bool:
    """Write it down, or say why not."""
    given, copy = form.cleaned_data, queries.copy_of(source)
    if copy is None:
        raise Http404
    try:
        actions.answer(by=me, copy=copy, said=given["said"], number=given["number"])
    except actions.MovedOn:
        form.add_error(
            None, _("The words were changed meanwhile. Please look at them again first.")
        )
    except actions.OpenStill:
        form.add_error(
            "said",
            _("Something you want different has no answer yet. Wait for it, or take that back."),
        )
    else:
        return True
    return False


@page
@needs(OWN_COPY, on="source")
def my_words_remark(request: Any, source: Source) -> HttpResponse:
    """What should be different about a sentence, or about what was taken from it."""
    about = _about(request, source)
    if about is None:
        return redirect("my_words", source=source.pk)
    name = f"copy:{source.pk}:{about['name']}"
    form = kept(request, name, RemarkForm, {"number": source.version})
    if form.is_valid() and _remarked(request.person, source, about, form):
        form.draft.saved()
        messages.success(request, _("Kept. You hear what comes of it here."))
        return redirect("my_words", source=source.pk)
    shown = {"source": source, "form": form, "about": about}
    return render(request, "inquiry/my_words_remark.jinja", shown)


def _about(request: Any, source: Source) -> dict[str, Any] | None:
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


def _remarked(me: Any, source: Source, about: dict[str, Any], form: RemarkForm) -> bool:
    copy, given = queries.copy_of(source), form.cleaned_data
    if copy is None:
        raise Http404
    try:
        actions.remark(
            by=me, copy=copy, wants=given["wants"], words=given["words"], number=given["number"],
            start=about.get("start"), end=about.get("end"), interpretation=about.get("meant"),
        )  # fmt: skip
    except actions.MovedOn:
        form.add_error(
            None, _("The words were changed meanwhile. What you typed is kept; please look again.")
        )
        return False
    return True


@require_POST
@needs(OWN_REMARK, on="remark")
def my_remark_take_back(request: Any, remark: Remark) -> HttpResponse:
    """It may stay as it is after all."""
    source = remark.copy.source_id
    actions.take_back_remark(by=request.person, remark=remark)
    return redirect("my_words", source=source)


@require_safe
@needs(OWN_COPY, on="source")
def my_words_paper(request: Any, source: Source) -> HttpResponse:
    """The copy, to print."""
    return paper_copy.answer(source, request.GET.get("layout", "normal"))
