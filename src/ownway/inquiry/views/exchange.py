"""A study taken out as a file, and work from another program brought in."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from ownway.access.doors import needs
from ownway.inquiry.actions import exchange as actions
from ownway.inquiry.files import TYPES
from ownway.inquiry.forms.exchange import ProjectForm
from ownway.inquiry.mismatches import refused, said
from ownway.inquiry.models import Study
from ownway.inquiry.queries import exchange as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.kit.limits import allow
from ownway.kit.views import too_many

#: Files that one person brings in an hour.
MOST = 30


@require_http_methods(["GET", "HEAD", "POST"])
@needs(WORK_ON_STUDY, on="study")
def study_exchange(request: Any, study: Study) -> HttpResponse:
    """What can be taken out, and a file to bring in."""
    if request.FILES and not allow("projects", str(request.person.pk), most=MOST, seconds=3600):
        return too_many(request)
    form = ProjectForm(request.POST or None, request.FILES or None)
    told: dict[str, Any] = {"study": study, "form": form}
    told["to_place"] = queries.to_place(hand(request.person, study), study)
    if form.is_valid():
        data = form.cleaned_data["file"]
        try:
            brought = actions.bring_project(by=request.person, data=data, study=study)
        except actions.NotAProject as problem:
            form.add_error("file", refused(problem.code))
        else:
            told |= {"brought": brought, "missed": [said(one) for one in brought.mismatches]}
    return render(request, "inquiry/exchange.jinja", told)


@require_POST
@needs(WORK_ON_STUDY, on="study")
def study_file(request: Any, study: Study, format: str) -> HttpResponse:
    """The file. Everybody whose words are in it can see that it was taken."""
    if format not in TYPES:
        raise Http404
    data = actions.export(by=request.person, study=study, format=format)
    answer = HttpResponse(data, content_type=TYPES[format])
    answer["Content-Disposition"] = f'attachment; filename="study.{format}"'
    return answer
