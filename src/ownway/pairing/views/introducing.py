"""One introduction, as each of the two sees it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.meetings.actions import NoLonger, NotFree
from ownway.meetings.wording import place
from ownway.pairing.actions import introducing as actions
from ownway.pairing.forms.introducing import YES, AfterForm, AnswerForm, AskForm, TeaForm
from ownway.pairing.models import Introduction
from ownway.pairing.queries import introducing as queries
from ownway.pairing.queries.wishes import must_be_asked
from ownway.pairing.rules.introducing import (
    ANSWER_INTRODUCTION,
    ASK_TO_MEET,
    END_INTRODUCTION,
    GO_ON_INTRODUCTION,
    OWN_HELP,
    SEE_INTRODUCTION,
)
from ownway.pairing.rules.wishes import SEE_CARD
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(ASK_TO_MEET)
@needs(SEE_CARD, on="person", by="person")
def introduction_ask(request: Any, person: Any) -> HttpResponse:
    """Ask to meet somebody, with a few words or none."""
    peer = person.person
    if must_be_asked(request.person):
        return redirect("please_not")
    form = kept(request, f"introduction:{peer.pk}", AskForm)
    if form.is_valid():
        try:
            made = actions.ask(by=request.person, peer=peer, **form.cleaned_data)
        except actions.NotJustNow:
            return render(request, "pairing/introducing/not_now.jinja", {"peer": peer})
        form.draft.saved()
        return redirect("introduction", introduction=made.pk)
    return render(request, "pairing/introducing/ask.jinja", {"peer": peer, "form": form})


@require_safe
@needs(SEE_INTRODUCTION, on="introduction")
def introduction(request: Any, introduction: Introduction) -> HttpResponse:
    """Where it stands, and what one may do. Nobody is named to a member who was not asked first whom
    they would rather not meet."""
    if introduction.state == "proposed" and must_be_asked(request.person):
        return redirect("please_not")
    return _show(request, introduction)


@require_POST
@needs(ANSWER_INTRODUCTION, on="introduction")
def introduction_answer(request: Any, introduction: Introduction) -> HttpResponse:
    """Yes, or not this time."""
    me, form = request.person, AnswerForm(request.POST)
    if not form.is_valid():
        return redirect("introduction", introduction=introduction.pk)
    mine = introduction.member_id == me.pk
    if form.cleaned_data["answer"] == YES:
        try:
            words = form.cleaned_data["words"] if mine else ""
            actions.say_yes(by=me, introduction=introduction, words=words)
        except actions.NotJustNow:
            if mine:
                peer = introduction.peer
                return render(request, "pairing/introducing/not_now.jinja", {"peer": peer})
            return _show(request, introduction, no_hours=True)
        return redirect("introduction", introduction=introduction.pk)
    actions.cant(by=me, introduction=introduction)
    if mine:
        return redirect("introduction", introduction=introduction.pk)
    name = introduction.member.called
    messages.success(request, _("%(name)s reads that you can’t just now.") % {"name": name})
    return redirect("introductions")


@page
@needs(GO_ON_INTRODUCTION, on="introduction")
def introduction_tea(request: Any, introduction: Introduction) -> HttpResponse:
    """A time and a place for the cup of tea."""
    me, form = request.person, TeaForm(request.POST or None)
    if form.is_valid():
        try:
            actions.have_tea(by=me, introduction=introduction, **form.given())
        except NotFree as taken:
            form.not_free(taken.who, me)
        except NoLonger:
            return redirect("introduction", introduction=introduction.pk)
        else:
            messages.success(request, _("It’s in the diary of both of you."))
            return redirect("introduction", introduction=introduction.pk)
    shown = {"introduction": introduction, "other": _other(me, introduction), "form": form}
    return render(request, "pairing/introducing/tea.jinja", shown)


@require_POST
@needs(GO_ON_INTRODUCTION, on="introduction")
def introduction_after(request: Any, introduction: Introduction) -> HttpResponse:
    """Carry on, or somebody else: each for themselves."""
    form = AfterForm(request.POST)
    if not form.is_valid():
        return _show(request, introduction, after=form)
    actions.say_after(by=request.person, introduction=introduction, **form.cleaned_data)
    return _onwards(request, introduction)


@require_POST
@needs(END_INTRODUCTION, on="introduction")
def introduction_end(request: Any, introduction: Introduction) -> HttpResponse:
    """I would rather not, after all."""
    actions.end(by=request.person, introduction=introduction)
    return _onwards(request, introduction)


@require_POST
@needs(OWN_HELP, on="help")
def help_take_back(request: Any, help: Any) -> HttpResponse:
    """I need no help to choose any more."""
    actions.take_back_help(by=request.person, help=help)
    messages.success(request, _("Taken back."))
    return redirect("my_people")


def _onwards(request: Any, introduction: Introduction) -> HttpResponse:
    """A peer supporter stops seeing what is over; the member's page says what came of it."""
    if introduction.state == "over" and introduction.member_id != request.person.pk:
        messages.success(request, _("It is over. No reason is needed, and none is told."))
        return redirect("introductions")
    return redirect("introduction", introduction=introduction.pk)


def _other(me: Any, introduction: Introduction) -> Any:
    return introduction.peer if introduction.member_id == me.pk else introduction.member


def _show(
    request: Any, introduction: Introduction, *, after: Any = None, no_hours: bool = False
) -> HttpResponse:
    me, mine = request.person, introduction.member_id == request.person.pk
    actions.look_at_introduction(by=me, introduction=introduction)
    tea = queries.tea_of(introduction)
    said = introduction.member_after if mine else introduction.peer_after
    return render(
        request,
        "pairing/introducing/introduction.jinja",
        {
            "introduction": introduction,
            "mine": mine,
            "state": queries.stands(introduction),
            "other": _other(me, introduction),
            "tea": tea,
            "where": place(tea) if tea else "",
            "had_tea": bool(tea) and tea.starts <= timezone.now(),
            "said": said,
            "after": after or AfterForm(initial={"what": said}),
            "words": AskForm(),
            "no_hours": no_hours,
        },
    )
