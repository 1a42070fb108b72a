"""What a colleague writes for themself: a list, a page to write on, a page to take to supervision."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.meetings import actions, prompts, queries, wording
from ownway.meetings.forms import ReflectionForm
from ownway.meetings.models import Meeting, Reflection
from ownway.meetings.rules import OWN_REFLECTION, REFLECT, REFLECT_ON
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(REFLECT)
def reflections(request: Any) -> HttpResponse:
    """All that one wrote for oneself, and questions to begin with."""
    mine = list(queries.reflections(request.person))
    return render(
        request,
        "meetings/reflections.jinja",
        {
            "written": [(one, prompts.named(one.template)) for one in mine],
            "to_bring": any(one.bring for one in mine),
            "prompts": prompts.PROMPTS,
        },
    )


@page
@needs(REFLECT)
def reflection_new(request: Any) -> HttpResponse:
    """Write about anything of one's work."""
    return _new(request, None)


@page
@needs(REFLECT_ON, on="meeting")
def reflection_on(request: Any, meeting: Meeting) -> HttpResponse:
    """Write for oneself beside a meeting."""
    return _new(request, meeting)


def _new(request: Any, meeting: Meeting | None) -> HttpResponse:
    on = f"reflection:on:{meeting.pk}" if meeting else "reflection:new"
    form = kept(request, on, ReflectionForm)
    chosen = prompts.named(request.GET.get("with", ""))
    if form.is_valid():
        actions.reflect(
            by=request.person,
            meeting=meeting,
            template=chosen.code if chosen else "",
            **form.cleaned_data,
        )
        form.draft.saved()
        messages.success(request, _("Kept. Only you read it."))
        return redirect("reflections")
    return _editor(request, form, chosen, {"meeting": meeting})


@page
@needs(OWN_REFLECTION, on="reflection")
def reflection(request: Any, reflection: Reflection) -> HttpResponse:
    """Read it again, and write more."""
    name = f"reflection:{reflection.pk}"
    given = {
        "words": reflection.words,
        "bring": reflection.bring,
    }
    form = kept(request, name, ReflectionForm, given, version=reflection.version)
    if form.is_valid():
        try:
            actions.change_reflection(
                by=request.person,
                reflection=reflection,
                version=form.draft.version,
                **form.cleaned_data,
            )
        except actions.ReflectionChanged as changed:
            form.draft.changed(changed.now.version, {"words": changed.now.words})
        else:
            form.draft.saved()
            messages.success(request, _("Kept. Only you read it."))
            return redirect("reflections")
    chosen = prompts.named(reflection.template)
    return _editor(request, form, chosen, {"reflection": reflection, "meeting": reflection.meeting})


def _editor(request: Any, form: Any, chosen: Any, more: dict[str, Any]) -> HttpResponse:
    meeting = more["meeting"]
    return render(
        request,
        "meetings/reflection.jinja",
        {
            "form": form,
            "chosen": chosen,
            "others": [one for one in prompts.PROMPTS if one != chosen],
            "when": wording.when(meeting) if meeting else "",
            **more,
        },
    )


@page
@needs(OWN_REFLECTION, on="reflection")
def reflection_delete(request: Any, reflection: Reflection) -> HttpResponse:
    """This page says what is deleted; its button does it."""
    if request.method == "POST":
        actions.delete_reflection(by=request.person, reflection=reflection)
        messages.success(request, _("Deleted."))
        return redirect("reflections")
    return render(request, "meetings/reflection_delete.jinja", {"reflection": reflection})


@require_safe
@needs(REFLECT)
def reflections_bring(request: Any) -> HttpResponse:
    """What one brings to supervision: read from it, show it, or print it."""
    shown = {"to_bring": list(queries.to_bring(request.person))}
    return render(request, "meetings/reflections_bring.jinja", shown)


@require_POST
@needs(OWN_REFLECTION, on="reflection")
def reflection_brought(request: Any, reflection: Reflection) -> HttpResponse:
    """We talked about it; or, not this one."""
    if request.POST.get("what") == "not":
        actions.bring_reflection(by=request.person, reflection=reflection, bring=False)
    else:
        actions.brought_reflection(by=request.person, reflection=reflection)
    return redirect("reflections_bring")
