"""People whom a colleague knows, one page each. Opening a page is a look, and is written down."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.people import actions, queries
from ownway.people.forms.meeting import MeetForm
from ownway.people.forms.ways import WaysTogetherForm
from ownway.people.rules import INVITE, MAKE_BOND, PRINT_HELD, SEE_PAGE, WRITE_WITH
from ownway.people.signin.again import fresh
from ownway.teams.rules import BE_COLLEAGUE


@needs(BE_COLLEAGUE)
def people_list(request: Any) -> HttpResponse:
    """Everybody whose page I may open."""
    return render(
        request, "people/team/people.jinja", {"people": queries.people_known(request.person)}
    )


@needs(SEE_PAGE, on="person")
def person_page(request: Any, person: Any) -> HttpResponse:
    """One person: their name, and how to reach them safely if I may."""
    me = request.person
    actions.look_at_page(by=me, person=person)
    return render(
        request,
        "people/team/person.jinja",
        {
            "who": person,
            "ways": queries.ways_of(me, of=person),
            "bonds": queries.bonds_seen(me, of=person),
            "may_write": access.reach(me, WRITE_WITH).filter(pk=person.pk).exists(),
            "may_print": access.reach(me, PRINT_HELD).filter(pk=person.pk).exists(),
            "may_suggest": access.may(me, MAKE_BOND),
            "may_invite": person.account_id is None and access.may(me, INVITE),
        },
    )


@needs(WRITE_WITH, on="person")
@require_POST
def person_told(request: Any, person: Any) -> HttpResponse:
    """We told them what is held about them."""
    actions.mark_told(by=request.person, person=person)
    messages.success(request, _("Noted. From now on messages may reach them."))
    return redirect("person_page", person=person.pk)


@needs(WRITE_WITH, on="person")
def person_ways(request: Any, person: Any) -> HttpResponse:
    """Change how to reach somebody, together with them."""
    ways = queries.ways_of(request.person, of=person)
    form = WaysTogetherForm(
        request.POST or None, called=person.called, initial=WaysTogetherForm.said(person, ways)
    )
    if request.method == "POST" and form.is_valid():
        actions.set_ways_with(by=request.person, person=person, ways=form.ways())
        messages.success(request, _("Kept, as written with %(name)s.") % {"name": person.called})
        return redirect("person_page", person=person.pk)
    if request.method != "POST":
        actions.look_at_page(by=request.person, person=person)
    return render(request, "people/team/ways.jinja", {"form": form, "who": person})


@needs(SEE_PAGE, on="person")
def person_meet(request: Any, person: Any) -> HttpResponse:
    """Suggest that somebody meets a colleague."""
    access.get(request.person, MAKE_BOND, request.person.pk)
    form = MeetForm(
        request.POST or None, colleagues=queries.could_meet(request.person, member=person)
    )
    if request.method == "POST" and form.is_valid():
        actions.propose_bond(by=request.person, member=person, **form.chosen())
        messages.success(request, _("Suggested. Both are asked, and both decide."))
        return redirect("person_page", person=person.pk)
    return render(request, "people/team/meet.jinja", {"form": form, "who": person})


@needs(PRINT_HELD, on="person")
@fresh
def person_print(request: HttpRequest, person: Any) -> HttpResponse:
    """What we hold and who looked: asked first, printed after, together with the person."""
    if request.method == "POST":
        held = actions.print_held(by=request.person, person=person)  # type: ignore[attr-defined]
        return render(request, "people/team/held.jinja", {"held": held, "who": person})
    return render(request, "people/team/print.jinja", {"who": person})
