"""For those who listen: what was said to them, and their answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ownway.access.doors import needs
from ownway.people.drafting import kept
from ownway.people.signin.again import second
from ownway.voice import actions, queries
from ownway.voice.forms import CAME_OF, AnswerForm
from ownway.voice.models import Saying
from ownway.voice.rules import HEAR_SAYING, LISTEN
from ownway.voice.views import page


@require_safe
@needs(LISTEN)
@second
def listening(request: Any) -> HttpResponse:
    """What was said to me, and what waits with another."""
    me = request.person
    shown = {"sayings": queries.to_hear(me), "late": queries.late_elsewhere(me)}
    return render(request, "voice/listening.jinja", shown)


@page
@needs(HEAR_SAYING, on="saying")
@second
def heard(request: Any, saying: Saying) -> HttpResponse:
    """Read it, answer, tell what came of it."""
    me = request.person
    form = kept(request, f"voice:heard:{saying.pk}", AnswerForm)
    if form.is_valid():
        words, came_of = form.cleaned_data["words"], form.cleaned_data["what"] == CAME_OF
        actions.answer(by=me, saying=saying, words=words, came_of=came_of)
        form.draft.saved()
        messages.success(request, _("Sent. Only the two of you can read it."))
        return redirect("heard", saying=saying.pk)
    actions.look_at_saying(by=me, saying=saying)
    shown = {
        "saying": saying,
        "form": form,
        "replies": queries.replies(me, saying),
        "abouts": queries.abouts(me, saying),
    }
    return render(request, "voice/heard.jinja", shown)
