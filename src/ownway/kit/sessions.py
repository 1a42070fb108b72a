"""Sessions in the database whose content a stolen database does not tell.

A session holds codes on their way, what somebody is in the middle of writing, an authenticator's
secret while it is set up. So each is sealed with AES-GCM under the key ring and bound to its key.
"""

import base64
import binascii
import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.contrib.sessions.backends.db import SessionStore as InDatabase

from ownway.kit import keys

NONCE = 12


def _cipher(key: keys.Key) -> AESGCM:
    return AESGCM(key.subkey("sessions"))


class SessionStore(InDatabase):
    """Django's own store with sealed content. What cannot be opened is an empty session."""

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
