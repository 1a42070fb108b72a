"""Taking up an invitation."""

from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ownway.kit import phones
from ownway.kit.limits import allow
from ownway.kit.network import network_of
from ownway.people.actions import invitations
from ownway.people.actions.signing_in import Taken
from ownway.people.models import Invitation
from ownway.people.signin import codes, queries
from ownway.people.signin.forms import JoinForm, JoinWayForm, ShowCodeForm
from ownway.people.signin.views.pages import too_many
from ownway.record.actors import VISITOR

#: Where the session keeps a printed code that was typed rightly, until it is used.
JOINING = "joining"
MOST, HOUR = 10, 60 * 60


def _may_try(request: HttpRequest) -> bool:
    return allow("signin.join", network_of(request), most=MOST, seconds=HOUR)


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """A mailed link. Looking at the page uses nothing up; the button does."""
    if request.method == "POST" and not _may_try(request):
        return too_many(request)
    invitation = queries.invitation_with(token)
    if invitation is None or invitation.printed:
        return render(request, "people/signin/no_longer.jinja", status=410)
    if request.method == "POST":
        return _come_in(request, invitation)
    return render(request, "people/signin/join_link.jinja")


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """A printed code, typed."""
    form = JoinForm(request.POST or None)
    if request.method == "POST" and not _may_try(request):
        return too_many(request)
    if form.is_valid():
        code = invitations.readable(form.cleaned_data["code"])
        invitation = queries.invitation_with(code)
        if invitation is not None and invitation.printed:
            request.session[JOINING] = code
            return redirect("join_way")
        form.add_error(
            "code",
            _(
                "We do not find this code. Please look once more. It may also be "
                "too old; then just ask us for another."
            ),
        )
    return render(request, "people/signin/join.jinja", {"form": form})


def _joining(request: HttpRequest) -> Invitation | None:
    return queries.invitation_with(request.session.get(JOINING, ""))


@require_http_methods(["GET", "HEAD", "POST"])
def way(request: HttpRequest) -> HttpResponse:
    """How to sign in from now on."""
    invitation = _joining(request)
    if invitation is None:
        return redirect("join")
    form = JoinWayForm(request.POST or None)
    if form.is_valid():
        return _chosen(request, invitation, form.cleaned_data)
    return render(request, "people/signin/join_way.jinja", {"form": form})


def _chosen(request: HttpRequest, invitation: Invitation, wish: dict[str, Any]) -> HttpResponse:
    if wish["way"] == "passkey":
        return _come_in(request, invitation, then=reverse("mfa_add_webauthn"))
    if not (codes.may_ask(request) and codes.may_ask_for(request, wish["address"])):
        return too_many(request)
    codes.send(
        request,
        "join",
        by=VISITOR,
        about=invitation.person,
        kind=wish["way"],
        address=wish["address"],
    )
    return redirect("join_code")


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """The code that shows that the address is theirs."""
    invitation, sent = _joining(request), codes.waiting(request, "join")
    if invitation is None or sent is None:
        return redirect("join_way" if invitation else "join")
    form = ShowCodeForm(request.POST or None)
    if form.is_valid():
        if codes.fits(request, "join", form.cleaned_data["code"]):
            codes.forget(request, "join")
            return _come_in(request, invitation, kind=sent["kind"], address=sent["address"])
        form.add_error("code", _("That is not the code. After three tries, ask for a new one."))
    return render(
        request,
        "people/signin/show_code.jinja",
        {"form": form, "sent_to": phones.shown(sent["address"]), "back": reverse("join_way")},
    )


def _come_in(
    request: HttpRequest,
    invitation: Invitation,
    *,
    kind: str = "",
    address: str = "",
    then: str = "",
) -> HttpResponse:
    """Use the invitation up and sign in."""
    try:
        account = invitations.accept(
            by=invitation.person, invitation=invitation, kind=kind, address=address
        )
    except invitations.NoLonger:
        return render(request, "people/signin/no_longer.jinja", status=410)
    except Taken:
        messages.error(
            request,
            _(
                "Somebody signs in with that already. If it is you, sign in. "
                "If not, please ring us."
            ),
        )
        return redirect("account_login")
    if request.user.is_authenticated:
        request.session.flush()
    request.session.pop(JOINING, None)
    record_authentication(request, account, method="invitation")
    return perform_login(request, Login(user=account, redirect_url=then or reverse("home")))
