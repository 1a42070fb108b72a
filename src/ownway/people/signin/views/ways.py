"""My own ways to sign in: e-mail, phone, passkeys, authenticator, spare codes, devices."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import resume_request
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.views import ReauthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.kit import phones
from ownway.people.actions import sessions, signing_in
from ownway.people.signin import codes, queries, session
from ownway.people.signin.forms import AddressForm, ShowCodeForm
from ownway.people.signin.views.pages import onward, too_many


@require_safe
def ways(request: HttpRequest) -> HttpResponse:
    """One calm list."""
    return render(
        request,
        "mfa/index.jinja",
        {
            "ways": queries.ways_of(request.user),  # type: ignore[arg-type]
            "staff": session.needs_second_factor(request),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def address(request: HttpRequest, kind: str) -> HttpResponse:
    """A new e-mail or phone: write it, and a code goes there."""
    if kind not in signing_in.CHANNELS:
        raise Http404
    form = AddressForm(request.POST or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        wanted, person = form.cleaned_data["address"], request.person  # type: ignore[attr-defined]
        if not (codes.may_ask(request) and codes.may_ask_for(request, wanted)):
            return too_many(request)
        codes.send(request, "address", by=person, about=person, kind=kind, address=wanted)
        return redirect("sign_in_address_code", kind=kind)
    return render(request, "people/signin/address.jinja", {"form": form, "kind": kind})


@require_http_methods(["GET", "HEAD", "POST"])
def address_code(request: HttpRequest, kind: str) -> HttpResponse:
    """The code that came to the new address."""
    sent = codes.waiting(request, "address")
    if sent is None or sent["kind"] != kind:
        return redirect("sign_in_address", kind=kind)
    form = ShowCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if codes.fits(request, "address", form.cleaned_data["code"]):
            codes.forget(request, "address")
            return _take_on(request, sent)
        form.add_error("code", _("That is not the code. After three tries, ask for a new one."))
    return render(
        request,
        "people/signin/show_code.jinja",
        {
            "form": form,
            "sent_to": phones.shown(sent["address"]),
            "back": reverse("sign_in_address", kwargs={"kind": kind}),
        },
    )


def _take_on(request: HttpRequest, sent: dict[str, Any]) -> HttpResponse:
    try:
        signing_in.set_sign_in_address(
            by=request.person,  # type: ignore[attr-defined]
            kind=sent["kind"],
            address=sent["address"],
        )
    except signing_in.Taken:
        messages.error(request, _("Somebody signs in with that already. Please use another."))
        return redirect("sign_in_address", kind=sent["kind"])
    messages.success(request, _("Done. Codes can come there from now on."))
    return redirect("mfa_index")


@require_POST
def mailbox(request: HttpRequest) -> HttpResponse:
    """Switch codes by e-mail on or off."""
    on = request.POST.get("on") == "yes"
    try:
        signing_in.switch_mailbox(by=request.person, on=on)  # type: ignore[attr-defined]
    except signing_in.LastWayIn:
        messages.warning(
            request, _("Add a phone or a passkey first, so that you can still get in.")
        )
    else:
        messages.success(
            request,
            _("Codes come by e-mail again.")
            if on
            else _(
                "No code comes by e-mail now. Who asks there hears that we do not have the address."
            ),
        )
    return redirect("mfa_index")


@require_POST
def remove_address(request: HttpRequest, kind: str) -> HttpResponse:
    """Take an e-mail or a phone away."""
    if kind not in signing_in.CHANNELS:
        raise Http404
    try:
        signing_in.remove_sign_in_address(by=request.person, kind=kind)  # type: ignore[attr-defined]
    except signing_in.LastWayIn:
        messages.warning(request, _("Add another way first, so that you can still get in."))
    else:
        messages.success(request, _("It is gone. Nobody signs in with it any more."))
    return redirect("mfa_index")


@require_http_methods(["GET", "HEAD", "POST"])
def devices(request: HttpRequest) -> HttpResponse:
    """Where I am signed in; sign out one of them, or all but this one."""
    key, person = str(request.session.session_key), request.person  # type: ignore[attr-defined]
    if request.method != "POST":
        session.change(request, told=session.now())
        return render(
            request,
            "usersessions/usersession_list.jinja",
            {"devices": queries.devices_of(request.user, this=key)},  # type: ignore[arg-type]
        )
    if request.POST.get("which") == "others":
        session.take_on(request, sessions.end_other_sessions(by=person, key=key))
    else:
        which = request.POST.get("which", "")
        sessions.end_session(by=person, pk=int(which) if which.isdecimal() else 0)
    messages.success(request, _("Signed out there."))
    return redirect("usersessions_list")


@require_http_methods(["GET", "HEAD", "POST"])
def again(request: HttpRequest) -> HttpResponse:
    """ "Is it still you?" For those without a second factor: a code that we send."""
    account, person = request.user, request.person  # type: ignore[attr-defined]
    if queries.has_second_factor(account):  # type: ignore[arg-type]
        return redirect(second_again(request))
    form = ShowCodeForm(request.POST if "code" in request.POST else None)
    if "send" in request.POST:
        return _send_again(request, person)
    if form.is_valid():
        if codes.fits(request, "again", form.cleaned_data["code"]):
            codes.forget(request, "again")
            record_authentication(request, account, method="code", reauthenticated=True)
            return resume_request(request) or redirect(onward(request, reverse("home")))
        form.add_error("code", _("That is not the code. After three tries, ask for a new one."))
    return render(
        request,
        "account/reauthenticate.jinja",
        {"form": form, "sent": codes.waiting(request, "again"), "next": onward(request, "")},
    )


def second_again(request: HttpRequest) -> str:
    """The page that asks for a second factor once more: a passkey if there is one."""
    ways = queries.ways_of(request.user)  # type: ignore[arg-type]
    page = reverse("mfa_reauthenticate_webauthn" if ways.passkeys else "mfa_reauthenticate")
    return f"{page}?next={onward(request, reverse('home'))}"


def _send_again(request: HttpRequest, person: Any) -> HttpResponse:
    ways = queries.ways_of(request.user)  # type: ignore[arg-type]
    kind = "email" if ways.email and ways.mailbox else "phone"
    to = ways.email if kind == "email" else request.user.phone  # type: ignore[union-attr]
    if not codes.may_ask(request):
        return too_many(request)
    codes.send(request, "again", by=person, about=person, kind=kind, address=to)
    return redirect(request.get_full_path())


class AddPasskey(AddWebAuthnView):
    """A passkey that signs in by itself."""

    success_url = reverse_lazy("mfa_index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Ask the device for a passkey it keeps and guards by finger, face or PIN."""
        found = super().get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, True)
        return found | {"js_data": {"creation_options": options}}


