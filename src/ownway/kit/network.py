"""Where a visitor comes from, without keeping their address.

Limits need to know "the same network as before" and nothing more. So an address becomes a keyed
pseudonym that changes every day: it cannot be turned back, and two days cannot be joined.
"""

import hmac
from hashlib import sha256
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from ownway.kit import keys

UNKNOWN = "unknown"


def network_of(request: HttpRequest) -> str:
    """A pseudonym of the visitor's network for today: 32 hex digits, never the address."""
    return _pseudonym(request).hex()[:32]


def pseudo_address(request: HttpRequest) -> str:
    """The same pseudonym written as a private IPv6 address (``fd…``), for libraries that keep
    "the address" of a session or a limit: what they keep is none."""
    return str(IPv6Address(b"\xfd" + _pseudonym(request)[:15]))


def _pseudonym(request: HttpRequest) -> bytes:
    key = keys.ring().current.subkey("network")
    day = timezone.now().date().isoformat()
    return hmac.digest(key, f"{day}|{_network(request)}".encode(), sha256)


def _network(request: HttpRequest) -> str:
    """The IPv4 address, or the /64 a household or a phone has whole in IPv6."""
    found = _parsed(_visitor(request))
    if found is None:
        return UNKNOWN
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(IPv6Network((found, 64), strict=False))
    return str(found)


def _visitor(request: HttpRequest) -> str:
    """The peer, or the address that our own outermost proxy saw. What lies further left in
    X-Forwarded-For was written by the visitor and is worth nothing."""
    peer = str(request.META.get("REMOTE_ADDR", ""))
    proxies: int = settings.TRUSTED_PROXIES
    if proxies < 1:
        return peer
    hops = [hop.strip() for hop in str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")]
    return hops[-proxies] if len(hops) >= proxies and hops[-proxies] else peer


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:  # some proxies write the port as well
        text = text.partition(":")[0]
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None
