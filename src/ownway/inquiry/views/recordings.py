"""The recording beside what was told: put there, heard, deleted."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import recordings as actions
from ownway.inquiry.forms.sources import RecordingForm
from ownway.inquiry.models import Recording, Source
from ownway.inquiry.queries import sources as queries
from ownway.inquiry.rules.sources import HEAR_RECORDING, SEE_SOURCE
from ownway.inquiry.views.sources import MOST
from ownway.kit.files.safe import SOUNDS
from ownway.kit.limits import allow
from ownway.kit.ranges import ranged
from ownway.kit.uploads import too_big
from ownway.kit.views import too_many

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(SEE_SOURCE, on="source")
def recording_add(request: Any, source: Source) -> HttpResponse:
    """Put a recording beside the words."""
    if request.FILES and not allow("files", str(request.person.pk), most=MOST, seconds=3600):
        return too_many(request)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = RecordingForm(*sent, too_big=too_big(request))
    if form.is_valid():
        try:
            safe = form.cleaned_data["sound"]
            actions.keep_recording(by=request.person, source=source, safe=safe)
        except actions.NotRecorded:
            form.add_error("sound", _("Whoever speaks in it has not agreed to be recorded."))
        else:
            messages.success(request, _("Added."))
            return redirect("source", source=source.pk)
    had = queries.recording_of(source)
    shown = {"source": source, "form": form, "had": had}
    return render(request, "inquiry/recording_add.jinja", shown)


@require_POST
@needs(SEE_SOURCE, on="source")
def recording_remove(request: Any, source: Source) -> HttpResponse:
    """Delete the recording for good."""
    actions.remove_recording(by=request.person, source=source)
    messages.success(request, _("Deleted."))
    return redirect("source", source=source.pk)


@require_safe
@needs(HEAR_RECORDING, on="recording")
def recording(request: Any, recording: Recording) -> Any:
    """Its bytes, or the ones that were asked for."""
    actions.look_at_recording(by=request.person, recording=recording)
    return ranged(
        request,
        size=recording.size,
        media_type=recording.media_type,
        name=f"recording.{SOUNDS.get(recording.media_type, 'bin')}",
        chunks=partial(queries.chunks, recording),
    )