class RemovePasskey(RemoveWebAuthnView):
    """Take a passkey away, unless it is the last way in."""

    template_name = "mfa/webauthn/authenticator_confirm_delete.jinja"
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Any) -> HttpResponse:
        """The library asks this for the authenticator only."""
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(self.get_object()):
            messages.warning(
                self.request, str(adapter.error_messages["cannot_delete_authenticator"])
            )
            return redirect("mfa_index")
        return super().form_valid(form)


class PasskeyAgain(ReauthenticateWebAuthnView):
    """ "Is it still you?", shown by a passkey."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Whoever has no second factor is sent a code instead."""
        return _without_second(request) or super().dispatch(request, *args, **kwargs)

    def form_invalid(self, form: Any) -> HttpResponse:
        """Stay on the page, so that it can be tried once more."""
        return self.render_to_response(self.get_context_data(form=form))


class SecondCodeAgain(ReauthenticateView):
    """ "Is it still you?", shown by an authenticator or a spare code."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Whoever has no second factor is sent a code instead."""
        return _without_second(request) or super().dispatch(request, *args, **kwargs)


def _without_second(request: HttpRequest) -> HttpResponse | None:
    there = queries.has_second_factor(request.user)  # type: ignore[arg-type]
    return None if there else redirect("account_reauthenticate")


add_authenticator = ActivateTOTPView.as_view()
remove_authenticator = DeactivateTOTPView.as_view()
spare_codes = ViewRecoveryCodesView.as_view()
new_spare_codes = GenerateRecoveryCodesView.as_view()
