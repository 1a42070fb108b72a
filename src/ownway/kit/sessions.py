"""Sessions in the database whose content a stolen database does not tell.

A session holds codes on their way, what somebody is in the middle of writing, an authenticator's
secret while it is set up. So each is sealed with AES-GCM under the key ring and bound to its key.
Nor do the keys in the database open anything: a browser's cookie also carries a mark that only the
key ring can make.
"""

import base64
import binascii
import hmac
import os
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponse

from ownway.kit import keys

NONCE = 12


def _cipher(key: keys.Key) -> AESGCM:
    return AESGCM(key.subkey("sessions"))


def cookie_for(session_key: str) -> str:
    """What a browser keeps of a session: its key and our mark on it."""
    return f"{session_key}.{_mark(keys.ring().current, session_key)}"


def key_in(cookie: str) -> str | None:
    """The session's key in a cookie that we gave out; None for any other."""
    session_key, _, mark = cookie.partition(".")
    ours = any(
        hmac.compare_digest(_mark(key, session_key).encode(), mark.encode())
        for key in keys.ring().keys
    )
    return session_key if ours else None


def _mark(key: keys.Key, session_key: str) -> str:
    return hmac.digest(key.subkey("session-cookies"), session_key.encode(), sha256).hex()


class SealedCookie(SessionMiddleware):
    """Django's own, with marked cookies."""

    def process_request(self, request: HttpRequest) -> None:
        """A cookie without our mark is no session."""
        given = key_in(request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""))
        request.session = self.SessionStore(given)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Mark the key on its way out."""
        response = super().process_response(request, response)
        cookie = response.cookies.get(settings.SESSION_COOKIE_NAME)
        if cookie is not None and cookie.value:
            marked = cookie_for(cookie.value)
            cookie.set(cookie.key, marked, marked)
        return response


class SessionStore(InDatabase):
    """Django's own store with sealed content. What cannot be opened is an empty session."""

    def __init__(self, session_key: str | None = None) -> None:
        """``session_key`` as it is in the database; a marked cookie will do as well."""
        if session_key and "." in session_key:
            session_key = key_in(session_key)
        super().__init__(session_key)

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Seal with the current key."""
        key, nonce = keys.ring().current, os.urandom(NONCE)
        words = self.serializer().dumps(session_dict)
        sealed = _cipher(key).encrypt(nonce, words, self._bound_to())
        return key.id + base64.b64encode(nonce + sealed).decode()

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """Open, or forget what was changed, moved, or sealed with a key that is gone."""
        text = session_data.decode() if isinstance(session_data, bytes) else session_data
        try:
            raw = base64.b64decode(text[keys.ID_LENGTH :], validate=True)
            cipher = _cipher(keys.ring().named(text[: keys.ID_LENGTH]))
            words = cipher.decrypt(raw[:NONCE], raw[NONCE:], self._bound_to())
        except (InvalidTag, keys.KeyMissing, ValueError, binascii.Error):
            return {}
        return dict(self.serializer().loads(words))

    def _bound_to(self) -> bytes:
        return f"django_session|{self.session_key}".encode()
