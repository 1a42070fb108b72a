"""What a session knows of itself, when it is over, and how nobody's words are lost by that.

A session begins as one on somebody else's device: it ends with the browser, or after half an hour
in which nothing happened. Whoever says "this is my own" gets 14 days, and three days of quiet.
It also ends at once when the person's roles change, however that came about.
"""

import time
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone

from ownway.people.models import Account, Person
from ownway.people.signin.queries import has_second_factor
from ownway.teams import queries as teams

KEY, KEPT = "signin", "kept"
MINUTE, HOUR, DAY = 60, 60 * 60, 60 * 60 * 24
SHARED_IDLE, OWN_IDLE = 30 * MINUTE, 3 * DAY
SHARED_LASTS, OWN_LASTS = 12 * HOUR, 14 * DAY
#: How exactly the last page is noted: a session is not written anew for every page.
NOTED_EVERY = 2 * MINUTE
KEPT_FOR = 30 * MINUTE
#: Never kept: what belongs to the form itself, and secrets.
NOT_WORDS = {"csrfmiddlewaretoken", "code", "credential", "next"}


def begin(request: HttpRequest, person: Person | None, *, demo: bool = False) -> None:
    """Called right after signing in, when the session has got a new key."""
    at = time.time()
    request.session[KEY] = {
        "began": at,
        "seen": at,
        "own": False,
        "demo": demo,
        "second": False,
        "standing": teams.standing(person) if person else "",
        "told": now(),
    }
    request.session.set_expiry(0)


def of(request: HttpRequest) -> dict[str, Any]:
    """What the session knows; empty where nobody is signed in."""
    return dict(request.session.get(KEY, {}))


def change(request: HttpRequest, **values: Any) -> None:
    """Note something in the session."""
    request.session[KEY] = of(request) | values


def is_own(request: HttpRequest, own: bool) -> None:
    """Somebody said whose device this is."""
    change(request, own=own)
    # The cookie outlives the session by a day, so that what is sent just too late can be kept.
    left = of(request)["began"] + OWN_LASTS + DAY - time.time()
    request.session.set_expiry(max(1, int(left)) if own else 0)


def over(request: HttpRequest, person: Person | None) -> str:
    """Why this session is over: ``idle``, ``long`` or ``roles``; "" while it is not."""
    if not of(request):
        begin(request, person)  # signed in by other means: the strictest session there is
    inside, at = of(request), time.time()
    own = inside["own"]
    if at - inside["seen"] > (OWN_IDLE if own else SHARED_IDLE):
        return "idle"
    if at - inside["began"] > (OWN_LASTS if own else SHARED_LASTS):
        return "long"
    if (teams.standing(person) if person else "") != inside["standing"]:
        return "roles"
    return ""


def touch(request: HttpRequest) -> None:
    """Somebody is here."""
    if time.time() - of(request)["seen"] > NOTED_EVERY:
        change(request, seen=time.time())
        if of(request)["own"]:
            is_own(request, True)


def end(request: HttpRequest) -> None:
    """Drop the session and everything in it."""
    request.session.flush()
    request.user = AnonymousUser()
    request.person = None  # type: ignore[attr-defined]


def keep_words(request: HttpRequest, account: Account) -> dict[str, Any] | None:
    """What was being sent when the session turned out to be over, for its writer alone."""
    if request.method != "POST" or request.path.startswith("/sign-in/"):
        return None
    fields = [
        (name, value)
        for name in request.POST
        if name not in NOT_WORDS
        for value in request.POST.getlist(name)
    ]
    if not fields:
        return None
    return {"account": str(account.pk), "path": request.path, "fields": fields, "at": time.time()}


def kept_words(request: HttpRequest) -> dict[str, Any] | None:
    """What was kept for whoever is signed in now; anybody else's is dropped."""
    kept = request.session.get(KEPT)
    if kept is None:
        return None
    mine = kept["account"] == str(request.user.pk) and time.time() - kept["at"] < KEPT_FOR
    if not mine:
        del request.session[KEPT]
        return None
    return dict(kept)


def needs_second_factor(request: HttpRequest) -> bool:
    """Is a second factor asked of this person, whether it is there or not?"""
    inside = of(request)
    return (
        settings.OWNWAY_STAFF_SECOND_FACTOR
        and not inside.get("demo")
        and (inside.get("asked") or teams.is_staff_standing(inside.get("standing", "")))
    )


def lacks_second_factor(request: HttpRequest) -> bool:
    """Is it asked of them and not there yet? Once it is, the session remembers."""
    if not needs_second_factor(request) or of(request).get("second"):
        return False
    there = has_second_factor(request.user)  # type: ignore[arg-type]
    if there:
        change(request, second=True)
    return not there


def take_on(request: HttpRequest, account: Account) -> None:
    """This session goes on after all others of the account were ended."""
    request.session[HASH_SESSION_KEY] = account.get_session_auth_hash()


def now() -> str:
    """This moment, as a session keeps it."""
    return timezone.now().isoformat()


def news(request: HttpRequest) -> bool:
    """Was a new device used since this session began, or since its owner last looked?"""
    at = request.user.new_device_at  # type: ignore[union-attr]
    return at is not None and at.isoformat() > of(request).get("told", "")
