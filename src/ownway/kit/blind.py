"""Finding a sealed value again without keeping it readable: keyed fingerprints."""

import hmac
from hashlib import sha256

from ownway.kit import keys, phones


def blind_index(kind: str, value: str) -> str:
    """A keyed fingerprint (64 hex digits) for exact look-ups of a sealed value.

    The same e-mail in other capitals, or the same phone number spaced otherwise, gives the same
    one. A model names its own in ``blind = {"address_index": ("address", kind)}``, where ``kind``
    is a kind or a function from the row to one (None: nothing to look up), so that
    ``ownway keys rewrap`` can make them anew. In the column's place may stand a function from the
    row to the text.
    """
    return index_with(keys.ring().look_ups, kind, value)


def index_with(key: keys.Key, kind: str, value: str) -> str:
    """The fingerprint under one particular key (for ``ownway keys rewrap``)."""
    kind = "phone" if kind == "text" else kind
    said = f"{kind}|{_normal(kind, value)}"
    return hmac.digest(key.subkey("look-ups"), said.encode(), sha256).hex()


def _normal(kind: str, value: str) -> str:
    if kind == "email":
        return value.strip().casefold()
    if kind == "phone":
        return phones.normal(value)
    return " ".join(value.split()).casefold()
