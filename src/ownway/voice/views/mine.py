"""Saying how it is, and what came of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.people.drafting import kept
from ownway.voice import actions, queries
from ownway.voice.forms import HandOnForm, ReplyForm, SayForm
from ownway.voice.models import Saying
from ownway.voice.rules import OWN_SAYING
from ownway.voice.views import page


@require_safe
@needs(SIGNED_IN)
def my_said(request: Any) -> HttpResponse:
    """Everything one said, and who listens."""
    me = request.person
    shown = {"sayings": queries.said_by(me), "listeners": queries.who_could_hear(me)}
    return render(request, "voice/my_said.jinja", shown)


@page
@needs(SIGNED_IN)
def say(request: Any) -> HttpResponse:
    """Who reads it, by when and what must be passed on; then one's own words."""
    me = request.person
    listeners = queries.who_could_hear(me)
    people = queries.could_be_about(me)
    form = kept(request, "voice:new", SayForm, listeners=listeners, people=people)
    if form.is_valid():
        try:
            made = actions.say(by=me, **form.given())
        except ValidationError as problem:
            form.add_error(None, problem.messages)
            form.draft.keep()
        else:
            form.draft.saved()
            return redirect("said", saying=made.pk)
    about = form.cleaned_data.get("about", ()) if form.is_bound else ()
    left = [one for one in listeners if str(one.person_id) not in about]
    return render(
        request,
        "voice/say.jinja",
        {"form": form, "listeners": listeners, "left": left, "promised": queries.promise()},
    )


@page
@needs(OWN_SAYING, on="saying")
def said(request: Any, saying: Saying) -> HttpResponse:
    """One thing one said: who reads it, what they answered, what came of it. Write again."""
    me = request.person
    form = kept(request, f"voice:{saying.pk}", ReplyForm)
    if form.is_valid():
        try:
            actions.reply(by=me, saying=saying, words=form.cleaned_data["words"])
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            form.draft.saved()
            messages.success(request, _("Sent."))
            return redirect("said", saying=saying.pk)
    shown = {
        "saying": saying,
        "form": form,
        "replies": queries.replies(me, saying),
        "abouts": queries.abouts(me, saying),
        "others": queries.others_who_could_hear(me, saying),
    }
    return render(request, "voice/said.jinja", shown)


@require_POST
@needs(OWN_SAYING, on="saying")
def said_take_back(request: Any, saying: Saying) -> HttpResponse:
    """Take it back."""
    actions.take_back(by=request.person, saying=saying)
    messages.success(request, _("Taken back. Nobody but you reads it any more."))
    return redirect("said", saying=saying.pk)


@page
@needs(OWN_SAYING, on="saying")
def said_hand_on(request: Any, saying: Saying) -> HttpResponse:
    """Let somebody else who listens read it instead."""
    others = queries.others_who_could_hear(request.person, saying)
    form = HandOnForm(request.POST or None, listeners=others, now=saying.to.person.called)
    if form.is_valid():
        try:
            actions.hand_on(by=request.person, saying=saying, **form.given())
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("Handed on."))
            return redirect("said", saying=saying.pk)
    return render(
        request,
        "voice/hand_on.jinja",
        {"saying": saying, "form": form, "others": others, "promised": queries.promise()},
    )
