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
from ownway.inquiry.queries.sources import recording_of
from ownway.inquiry.rules.copies import OWN_COPY, OWN_REMARK
from ownway.inquiry.views.wanting import about, remarked
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
    what = about(request, source)
    if what is None:
        return redirect("my_words", source=source.pk)
    name = f"copy:{source.pk}:{what['name']}"
    form = kept(request, name, RemarkForm, {"number": source.version})
    if form.is_valid() and remarked(request.person, source, what, form, told=False):
        form.draft.saved()
        messages.success(request, _("Kept. You hear what comes of it here."))
        return redirect("my_words", source=source.pk)
    shown = {"source": source, "form": form, "about": what}
    return render(request, "inquiry/my_words_remark.jinja", shown)


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
