"""The preview, with its questions; and the button that brings it in."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ownway.access.doors import needs
from ownway.importing import actions, names, queries, wording
from ownway.importing.forms import AnswersForm
from ownway.importing.models import Stage
from ownway.importing.rules import SEE_BRINGING
from ownway.importing.views.files import onward, page

#: Pairs on one page, and words asked at one time; the next come when these are answered.
PAIRS, WORDS = 25, 50


@page
@needs(SEE_BRINGING, on="bringing")
def bringing_preview(request: Any, bringing: Any) -> HttpResponse:
    """What the file would bring, before anything is written."""
    if bringing.stage != Stage.PREVIEW:
        return onward(request, "bringing", bringing)
    pairs = Paginator(_pairs(bringing), PAIRS).get_page(request.GET.get("page"))
    form = _form(request, bringing, pairs)
    if request.method == "POST" and (form.is_valid() or request.POST.get("do") != "bring_in"):
        return _answered(request, bringing, form)
    seen = bringing.preview
    return render(
        request,
        "importing/preview.jinja",
        {
            "bringing": bringing,
            "seen": seen,
            "form": form,
            "pairs": pairs,
            "figures": wording.sums(bringing.holds, seen),
            "kinds": wording.kinds(bringing.holds, seen),
            "go": wording.go(bringing.holds, seen),
            "why": wording.why,
            "fields": names.FIELDS,
        },
    )


def _pairs(bringing: Any) -> list[Any]:
    """The suggested ones first, each in the order of the file."""
    return sorted(bringing.preview["pairs"], key=lambda pair: not pair["suggested"])


def _form(request: Any, bringing: Any, pairs: Any) -> AnswersForm:
    seen, answers = bringing.preview, bringing.answers.get("words", {})
    return AnswersForm(
        request.POST or None,
        pairs=list(pairs),
        unknown=seen["unknown"][:WORDS],
        understood=seen["understood"][:WORDS],
        meanings=wording.meanings(queries.word_list(bringing)),
        answers=answers,
    )


def _answered(request: Any, bringing: Any, form: AnswersForm) -> HttpResponse:
    """Keep what was answered; bring it in where nothing changed what was looked at."""
    me, words, pairs = request.person, form.words_given(), form.pairs_given()
    try:
        if form.changes():
            actions.answer(by=me, bringing=bringing, words=words, pairs=pairs)
            messages.info(request, _("Your answers are kept. This is what the file brings now."))
        elif request.POST.get("do") == "bring_in":
            actions.bring_in(by=me, bringing=bringing)
    except actions.NotNow as problem:
        _say(request, problem.code)
    return onward(request, "bringing", bringing, request.POST.get("to", ""))


def _say(request: Any, code: str) -> None:
    """Why it cannot be done just now. That it has gone on already needs no words."""
    said = {
        "busy": _("Another file is being brought in just now. Try again in a minute."),
        "changed": _(
            "Something else was brought in since you looked. Nothing is lost: this is what the file "
            "brings now. Please look once more."
        ),
    }
    if code in said:
        messages.warning(request, said[code])
