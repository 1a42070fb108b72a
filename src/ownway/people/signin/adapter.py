"""Where allauth asks us: no open door, no words of its own, no addresses kept."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from ownway.kit.network import pseudo_address
from ownway.people.actions.sessions import note_sign_in
from ownway.people.models import Account
from ownway.people.signin import again, devices, queries, session

#: Ways of coming in by which a device is always new.
UNSURPRISING = ("invitation", "demo")


class AccountAdapter(DefaultAccountAdapter):
    """How accounts sign in here."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("That is not the code. Please look at the newest message again."),
        "too_many_login_attempts": _(
            "That was not the code three times. Please ask for a new one."
        ),
        "rate_limited": _("That was tried many times. Please wait a little."),
        "account_inactive": _("That did not work. Please ring us."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People are invited; nobody signs up."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """A pseudonym: neither limits nor the list of sessions keep an address."""
        return pseudo_address(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every message is one of ours and goes by the outbox; the library sends none itself."""
        raise ValueError(f"There is no message {template_prefix} here.")

    def send_verification_code_sms(self, user: Any, phone: str, code: str, **kwargs: Any) -> None:
        """As above: codes are sent by ``codes.begin_sign_in``."""
        raise ValueError("Codes go by the outbox.")

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Changes are told by our own action, within what is safe for the person."""

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Only words that are ours are shown; the library's own are left out."""
        if message:
            messages.add_message(request, level, message, extra_tags=extra_tags)

    def get_user_by_phone(self, phone: str) -> Account | None:
        """By the blind index; the number itself is sealed."""
        return queries.account_for("phone", phone)

    def get_phone(self, user: Any) -> tuple[str, bool] | None:
        """The number somebody signs in with."""
        return (user.phone, user.phone_verified) if user.phone else None

    def set_phone(self, user: Any, phone: str, verified: bool) -> None:
        """Numbers are changed by our own action only."""
        raise ValueError("Phones are set by signing_in.set_sign_in_address.")

    def set_phone_verified(self, user: Any, phone: str) -> None:
        """A number is saved only once it was shown to be theirs."""

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """No page of its own: that would tell that there is an account."""
        self.add_message(
            request, messages.ERROR, message=str(self.error_messages["account_inactive"])
        )
        return redirect("account_login")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """A second factor where there is one; else our own page, which sends a code."""
        found = [
            method
            for method in super().get_reauthentication_methods(user)
            if method["id"] != "reauthenticate"
        ]
        return sorted(found, key=lambda method: method["id"] != "mfa_reauthenticate:webauthn")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Fresh by our own measure: see ``again``."""
        return not again.is_fresh(self.request)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign in: the session gets a new key, and its own measure of time."""
        super().login(request, user)
        person = queries.person_behind(user)
        request.person = person  # type: ignore[attr-defined]
        session.begin(request, person)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Note it, tell the other devices of a new one, then ask whose device this is."""
        response = super().post_login(request, user, **kwargs)
        records = get_authentication_records(request, user)
        note(request, user, records[-1].get("type", records[-1]["method"]) if records else "")
        onward = response["Location"] if isinstance(response, HttpResponseRedirect) else "/"
        return redirect(f"{reverse('whose_device')}?{urlencode({'next': onward})}")


def note(request: HttpRequest, account: Any, how: str) -> None:
    """Write down that somebody signed in here. Who comes by invitation or in a demo needs no
    warning about a new device."""
    person = request.person  # type: ignore[attr-defined]
    if person is not None:
        new = how not in UNSURPRISING and not devices.is_known(request, account)
        note_sign_in(
            by=person,
            key=str(request.session.session_key),
            how=how,
            new=new,
            device=devices.words(request),
        )
        session.change(request, told=session.now())
