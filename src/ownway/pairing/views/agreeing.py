"""What two people agree, written down together."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.pairing.actions import agreeing as actions
from ownway.pairing.forms.agreeing import AgreementForm, YesForm
from ownway.pairing.models import Agreement
from ownway.pairing.queries import agreeing as queries
from ownway.pairing.rules.agreeing import (
    AGREE_WHILE_MEETING,
    BEGIN_AGREEMENT,
    CHANGE_AGREEMENT,
    SEE_AGREEMENT,
)
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
@needs(BEGIN_AGREEMENT, on="introduction")
def agreement_begin(request: Any, introduction: Any) -> HttpResponse:
    """After the cup of tea: a page for the two."""
    made = actions.begin(by=request.person, introduction=introduction)
    return _to_write(made)


@require_POST
@needs(AGREE_WHILE_MEETING, on="bond")
def agreement_begin_meeting(request: Any, bond: Any) -> HttpResponse:
    """They meet already: a page for the two."""
    made = actions.begin(by=request.person, bond=bond)
    return _to_write(made)


@require_safe
@needs(SEE_AGREEMENT, on="agreement")
def agreement(request: Any, agreement: Agreement) -> HttpResponse:
    """How it is to be, and who has said yes to it."""
    me, mine = request.person, agreement.member_id == request.person.pk
    actions.look_at_agreement(by=me, agreement=agreement)
    yes = (agreement.member_yes, agreement.colleague_yes)
    holds = agreement.agreed if agreement.agreed != agreement.version else 0
    shown = {
        "agreement": agreement,
        "other": agreement.colleague if mine else agreement.member,
        "said": queries.said_now(agreement),
        "holds": queries.said(queries.words_of(agreement, holds)) if holds else [],
        "i_said_yes": yes[0 if mine else 1] == agreement.version,
        "they_said_yes": yes[1 if mine else 0] == agreement.version,
        "may_change": queries.may_change(me, agreement),
        "form": YesForm(initial={"version": agreement.version}),
    }
    return render(request, "pairing/agreeing/agreement.jinja", shown)


@page
@needs(CHANGE_AGREEMENT, on="agreement")
def agreement_change(request: Any, agreement: Agreement) -> HttpResponse:
    """Write down, or change, how it is to be. Both texts stay where the other one was faster."""
    me = request.person
    actions.look_at_agreement(by=me, agreement=agreement)
    words = queries.words_of(agreement, agreement.version)
    form = kept(
        request, f"agreement:{agreement.pk}", AgreementForm,
        words | {"version": agreement.version}, look_again=agreement.look_again,
    )  # fmt: skip
    if form.is_valid():
        given = {"words": form.words(), "look_again": form.look_again()}
        try:
            version = form.cleaned_data["version"]
            actions.change(by=me, agreement=agreement, version=version, **given)
        except actions.Changed as changed:
            form.draft.changed(changed.now.version, changed.words)
        else:
            form.draft.saved()
            return redirect("agreement", agreement=agreement.pk)
    other = agreement.colleague if agreement.member_id == me.pk else agreement.member
    shown = {"agreement": agreement, "other": other, "form": form}
    return render(request, "pairing/agreeing/change.jinja", shown)


@require_POST
@needs(CHANGE_AGREEMENT, on="agreement")
def agreement_yes(request: Any, agreement: Agreement) -> HttpResponse:
    """Yes to how it reads."""
    form = YesForm(request.POST)
    if form.is_valid():
        try:
            now = actions.say_yes(by=request.person, agreement=agreement, **form.cleaned_data)
        except actions.Changed:
            messages.info(request, _("It was changed a moment ago. Please read it again."))
        except actions.NothingInIt:
            messages.info(request, _("Nothing is written here yet. A line is enough."))
        else:
            if now.agreed == now.version:
                messages.success(request, _("You both said yes."))
    return redirect("agreement", agreement=agreement.pk)


@require_safe
@needs(SEE_AGREEMENT, on="agreement")
def agreement_versions(request: Any, agreement: Agreement) -> HttpResponse:
    """How it read before."""
    me = request.person
    actions.look_at_agreement(by=me, agreement=agreement)
    shown = {"agreement": agreement, "versions": queries.versions(me, agreement)}
    return render(request, "pairing/agreeing/versions.jinja", shown)


def _to_write(made: Agreement) -> HttpResponse:
    """A new one is written first, one that is there is read first."""
    name = "agreement" if made.version > 1 else "agreement_change"
    return redirect(name, agreement=made.pk)
