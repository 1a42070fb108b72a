"""I'm worried about somebody: to the person on call, and what came of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ownway.access.doors import needs
from ownway.people import actions, queries
from ownway.people.drafting import kept
from ownway.people.forms.worries import AnswerForm, WorryForm
from ownway.people.rules import SEE_WORRY, TELL_WORRY
from ownway.teams import queries as teams


@needs(TELL_WORRY)
def worry(request: Any) -> HttpResponse:
    """Help numbers first; then tell the person on call; then what I told or was told."""
    me = request.person
    known = [p for p in queries.known(me) if p != me]
    form = kept(request, "worry:new", WorryForm, known=known)
    if form.is_valid():
        try:
            told = actions.tell_worry(by=me, words=form.cleaned_data["words"], about=form.chosen())
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            form.draft.saved()
            return redirect("worry_page", worry=told.pk)
    return render(
        request,
        "people/team/worry.jinja",
        {
            "form": form,
            "on_call": queries.who_hears_worry(me),
            "worries": queries.worries_of(me),
            "help_lines": teams.help_lines(),
            "coordinators": teams.coordinators(),
        },
    )


@needs(SEE_WORRY, on="worry")
def worry_page(request: Any, worry: Any) -> HttpResponse:
    """One worry, for the two who know of it."""
    me = request.person
    mine = worry.told_to_id == me.pk
    said = {"done": worry.done, "person_told": worry.person_told}
    form = kept(request, f"worry:{worry.pk}", AnswerForm, said) if mine else None
    if form and form.is_valid():
        actions.answer_worry(by=me, worry=worry, **form.cleaned_data)
        form.draft.saved()
        messages.success(request, _("Kept. The colleague who told you can read it."))
        return redirect("worry_page", worry=worry.pk)
    actions.look_at_worry(by=me, worry=worry)
    return render(
        request, "people/team/worry_page.jinja", {"worry": worry, "form": form, "mine": mine}
    )
