"""Emergency access: asked for by name and reason, open for half an hour, seen by the person."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.kit.limits import allow
from ownway.people import actions, queries
from ownway.people.forms.emergency import LaterForm, OpenForm, SecondForm
from ownway.people.rules import (
    AGREE_DELAY,
    OPEN_CONTACTS,
    OPEN_EMERGENCY,
    SECOND_OPENING,
    SEE_OPENING,
)
from ownway.teams import queries as teams

TRIES_AN_HOUR = 10


@needs(OPEN_EMERGENCY)
def emergency(request: Any) -> HttpResponse:
    """Open somebody's contacts, or look at those that others opened."""
    me = request.person
    approver = teams.site().delay_approver
    form = OpenForm(
        request.POST or None, approver=approver.called if approver and approver != me else ""
    )
    if request.method == "POST" and form.is_valid():
        opening = _opened(request, form)
        if opening is not None:
            return redirect(
                "emergency_contacts" if opening.until else "emergency",
                **({"opening": opening.pk} if opening.until else {}),
            )
    openings = queries.openings_to_see(me)
    return render(
        request,
        "people/team/emergency.jinja",
        {
            "form": form,
            "now": timezone.now(),
            "openings": openings,
            "to_second": {o.pk for o in queries.openings_to_second(me)},
            "to_agree": queries.delays_to_agree(me),
            "often": queries.opened_often(openings),
        },
    )


def _opened(request: Any, form: OpenForm) -> Any:
    """The opening, or None with the same words for every way in which nothing was opened."""
    me, data = request.person, form.cleaned_data
    found = None
    if allow("people.emergency", str(me.pk), most=TRIES_AN_HOUR, seconds=3600):
        try:
            found = actions.open_emergency(
                by=me,
                called=data["called"],
                why=data["why"],
                reached_at=data["reached_at"],
                tell_later=data.get("tell_later", False),
            )
        except ValidationError as problem:
            form.add_error(None, problem)
            return None
    if found is None:
        form.add_error(
            "called",
            _(
                "Nothing was opened. Look at the spelling, add their phone number or e-mail if two "
                "people go by this name, or ring a coordinator."
            ),
        )
    elif not found.until:
        messages.success(request, _("Asked. Please ring them too: nothing is open until then."))
    return found


@needs(OPEN_CONTACTS, on="opening")
def emergency_contacts(request: Any, opening: Any) -> HttpResponse:
    """The contacts, for as long as they are open. Each time is written down."""
    ways = actions.look_in_emergency(by=request.person, opening=opening)
    pages = actions.read_crisis_pages(by=request.person, opening=opening)
    return render(
        request,
        "people/team/emergency_contacts.jinja",
        {"opening": opening, "who": opening.person, "ways": ways, "pages": pages},
    )


@needs(SEE_OPENING, on="opening")
def emergency_second(request: Any, opening: Any) -> HttpResponse:
    """Why somebody's contacts were opened; the second colleague says what they think."""
    me = request.person
    waits = access.reach(me, SECOND_OPENING).filter(pk=opening.pk).exists()
    form = SecondForm(request.POST or None) if waits else None
    if request.method == "POST" and form and form.is_valid():
        actions.second_opening(
            by=me,
            opening=opening,
            says=form.cleaned_data["says"],
            agrees=form.cleaned_data["agrees"] == "yes",
        )
        messages.success(request, _("Thank you for looking at it."))
        return redirect("emergency_second", opening=opening.pk)
    return render(
        request,
        "people/team/emergency_second.jinja",
        {
            "opening": opening,
            "form": form,
            "about_me": opening.person_id == me.pk,
            "now": timezone.now(),
        },
    )


@needs(AGREE_DELAY, on="opening")
def emergency_later(request: Any, opening: Any) -> HttpResponse:
    """The named approver agrees that the person is told later, or does not."""
    form = LaterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.agree_delay(by=request.person, opening=opening, tell_from=form.tell_from())
        messages.success(request, _("Agreed. The contacts are open now, for half an hour."))
        return redirect("emergency")
    return render(request, "people/team/emergency_later.jinja", {"opening": opening, "form": form})
