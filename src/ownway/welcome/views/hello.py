"""Saying hello: who it is for, four questions, check, sent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ownway.access.doors import needs
from ownway.kit.network import network_of
from ownway.record.actors import VISITOR
from ownway.teams import queries as teams
from ownway.welcome import actions, wording
from ownway.welcome import answers as given
from ownway.welcome.actions.drafts import TooManyDrafts
from ownway.welcome.actions.hello import BeingAnswered
from ownway.welcome.actions.limits import room_for_one_more
from ownway.welcome.answers import Answers
from ownway.welcome.forms.hello import ForWhomForm, question_form
from ownway.welcome.models import ForWhom, Hello, State
from ownway.welcome.views.check import rows
from ownway.welcome.views.help import telephone
from ownway.welcome.views.keeping import keep, new_token, token_in, too_old, words_kept

#: A box that people cannot see and robots fill in.
TRAP = "more"
ONCE_MORE = "a_person"


def _draft(request: HttpRequest) -> Answers | None:
    return actions.read_draft(by=VISITOR, token=token_in(request))


def _sent(request: HttpRequest) -> Hello | None:
    return actions.hello_of(by=VISITOR, token=token_in(request))


def _page(request: HttpRequest, name: str, **words: Any) -> HttpResponse:
    shared = {
        "who": wording.welcomers(),
        "our_tel": telephone(teams.site().phone),
        "name_of_trap": TRAP,
        "once_more": ONCE_MORE,
        "too_old_form": too_old(request),
    }
    return render(request, f"welcome/public/{name}.jinja", shared | words)


def _closed(request: HttpRequest) -> HttpResponse | None:
    """A kind page instead of a hello that nobody would answer. What was typed is kept."""
    if teams.not_ready(timezone.localdate()):
        return _page(request, "hello_closed")
    return None


def _too_many(request: HttpRequest) -> HttpResponse:
    return _page(request, "hello_too_many")


def _onward(request: HttpRequest, page: str, answers: Answers) -> str:
    """The next question; or the check page, where somebody came from there to change one."""
    asked = given.pages(answers)
    after = asked[asked.index(page) + 1 :] if page in asked else []
    if request.GET.get("then") == "check" or not after:
        return reverse("hello_check")
    return reverse("hello_question", kwargs={"page": after[0]})


@needs(None)
@require_http_methods(["GET", "HEAD", "POST"])
@words_kept
def hello_start(request: HttpRequest) -> HttpResponse:
    """Before the first words: what stays between us, who reads this, and whom it is for."""
    if closed := _closed(request):
        return closed
    answers = _draft(request) or {}
    wished = ForWhom.FRIEND if request.GET.get("for") == "somebody" else ForWhom.MYSELF
    form = ForWhomForm(
        request.POST or None, label_suffix="", initial={"for_whom": answers.get("for_whom", wished)}
    )
    if request.method == "POST" and not too_old(request) and form.is_valid():
        return _begin(request, form.cleaned_data["for_whom"], going_on=bool(answers))
    checking = request.GET.get("then") == "check"
    return _page(
        request,
        "hello_start",
        form=form,
        begun=bool(answers),
        before=reverse("hello_check" if checking else "front_door"),
        readers=wording.readers(),
        put_away="put_away" in request.GET,
    )


def _begin(request: HttpRequest, for_whom: str, *, going_on: bool) -> HttpResponse:
    token = token_in(request) if going_on else new_token()
    try:
        answers = actions.save_for_whom(
            by=VISITOR, token=token, for_whom=for_whom, network=network_of(request)
        )
    except TooManyDrafts:
        return _too_many(request)
    checking = request.GET.get("then") == "check"
    if checking and "name" in answers:
        return keep(redirect("hello_check"), token)
    to = reverse("hello_question", kwargs={"page": "name"})
    return keep(redirect(f"{to}?then=check" if checking else to), token)


@needs(None)
@require_http_methods(["GET", "HEAD", "POST"])
@words_kept
def hello_question(request: HttpRequest, page: str) -> HttpResponse:
    """One question. Skipping is an answer."""
    if page not in given.PAGES:
        raise Http404
    answers = _draft(request)
    if request.method == "POST":
        return _answered(request, page, answers)
    if closed := _closed(request):
        return closed
    if answers is None or page not in given.pages(answers):
        return redirect("hello_start")
    return _ask(request, page, answers, None)


def _ask(request: HttpRequest, page: str, answers: Answers, data: Any) -> HttpResponse:
    here = teams.site()
    where = ", ".join(part for part in (here.address, here.hours_text) if part)
    form = question_form(page, answers, data, where=where)
    asked = given.pages(answers)
    number = asked.index(page) + 1 if page in asked else 1
    before = (
        reverse("hello_check")
        if request.GET.get("then") == "check"
        else reverse("hello_question", kwargs={"page": asked[number - 2]})
        if number > 1
        else reverse("hello_start")
    )
    return _page(
        request,
        f"hello_{page}",
        form=form,
        number=number,
        of=len(asked),
        before=before,
        for_whom=answers["for_whom"],
        mine=given.for_myself(answers),
        they_know=given.they_know(answers),
    )


def _answered(request: HttpRequest, page: str, answers: Answers | None) -> HttpResponse:
    """Keep what was typed. Where the answers before it are gone, say so, and still keep this."""
    known = {"for_whom": _for_whom(request)} if answers is None else answers
    form = question_form(page, known, request.POST)
    skipped = "skip" in request.POST
    if too_old(request) or not (skipped or form.is_valid()):
        return _ask(request, page, known, request.POST)
    token = token_in(request) if answers is not None else new_token()
    written = {} if skipped else form.cleaned_data
    if request.POST.get(TRAP):
        written = written | {"trap": True}
    try:
        now = actions.save_page(
            by=VISITOR,
            token=token,
            page=page,
            given=written,
            for_whom=str(known["for_whom"]),
            network=network_of(request),
        )
    except TooManyDrafts:
        return _too_many(request)
    if answers is None:
        return keep(redirect(reverse("hello_start") + "?put_away"), token)
    return redirect(_onward(request, page, now))


def _for_whom(request: HttpRequest) -> str:
    """Whom the page was for, as the page itself says, where the draft is gone."""
    wished = request.POST.get("for_whom", "")
    return wished if wished in ForWhom.values else str(ForWhom.MYSELF)


@needs(None)
@require_http_methods(["GET", "HEAD", "POST"])
@words_kept
def hello_check(request: HttpRequest) -> HttpResponse:
    """Everything that will be sent, each answer with a way to change it; then Send."""
    if closed := _closed(request):
        return closed
    answers = _draft(request)
    if request.method == "POST" and not too_old(request):
        return _send(request, answers)
    if answers is None:
        return redirect("hello_sent" if _sent(request) else "hello_start")
    return _check(request, answers)


def _check(request: HttpRequest, answers: Answers, **more: Any) -> HttpResponse:
    last = given.pages(answers)[-1]
    return _page(
        request,
        "hello_check",
        rows=rows(answers),
        empty=given.is_empty(answers),
        before=reverse("hello_question", kwargs={"page": last}),
        no_way=not given.ways(answers),
        sent_before=_sent(request) is not None,
        **more,
    )


def _send(request: HttpRequest, answers: Answers | None) -> HttpResponse:
    """Send once, however often the button is pressed."""
    if answers is None:
        return redirect("hello_sent" if _sent(request) else "hello_start")
    if given.is_empty(answers):
        return _check(request, answers)
    trapped = request.POST.get(TRAP) or any("trap" in answers.get(p, {}) for p in given.PAGES)
    if trapped and request.POST.get(ONCE_MORE) != "yes":
        return _page(request, "hello_once_more")
    if not room_for_one_more(network=network_of(request), ways=given.ways(answers)):
        return _too_many(request)
    try:
        actions.send_draft(by=VISITOR, token=token_in(request))
    except BeingAnswered:
        return _check(request, answers, being_answered=True)
    return redirect("hello_sent")


@needs(None)
def hello_sent(request: HttpRequest) -> HttpResponse:
    """Thank you; who answers, how and by when. Shown only to the browser that sent it."""
    hello = _sent(request)
    if hello is None:
        return redirect("hello_start")
    ways, who = list(hello.ways.all()), wording.welcomers()
    called = hello.called if hello.for_whom == ForWhom.MYSELF else hello.writer_called
    named = next((way.name_to_use for way in ways if way.kind == "text"), "") or called
    when = wording.by_when(hello.promised_by, timezone.now())
    kinds = [way.kind for way in ways]
    first = (wording.names_of_welcomers() or [who])[0]
    return _page(
        request,
        "hello_sent",
        called=called,
        kinds=kinds,
        answer=wording.answer(kinds, who, when),
        preview=wording.first_message(named, first, teams.site().phone),
        changeable=hello.state == State.WAITING,
    )


@needs(None)
@require_http_methods(["POST"])
def hello_change(request: HttpRequest) -> HttpResponse:
    """Open what was sent, to change it."""
    try:
        actions.change_again(by=VISITOR, token=token_in(request))
    except BeingAnswered:
        return redirect("hello_sent" if _sent(request) else "hello_start")
    return redirect("hello_check")


@needs(None)
@require_http_methods(["GET", "HEAD", "POST"])
def hello_take_back(request: HttpRequest) -> HttpResponse:
    """Take a hello back."""
    if request.method == "POST":
        actions.take_back(by=VISITOR, token=token_in(request))
        return _page(request, "hello_taken_back")
    if _sent(request) is None:
        return redirect("hello_start")
    return _page(request, "hello_take_back")
