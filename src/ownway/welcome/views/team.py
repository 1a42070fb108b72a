"""Answering hellos: the list, one hello, and everything that can come of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.access.errors import NotYours
from ownway.meetings.actions import NotFree
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.rules import SECOND_LOOK
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF
from ownway.teams.rules import BE_COLLEAGUE
from ownway.welcome import actions, queries
from ownway.welcome.actions.answering import NotBack, SomebodyElseHas
from ownway.welcome.forms import team as forms
from ownway.welcome.models import Hello
from ownway.welcome.rules import ANSWER_HELLOS, ANSWER_ONE, SEE_HELLO

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(ANSWER_HELLOS)
def hellos(request: Any) -> HttpResponse:
    """Who waits, longest first; who is being answered; how long a first answer takes."""
    return render(
        request,
        "welcome/team/hellos.jinja",
        {"lists": queries.lists(request.person), "waits": queries.first_answers()},
    )


@require_safe
@needs(SEE_HELLO, on="hello")
def hello(request: Any, hello: Hello) -> HttpResponse:
    """One hello. Reading it leaves an entry in the record."""
    me = request.person
    actions.look_at_hello(by=me, hello=hello)
    return render(
        request,
        "welcome/team/hello.jinja",
        _about(me, hello)
        | {
            "tries": queries.tries(me, hello),
            "may_be": queries.may_be(me, hello),
            "ways": list(hello.ways.all()),
            "knows_them": queries.knows(me, hello),
        },
    )


@require_POST
@needs(ANSWER_ONE, on="hello")
def hello_take(request: Any, hello: Hello) -> HttpResponse:
    """Answer this one."""
    _kindly(request, lambda: actions.take(by=request.person, hello=hello))
    return redirect("hello", hello=hello.pk)


@require_POST
@needs(ANSWER_ONE, on="hello")
def hello_hand_back(request: Any, hello: Hello) -> HttpResponse:
    """Give it back to the list."""
    if _kindly(request, lambda: actions.hand_back(by=request.person, hello=hello)):
        messages.success(request, _("It is back in the list, where it stood before."))
    return redirect("hellos")


@require_POST
@needs(ANSWER_ONE, on="hello")
def hello_same(request: Any, hello: Hello) -> HttpResponse:
    """The same person as one we know, or somebody else."""
    me, wanted = request.person, request.POST.get("person", "")
    one = next((p for p in queries.may_be(me, hello) if str(p.pk) == wanted), None)
    if one is None:
        raise NotYours
    choose = actions.same_person if request.POST.get("answer") == "same" else actions.somebody_else
    _kindly(request, lambda: choose(by=me, hello=hello, person=one))
    return redirect("hello", hello=hello.pk)


@page
@needs(ANSWER_ONE, on="hello")
def hello_try(request: Any, hello: Hello) -> HttpResponse:
    """Note a try to reach them."""
    form = forms.TryForm(request.POST or None, kinds=[way.kind for way in hello.ways.all()])
    if form.is_valid():
        given = form.cleaned_data
        _kindly(
            request,
            lambda: actions.note_try(
                by=request.person,
                hello=hello,
                way=given["way"],
                words=given["words"],
                reached=given["reached"] == forms.YES,
            ),
        )
        return redirect("hello", hello=hello.pk)
    return _form_page(request, "try", hello, form)


@page
@needs(ANSWER_ONE, on="hello")
def hello_chat(request: Any, hello: Hello) -> HttpResponse:
    """Arrange a first chat."""
    me = request.person
    form = forms.ChatForm(request.POST or None, team=_team(me), me=me)
    if form.is_valid():
        made: list[Any] = []
        try:
            if _kindly(
                request,
                lambda: made.append(
                    actions.arrange_first_chat(
                        by=me, hello=hello, colleague=form.chosen(), **form.given()
                    )
                ),
            ):
                _say_arranged(request, made[0])
            return redirect("hello", hello=hello.pk)
        except NotFree as taken:
            form.not_free(taken.who, me)
    return _form_page(request, "chat", hello, form)


@page
@needs(ANSWER_ONE, on="hello")
def hello_elsewhere(request: Any, hello: Hello) -> HttpResponse:
    """This is not for them, and where else we helped them go."""
    form = forms.ElsewhereForm(request.POST or None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        if _kindly(
            request, lambda: actions.send_elsewhere(by=request.person, hello=hello, words=words)
        ):
            messages.success(request, _("Written down."))
        return redirect("hellos")
    return _form_page(request, "elsewhere", hello, form)


@page
@needs(ANSWER_ONE, on="hello")
def hello_carry_on(request: Any, hello: Hello) -> HttpResponse:
    """They carry on without an account."""
    me = request.person
    kind = forms.CarryOnForm if hello.they_know else forms.CarryOnForSomebodyForm
    form: Any = kind(request.POST or None, team=_team(me), me=me)
    if form.is_valid():
        told = form.cleaned_data.get("they_know", forms.YES) == forms.YES
        _kindly(
            request,
            lambda: actions.carry_on(
                by=me,
                hello=hello,
                colleague=form.chosen(),
                told=told,
                called=form.cleaned_data.get("called", ""),
            ),
        )
        return redirect("hello", hello=hello.pk)
    return _form_page(request, "carry_on", hello, form)


@require_safe
@needs(BE_COLLEAGUE)
def written_with(request: Any) -> HttpResponse:
    """What colleagues wrote down with somebody, for a second one to see."""
    return render(
        request,
        "welcome/team/written_with.jinja",
        {"written": known.written_with_to_look_at(request.person)},
    )


@require_POST
@needs(SECOND_LOOK, on="written")
def written_with_looked(request: Any, written: Any) -> HttpResponse:
    """I have looked at this."""
    people.look_at_written_with(by=request.person, written=written)
    return redirect("written_with")


def _about(me: Any, hello: Hello) -> dict[str, Any]:
    return {
        "hello": hello,
        "name": queries.name_of(hello),
        "mine": hello.taken_by_id == me.pk,
        "says": queries.says(hello, timezone.now()),
        "can_answer": queries.can_answer(me, hello),
        "can_hand_back": queries.can_hand_back(me, hello),
    }


def _form_page(request: Any, name: str, hello: Hello, form: Any) -> HttpResponse:
    return render(
        request, f"welcome/team/{name}.jinja", _about(request.person, hello) | {"form": form}
    )


def _team(me: Any) -> list[Any]:
    """The colleagues who can meet somebody: oneself first, then by name."""
    found = {m.person_id: m.person for m in teams.team() if m.role in STAFF}
    return sorted(found.values(), key=lambda one: (one.pk != me.pk, one.called.casefold()))


def _kindly(request: Any, do: Callable[[], Any]) -> bool:
    """Do it, or say kindly why it cannot be done. True where it was done."""
    try:
        do()
    except SomebodyElseHas as other:
        said = _("%(name)s is answering this one.") if other.who else _("This one is answered.")
        messages.info(request, said % {"name": other.who.called if other.who else ""})
    except NotBack:
        messages.info(
            request,
            _(
                "They are taking a break, or have left. Only they can end that: they sign in and say "
                "“Come back”. Then a chat can be arranged."
            ),
        )
    else:
        return True
    return False


def _say_arranged(request: Any, meeting: Any) -> None:
    name = meeting.member.called
    if meeting.member_told:
        messages.success(request, _("It’s in the diary, and %(name)s is told.") % {"name": name})
    else:
        messages.warning(
            request,
            _(
                "It’s in the diary. No message goes to %(name)s by itself: please tell them the time "
                "in the way they chose."
            )
            % {"name": name},
        )
