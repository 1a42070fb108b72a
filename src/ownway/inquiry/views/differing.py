"""Where two people saw words differently: side by side, in words before any number."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import differing as actions
from ownway.inquiry.actions import looking
from ownway.inquiry.forms.differing import SettleForm, TalkForm
from ownway.inquiry.models import Difference, Source, Study
from ownway.inquiry.queries import differing as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.rules.differing import SEE_DIFFERENCE
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_differences(request: Any, study: Study) -> HttpResponse:
    """All of them; a number for each code only where somebody asks for it."""
    mine = studies.hand(request.person, study)
    told = queries.differences(mine, study)
    for one in told:
        looking.look_at_source(by=request.person, source=one.source)
    with_number = "number" in request.GET
    shown = {
        "study": study,
        "told": told,
        "agreement": queries.agreement(mine, study) if with_number else None,
    }
    return render(request, "inquiry/differences.jinja", shown)


@page
@needs(SEE_SOURCE, on="source")
def difference(request: Any, source: Source, start: int, end: int) -> HttpResponse:
    """One stretch: what each saw, what was said, what came of it."""
    me = request.person
    looking.look_at_source(by=me, source=source)
    one = queries.at(studies.hand(me, source.study), source, start, end)
    if one is None:
        raise Http404
    begin = {"number": source.version}
    talk = kept(request, f"differ:{source.pk}:{start}x{end}", TalkForm, begin)
    settle = SettleForm(request.POST if "came_of" in request.POST else None, initial=begin)
    if "came_of" not in request.POST and talk.is_valid() and _done(me, one, talk):
        talk.draft.saved()
        return redirect("difference", source=source.pk, start=start, end=end)
    if settle.is_valid() and _done(me, one, settle):
        messages.success(request, _("Kept."))
        return redirect("study_differences", study=source.study_id)
    shown = {"source": source, "study": source.study, "one": one, "talk": talk, "settle": settle}
    return render(request, "inquiry/difference.jinja", shown)


def _done(me: Any, one: queries.Seen, form: Any) -> bool:
    """Talk or settle, whichever was sent; or say why not."""
    does = actions.settle if isinstance(form, SettleForm) else actions.talk
    try:
        does(by=me, source=one.source, start=one.start, end=one.end, **form.cleaned_data)
    except actions.MovedOn:
        form.add_error(
            None, _("The words were changed meanwhile. What you typed is kept; please look again.")
        )
        return False
    return True


@require_POST
@needs(SEE_DIFFERENCE, on="difference")
def difference_again(request: Any, difference: Difference) -> HttpResponse:
    """Talk about it once more."""
    actions.open_again(by=request.person, difference=difference)
    return redirect(
        "difference", source=difference.source_id, start=difference.start, end=difference.end
    )
