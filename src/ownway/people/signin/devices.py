"""Which phone or computer this is, in plain words, and whether it was here before.

The words are all that is kept. Whether a device is new is asked of a cookie that it was given when
its owner said "this is my own": it opens nothing, it only spares them a message.
"""

import hmac
import secrets
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from ownway.kit import keys
from ownway.people.models import Account

COOKIE = "device"
LASTS = 60 * 60 * 24 * 400
#: What a browser says of itself, most telling first; the words are names and stay as they are.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def words(request: HttpRequest) -> str:
    """``Firefox on Android``; what is not known is left out."""
    says = str(request.META.get("HTTP_USER_AGENT", ""))
    browser = next((name for mark, name in BROWSERS if mark in says), "")
    system = next((name for mark, name in SYSTEMS if mark in says), "")
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A phone or computer")


def is_known(request: HttpRequest, account: Account) -> bool:
    """Was this device called their own by this person before?"""
    given = request.COOKIES.get(COOKIE, "")
    return any(
        hmac.compare_digest(_mark(one.partition(".")[0], account), one) for one in given.split("~")
    )


def remember(request: HttpRequest, response: HttpResponse, account: Account) -> None:
    """Let this device be known next time. Others who call it their own stay known too."""
    if is_known(request, account):
        return
    had = [one for one in request.COOKIES.get(COOKIE, "").split("~") if one][-3:]
    had.append(_mark(secrets.token_hex(8), account))
    response.set_cookie(
        COOKIE,
        "~".join(had),
        max_age=LASTS,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )


def _mark(salt: str, account: Account) -> str:
    key = keys.ring().look_ups.subkey("devices")
    told = hmac.digest(key, f"{salt}|{account.pk}".encode(), sha256).hex()[:32]
    return f"{salt}.{told}"
