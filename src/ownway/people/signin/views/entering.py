"""Signing in and out."""

from typing import Any

from allauth.account.mixins import NextRedirectMixin, RedirectAuthenticatedUserMixin
from allauth.account.views import ConfirmLoginCodeView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from django.views.generic.edit import FormView

from ownway.kit import phones
from ownway.people.actions.sessions import note_sign_out
from ownway.people.signin import codes, devices, queries, session
from ownway.people.signin.forms import AskForm
from ownway.people.signin.views.pages import onward, too_many


class AskView(RedirectAuthenticatedUserMixin, NextRedirectMixin, FormView):
    """Your e-mail or mobile number, or a passkey. The answer is the same whoever asks."""

    form_class = AskForm
    template_name = "account/login.jinja"

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """Somebody whose code did not come may always ask again."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Limits come before any work."""
        if not codes.may_ask(request):
            return too_many(request)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: AskForm) -> HttpResponse:
        """Send, and wait for the code."""
        if not codes.may_ask_for(self.request, form.address):
            return too_many(self.request)
        codes.begin_sign_in(self.request, form.kind, form.address)
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """The page to type the code in."""
        if self.request.user.is_authenticated:
            return onward(self.request, reverse("home"))
        return self.passthrough_next_url(reverse("account_confirm_login_code"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Where to go afterwards travels with the form."""
        return super().get_context_data(**kwargs) | {"next": onward(self.request, "")}


class CodeView(ConfirmLoginCodeView):
    """The code, typed where it was asked for."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """An unknown address costs the same look-up as a known one."""
        self._look_up_alike()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Tries are counted before they are compared, all at once ones too."""
        if not codes.may_guess(request, self._process.state["at"]):
            self._process.abort()
            return too_many(request)
        self._look_up_alike()
        return super().post(request, *args, **kwargs)

    def _look_up_alike(self) -> None:
        if self.stage.login.user is None:
            queries.look_for_nobody()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Where we sent it: as the visitor typed it."""
        return super().get_context_data(**kwargs) | {
            "sent_to": phones.shown(self._process.state["sent_to"])
        }


class PasskeyView(LoginWebAuthnView):
    """Signing in by a passkey alone."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Limits come before any work."""
        if not codes.may_guess(request):
            return too_many(request)
        return super().post(request, *args, **kwargs)


@require_http_methods(["GET", "HEAD", "POST"])
def whose_device(request: HttpRequest) -> HttpResponse:
    """ "Is this your own phone or computer?" Until it is answered, it is taken not to be."""
    then = onward(request, reverse("home"))
    if request.method != "POST":
        if devices.is_known(request, request.user):  # type: ignore[arg-type]
            session.is_own(request, True)
            return redirect(_kept_or(request, then))
        return render(request, "people/signin/whose_device.jinja", {"next": then})
    own = request.POST.get("own") == "yes"
    session.is_own(request, own)
    response = redirect(_kept_or(request, then))
    if own:
        devices.remember(request, response, request.user)  # type: ignore[arg-type]
    return response


def _kept_or(request: HttpRequest, then: str) -> str:
    return reverse("kept_words") if session.kept_words(request) else then


@require_http_methods(["GET", "HEAD", "POST"])
def kept_words(request: HttpRequest) -> HttpResponse:
    """What was being sent when the sign-in had run out, to send it now or to let it go."""
    kept = session.kept_words(request)
    if kept is None or request.method == "POST":
        request.session.pop(session.KEPT, None)
        return redirect("home")
    return render(request, "people/signin/kept_words.jinja", {"kept": kept})


@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """A page with a button; the button signs out and wipes what the browser kept of us."""
    if request.method != "POST":
        return render(request, "account/logout.jinja")
    note_sign_out(
        by=request.person,  # type: ignore[attr-defined]
        key=str(request.session.session_key),
    )
    logout(request)
    response = HttpResponseRedirect(reverse("signed_out"))
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    """A plain page."""
    return render(request, "people/signin/signed_out.jinja")
