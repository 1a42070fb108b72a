"""Reading about ways to sign in and about sessions. Each person sees their own."""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from importlib import import_module
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.utils import timezone

from ownway.kit import keys, phones
from ownway.kit.ids import uuid7
from ownway.kit.sealed import blind_index
from ownway.people.models import Account, Invitation, Person

SECOND = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def account_for(kind: str, address: str) -> Account | None:
    """Whose codes go to this address, if anybody's: one look-up, found or not.

    An address whose owner switched codes to it off is as good as unknown: whoever reads that
    mailbox learns nothing.
    """
    accounts = Account.objects.filter(is_active=True)
    if kind == "email":
        return accounts.filter(email=address, mailbox_sign_in=True).first()
    return accounts.filter(phone_index=blind_index("phone", address), phone_verified=True).first()


def person_behind(account: Account | None) -> Person | None:
    """The person of an account; the same look-up for nobody."""
    return Person.objects.filter(account_id=account.pk if account else uuid7()).first()


def look_for_nobody() -> None:
    """The look-up that a known address costs, for an unknown one."""
    Account.objects.filter(pk=uuid7()).first()


def taken(kind: str, address: str, *, by: Account | None = None) -> bool:
    """Does somebody else sign in with this address already?"""
    others = Account.objects.exclude(pk=by.pk) if by else Account.objects.all()
    if kind == "email":
        return others.filter(email=address).exists()
    return others.filter(phone_index=blind_index("phone", address)).exists()


def authenticators(account: Account, *types: Authenticator.Type) -> list[Authenticator]:
    """What somebody has set up beside codes, oldest first."""
    return list(Authenticator.objects.filter(user=account, type__in=types).order_by("created_at"))


def has_second_factor(account: Account) -> bool:
    """A passkey or an authenticator."""
    return Authenticator.objects.filter(user=account, type__in=SECOND).exists()


@dataclass(frozen=True)
class Ways:
    """The ways in which somebody can sign in."""

    email: str
    mailbox: bool
    phone: str
    passkeys: list[Authenticator]
    authenticator: Authenticator | None
    codes_left: int

    def ways_in(self) -> int:
        """How many ways there are to begin signing in; the authenticator only ends it."""
        return int(bool(self.email) and self.mailbox) + int(bool(self.phone)) + len(self.passkeys)


def ways_of(account: Account) -> Ways:
    """Everything on the page "Signing in"."""
    codes = authenticators(account, Authenticator.Type.RECOVERY_CODES)
    authenticator = authenticators(account, Authenticator.Type.TOTP)
    return Ways(
        email=account.email or "",
        mailbox=account.mailbox_sign_in,
        phone=phones.shown(account.phone) if account.phone and account.phone_verified else "",
        passkeys=authenticators(account, Authenticator.Type.WEBAUTHN),
        authenticator=authenticator[0] if authenticator else None,
        codes_left=len(codes[0].wrap().get_unused_codes()) if codes else 0,
    )


@dataclass(frozen=True)
class Device:
    """A phone or computer somebody is signed in with."""

    pk: int
    words: str
    since: datetime
    seen: datetime
    own: bool
    this: bool


def devices_of(account: Account, *, this: str) -> list[Device]:
    """Where somebody is signed in now, this one first. ``this`` is the current session's key."""
    found = []
    for row in UserSession.objects.filter(user=account).order_by("-created_at"):
        inside = open_session(row.session_key).get("signin")
        if inside:
            seen = datetime.fromtimestamp(inside["seen"], UTC)
            found.append(
                Device(
                    row.pk,
                    row.user_agent,
                    row.created_at,
                    seen,
                    inside["own"],
                    row.session_key == this,
                )
            )
    return sorted(found, key=lambda device: not device.this)


def open_session(key: str) -> Any:
    """The session with this key, read only; empty where it has ended."""
    return import_module(settings.SESSION_ENGINE).SessionStore(key)


def code_hash(code: str, key: keys.Key | None = None) -> str:
    """What is kept of an invitation's code: it cannot be turned back without the key file."""
    key = key or keys.ring().current
    return hmac.digest(key.subkey("invitations"), code.encode(), sha256).hex()


def invitation_with(code: str) -> Invitation | None:
    """The invitation that this code opens, unless it was used, taken back, or is too old."""
    hashes = [code_hash(code, key) for key in keys.ring().keys]
    return (
        Invitation.objects.select_related("person")
        .filter(code_hash__in=hashes, used=None, expires__gt=timezone.now())
        .first()
    )


def open_invitations(person: Person) -> list[Invitation]:
    """Invitations of this person that still work."""
    return list(
        Invitation.objects.filter(person=person, used=None, expires__gt=timezone.now())
        .select_related("by")
        .order_by("-created")
    )
