"""The words of a study: listed, brought in, read."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import looking
from ownway.inquiry.actions import sources as actions
from ownway.inquiry.forms.sources import SourceChangeForm, SourceForm
from ownway.inquiry.models import Participant, Source, Study
from ownway.inquiry.queries import sources as queries
from ownway.inquiry.queries import studies
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.kit.limits import allow
from ownway.kit.uploads import too_big
from ownway.kit.views import too_many
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])
#: Files that one person sends in an hour.
MOST = 150
_LEFT = {
    "comments": gettext_lazy("comments beside the text"),
    "notes": gettext_lazy("notes at the foot or the end"),
    "deleted": gettext_lazy("what somebody had struck out"),
    "pictures": gettext_lazy("pictures"),
    "margins": gettext_lazy("what stands at the head and foot of each page"),
}


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_sources(request: Any, study: Study) -> HttpResponse:
    """Everything that was told, and whom something could be brought in of."""
    told = [
        {"source": one, "who": studies.shown(one.participant) if one.participant else ""}
        for one in queries.sources(study)
    ]
    people = [{"person": one, "who": studies.shown(one)} for one in queries.may_tell(study)]
    meetings = queries.minutes_to_bring(request.person, study)
    shown = {"study": study, "told": told, "people": people, "meetings": meetings}
    return render(request, "inquiry/sources.jinja", shown)


@page
@needs(WORK_ON_STUDY, on="study")
def source_new(request: Any, study: Study) -> HttpResponse:
    """Bring in words: a file, typed or pasted; of somebody who takes part, or of nobody."""
    if request.FILES and not allow("files", str(request.person.pk), most=MOST, seconds=3600):
        return too_many(request)
    told_by = _who(request, study)
    if told_by is None and request.GET.get("of"):
        return _not_agreed(request, study)
    name = f"told:{told_by.pk}" if told_by else f"words:{study.pk}"
    talks = queries.conversations(told_by) if told_by else ()
    form = kept(
        request, name, SourceForm, {},
        files=request.FILES or None, waves=queries.waves(study), talks=talks, too_big=too_big(request),
    )  # fmt: skip
    if form.is_valid():
        try:
            made = _bring(request, study, told_by, form)
        except actions.NoWords:
            form.add_error(None, _("There are no words in it, or far more than we take at once."))
        except actions.NotAgreed:
            return _not_agreed(request, study)
        else:
            form.draft.saved()
            return redirect("source", source=made.pk)
    who = studies.shown(told_by) if told_by else ""
    shown = {"study": study, "form": form, "who": who}
    return render(request, "inquiry/source_new.jinja", shown)


def _who(request: Any, study: Study) -> Participant | None:
    wanted = request.GET.get("of", "")
    known = {str(one.pk): one for one in queries.may_tell(study)}
    return known.get(wanted) if wanted else None


def _bring(request: Any, study: Study, told_by: Participant | None, form: SourceForm) -> Source:
    given = {
        "participant": told_by,
        "kind": "interview" if told_by else "other",
        "title": form.cleaned_data["title"].strip() or queries.title_for(told_by, **form.told()),
        **form.told(),
    }
    found = form.brought()
    if found is None:
        text = form.cleaned_data["text"]
        return actions.add_source(by=request.person, study=study, text=text, **given)
    made = actions.bring_words(by=request.person, study=study, words=found, **given)
    left = [str(_LEFT[code]) for code in found.left_out if code in _LEFT]
    if left:
        said = _("Not brought in from this file: %(what)s.") % {"what": ", ".join(left)}
        messages.info(request, said)
    return made


def _not_agreed(request: Any, study: Study) -> HttpResponse:
    """Nothing is kept of what was sent, not as a draft either."""
    messages.info(request, _("They have not agreed to it, or took it back a moment ago."))
    return redirect("study_sources", study=study.pk)


@require_POST
@needs(WORK_ON_STUDY, on="study")
def source_minutes(request: Any, study: Study) -> HttpResponse:
    """The minutes of a meeting of the group, as words of the study."""
    meetings = queries.minutes_to_bring(request.person, study)
    wanted = next((one for one in meetings if str(one.pk) == request.POST.get("meeting")), None)
    if wanted is None:
        return redirect("study_sources", study=study.pk)
    made = actions.minutes_as_source(by=request.person, study=study, meeting=wanted)
    return redirect("source", source=made.pk)


@require_safe
@needs(SEE_SOURCE, on="source")
def source(request: Any, source: Source) -> HttpResponse:
    """What was told, to be read, and to be heard from any place in it."""
    looking.look_at_source(by=request.person, source=source)
    text = queries.text_of(source)
    at = request.GET.get("at", "")
    shown = {
        "source": source,
        "study": source.study,
        "who": studies.shown(source.participant) if source.participant else "",
        "text": text,
        "passages": queries.passages(text),
        "recording": queries.recording_of(source),
        "at": int(at) if at.isascii() and at.isdigit() and len(at) < 10 else None,
        "quotes": queries.quotes_on(source),
    }
    return render(request, "inquiry/source.jinja", shown)


@require_POST
@needs(SEE_SOURCE, on="source")
def source_checked(request: Any, source: Source) -> HttpResponse:
    """Somebody compared it with its file."""
    actions.say_checked(by=request.person, source=source)
    messages.success(request, _("Thank you. It says that it was compared."))
    return redirect("source", source=source.pk)


@page
@needs(SEE_SOURCE, on="source")
def source_change(request: Any, source: Source) -> HttpResponse:
    """What it is called, and when it was told."""
    waves = queries.waves(source.study)
    form = SourceChangeForm(request.POST or None, source=source, waves=waves)
    if form.is_valid():
        actions.change_source(by=request.person, source=source, **form.cleaned_data)
        return redirect("source", source=source.pk)
    shown = {"source": source, "form": form}
    return render(request, "inquiry/source_change.jinja", shown)


@page
@needs(SEE_SOURCE, on="source")
def source_remove(request: Any, source: Source) -> HttpResponse:
    """Delete it for good, once somebody has read what goes with it."""
    study = source.study_id
    if request.method == "POST":
        actions.remove_source(by=request.person, source=source)
        messages.success(request, _("Deleted."))
        return redirect("study_sources", study=study)
    shown = {"source": source, "quotes": queries.quotes_on(source)}
    return render(request, "inquiry/source_remove.jinja", shown)
