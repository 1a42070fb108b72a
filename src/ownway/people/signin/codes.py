"""Codes: six digits, fifteen minutes, three tries, typed where they were asked for.

Two kinds. To sign in, through the library's own stages. And to show that an address is one's own,
or that one is still the same person, kept in the session under the name of what it is for.
"""

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core.internal.cryptokit import compare_user_code
from django.http import HttpRequest

from ownway.kit.limits import allow
from ownway.kit.network import network_of
from ownway.people.actions import signing_in
from ownway.people.models import Person
from ownway.people.signin import queries
from ownway.record.actors import VISITOR, Actor

HOUR = 60 * 60
TRIES, LASTS = 3, 15 * 60
#: An hour: from one network; for one address from one network; for one address from everywhere.
#: The last one only bounds a flood of messages and is far above what a network can use up.
FROM_NETWORK, FOR_ADDRESS, FOR_ADDRESS_IN_ALL, GUESSES = 10, 10, 60, 30


def may_ask(request: HttpRequest) -> bool:
    """May this network ask for one more code? Asked before any work is done."""
    return allow("signin.ask", network_of(request), most=FROM_NETWORK, seconds=HOUR)


def may_ask_for(request: HttpRequest, address: str) -> bool:
    """And for this address? Counted for anything typed, known or not. Whoever floods somebody
    else's address from one network does not lock its owner out on another."""
    here = f"{address}|{network_of(request)}"
    return allow("signin.ask_for", here, most=FOR_ADDRESS, seconds=HOUR) and allow(
        "signin.ask_all", address, most=FOR_ADDRESS_IN_ALL, seconds=HOUR
    )


def may_guess(request: HttpRequest, what: object = None) -> bool:
    """May one more code be tried, this one (``what``) among them? Counted in the database, so that
    tries at once count as well."""
    this = f"{request.session.session_key}|{what}"
    return allow("signin.guess", network_of(request), most=GUESSES, seconds=HOUR) and (
        what is None or allow("signin.guess_this", this, most=TRIES, seconds=HOUR)
    )


def begin_sign_in(request: HttpRequest, kind: str, address: str) -> None:
    """Send a code, or say neutrally that this address is not known, and wait for the code.

    For an address nobody signs in with, everything is the same except the words of the message;
    there is no code that would fit.
    """
    account = queries.account_for(kind, address)
    code = get_adapter(request).generate_login_code()
    signing_in.send_sign_in_code(by=VISITOR, account=account, kind=kind, address=address, code=code)
    state = LoginCodeVerificationProcess.initial_state(user=account)
    login = Login(user=account)
    login.state["stages"] = {"current": LoginByCodeStage.key}
    stage = LoginByCodeStage(LoginStageController(request, login), request, login)
    stage.state.update(
        state | {"initiated_by_user": True, "code": code if account else "", "sent_to": address}
    )
    LoginCodeVerificationProcess(stage=stage).persist()


def send(
    request: HttpRequest,
    purpose: str,
    *,
    by: Actor,
    about: Person,
    kind: str,
    address: str,
    **more: Any,
) -> None:
    """Send a code to an address and remember what it is for."""
    code = get_adapter(request).generate_login_code()
    signing_in.send_code_to_show(by=by, about=about, kind=kind, address=address, code=code)
    request.session[f"code.{purpose}"] = {
        "code": code,
        "kind": kind,
        "address": address,
        "at": time.time(),
        **more,
    }


def waiting(request: HttpRequest, purpose: str) -> dict[str, Any] | None:
    """What a code was sent for, as long as it can still be typed."""
    sent = request.session.get(f"code.{purpose}")
    if sent is None or time.time() - sent["at"] > LASTS:
        return None
    return dict(sent)


def fits(request: HttpRequest, purpose: str, typed: str) -> bool:
    """Is this the code? Three tries, then it is gone."""
    sent = waiting(request, purpose)
    if sent is None or not may_guess(request, sent["at"]):
        forget(request, purpose)
        return False
    return compare_user_code(actual=typed, expected=sent["code"])


def forget(request: HttpRequest, purpose: str) -> None:
    """The code was used, or will not be."""
    request.session.pop(f"code.{purpose}", None)
