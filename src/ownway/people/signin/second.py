"""The second factor: passkeys, an authenticator, recovery codes."""

import base64
import os
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ownway.kit import keys
from ownway.people.signin import devices, queries, session
from ownway.teams import queries as teams

NONCE = 12
BOUND_TO = b"mfa_authenticator|data"


class MFAAdapter(DefaultMFAAdapter):
    """Secrets sealed with our key ring, neutral names, and nobody shuts themselves out."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("That did not work. Please try once more."),
        "cannot_delete_authenticator": _(
            "This is the only one left. Set up another first, then take this one away."
        ),
        "cannot_generate_recovery_codes": _("Set up a passkey or an authenticator first."),
    }

    def encrypt(self, text: str) -> str:
        """Sealed with the current key, its id in front."""
        key, nonce = keys.ring().current, os.urandom(NONCE)
        sealed = AESGCM(key.subkey("second-factor")).encrypt(nonce, text.encode(), BOUND_TO)
        return key.id + base64.b64encode(nonce + sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened with the key it names."""
        key = keys.ring().named(encrypted_text[: keys.ID_LENGTH])
        raw = base64.b64decode(encrypted_text[keys.ID_LENGTH :])
        opened = AESGCM(key.subkey("second-factor")).decrypt(raw[:NONCE], raw[NONCE:], BOUND_TO)
        return opened.decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Another way in stays, and for colleagues another second factor."""
        ways = queries.ways_of(authenticator.user)
        passkey = authenticator.type == Authenticator.Type.WEBAUTHN
        if passkey and ways.ways_in() < 2:
            return False
        standing = session.of(self.request).get("standing", "")
        if not settings.OWNWAY_STAFF_SECOND_FACTOR or not teams.is_staff_standing(standing):
            return True
        return len(queries.authenticators(authenticator.user, *queries.SECOND)) > 1

    def get_totp_issuer(self) -> str:
        """What an authenticator shows: the neutral name, never the kind of place."""
        return self._get_site_name()

    def get_totp_label(self, user: Any) -> str:
        """Nobody's address on a screen."""
        return self._get_site_name()

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        """Passkeys go by the device they were made on."""
        return devices.words(self.request)

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """What a phone shows beside a passkey: the neutral name."""
        name = self._get_site_name()
        return super().get_public_key_credential_user_entity(user) | {
            "display_name": name,
            "name": name,
        }

    def _get_site_name(self) -> str:
        return teams.site().neutral_name or str(_("Sign in"))
