"""Knocking, and saying the answer in the words of the table."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import resolve_url

from tests.doors import scenery
from tests.doors.addresses import Address
from tests.stage import Stage

_SHORT = {200: "ok", 422: "ok", 403: "nt", 404: "no", 405: "--", 410: "gx"}


def answer(stage: Stage, who: str, method: str, address: Address) -> str:
    """What ``who`` is answered at ``address``, in the words of the table."""
    return said(stage.knock(who, method, address.path(keys_of(stage, address))))


def said(response: HttpResponse) -> str:
    """A response in the words of the table; its status where the table has no word for it."""
    if response.status_code in (301, 302, 303):
        path = response.headers["Location"].partition("?")[0]
        known = {resolve_url(settings.LOGIN_URL): "in", resolve_url("account_reauthenticate"): "ag"}
        return known.get(path, "to")
    return _SHORT.get(response.status_code, str(response.status_code))


def keys_of(stage: Stage, address: Address) -> dict[str, Any]:
    """What stands in the address: a row of the scene by its name, or the word itself."""
    named = scenery.KEYS.get(address.name, {})
    keys = {key: named.get(key, key) for key in address.keys}
    has = vars(stage.cast.has) | stage.cast.people
    return {key: getattr(has.get(name, name), "pk", has.get(name, name))
            for key, name in keys.items()}  # fmt: skip
