"""All themes of a study: what was gathered, through which lens, and what changed lately."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import coding
from ownway.inquiry.actions import themes as actions
from ownway.inquiry.forms.themes import LensForm, NewThemeForm
from ownway.inquiry.models import Study
from ownway.inquiry.queries import themes as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.wording import step_words
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_themes(request: Any, study: Study) -> HttpResponse:
    """Themes in their order, or through a lens; codes that are in none."""
    shown = queries.themes(hand(request.person, study), study)
    lenses = queries.lenses(study)
    lens = next((one for one in lenses if one.code == request.GET.get("lens")), None)
    by_part, unseen = queries.through(shown, lens) if lens else ({}, [])
    return render(
        request,
        "inquiry/themes.jinja",
        {
            "study": study,
            "themes": shown,
            "lenses": lenses,
            "lens": lens,
            "by_part": by_part,
            "unseen": unseen,
            "loose": queries.loose(study, shown),
            "latest": queries.latest(study),
            "names": queries.names(study),
            "step_words": step_words,
        },
    )


@page
@needs(WORK_ON_STUDY, on="study")
def study_theme_add(request: Any, study: Study) -> HttpResponse:
    """A new theme, perhaps with codes ticked already."""
    asked = {
        "themes": queries.live(study),
        "codes": queries.codes_of(study),
    }
    begin = {"codes": request.GET.getlist("code")}
    form = kept(request, f"theme:new:{study.pk}", NewThemeForm, begin, **asked)
    if form.is_valid():
        made = actions.add_theme(by=request.person, study=study, **form.given())
        form.draft.saved()
        return redirect("theme", theme=made.pk)
    shown = {"study": study, "form": form, "heading": _("A new theme")}
    return render(request, "inquiry/theme_form.jinja", shown)


@require_POST
@needs(WORK_ON_STUDY, on="study")
def study_themes_undo(request: Any, study: Study, number: int) -> HttpResponse:
    """Put one change of themes or trees back."""
    step = queries.step_of(study, number)
    if step is None:
        raise Http404
    try:
        coding.undo(by=request.person, study=study, step=step)
    except coding.CannotUndo:
        messages.warning(request, _("Somebody went on from there, so it stays as it is."))
    else:
        messages.success(request, _("Put back as it was."))
    return redirect("study_themes", study=study.pk)


@page
@needs(WORK_ON_STUDY, on="study")
def study_lens_add(request: Any, study: Study) -> HttpResponse:
    """A lens of the study's own."""
    form = kept(request, f"lens:new:{study.pk}", LensForm, {})
    if form.is_valid():
        actions.add_lens(by=request.person, study=study, **form.cleaned_data)
        form.draft.saved()
        return redirect("study_themes", study=study.pk)
    shown = {"study": study, "form": form, "heading": _("A lens of our own")}
    return render(request, "inquiry/theme_form.jinja", shown)


@require_POST
@needs(WORK_ON_STUDY, on="study")
def study_lens_away(request: Any, study: Study, lens: UUID) -> HttpResponse:
    """Look through a lens no more."""
    found = queries.own_lens(study, lens)
    if found is None:
        raise Http404
    actions.put_lens_away(by=request.person, lens=found)
    return redirect("study_themes", study=study.pk)
