"""Which languages the place speaks, and who found their words good."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.teams import actions, queries
from ownway.teams.forms import CheckedForm
from ownway.teams.rules import RUN_PLACE


@require_safe
@needs(RUN_PLACE)
def place_languages(request: Any) -> HttpResponse:
    """Each language besides the one the pages were written in, and who checked it."""
    checks = queries.checks()
    rows = [(code, str(name), checks.get(code)) for code, name in settings.LANGUAGES[1:]]
    return render(request, "teams/languages.jinja", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(RUN_PLACE)
def place_language(request: Any, language: str) -> HttpResponse:
    """Write down who checked it, or that it is a draft again."""
    names = dict(settings.LANGUAGES[1:])
    if language not in names:
        raise Http404
    form = CheckedForm(request.POST or None)
    if request.POST.get("draft"):
        actions.take_back_checked(by=request.person, language=language)
        messages.success(request, _("Its pages say again that they are a draft."))
        return redirect("place_languages")
    if form.is_valid():
        actions.note_checked(by=request.person, language=language, **form.cleaned_data)
        messages.success(request, _("Written down. Its pages do not say “draft” any more."))
        return redirect("place_languages")
    context = {"form": form, "called": names[language], "checked": queries.checks().get(language)}
    return render(request, "teams/language.jinja", context)
