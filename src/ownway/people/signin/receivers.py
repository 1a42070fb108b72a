"""What the library tells us: a second factor was set up, taken away, or made anew."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.http import HttpRequest

from ownway.people.actions.signing_in import note_second_factor
from ownway.people.signin import session


def changed(request: HttpRequest, authenticator: Authenticator, **kwargs: Any) -> None:
    """Write it down and tell the person. Spare codes that come along with something are no news."""
    along = kwargs.get("signal") is not authenticator_reset
    if along and authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    session.change(request, second=False)  # looked up anew at the next page
    note_second_factor(
        by=request.person,  # type: ignore[attr-defined]
        account=request.user,  # type: ignore[arg-type]
        what=str(authenticator.type),
    )


def connect() -> None:
    """Listen, once, when the application starts."""
    for signal in (authenticator_added, authenticator_removed, authenticator_reset):
        signal.connect(changed, dispatch_uid="ownway.second_factor")
