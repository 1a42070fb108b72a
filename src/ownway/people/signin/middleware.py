"""Is this session over, and is a second factor still to be set up? Asked at every page."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from ownway.people import drafting
from ownway.people.signin import session

#: Open to colleagues who have no second factor yet: setting one up, help, and leaving.
BEFORE_SECOND = {
    "account_logout",
    "account_reauthenticate",
    "front_door",
    "help_now",
    "keeping_private",
    "kept_words",
    "leave",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_view_recovery_codes",
    "second_factor_first",
    "signed_out",
    "usersessions_list",
    "whose_device",
}


class SessionsEnd:
    """Ends sessions in time, keeps what was being sent, and leads colleagues to a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """One look at the roles for each page of somebody signed in."""
        if not request.user.is_authenticated:
            return self.get_response(request)
        if why := session.over(request, request.person):  # type: ignore[attr-defined]
            if request.method == "POST" and request.POST.get("keep") == "quietly":
                # A page that keeps what is typed is told, and says so to whoever types. The words
                # they then send themselves are kept, which needs the session as it is.
                return HttpResponse(status=401)
            return _over(request, why)
        session.touch(request)
        if session.news(request) and request.method == "GET":
            session.change(request, told=session.now())
            messages.warning(
                request,
                _(
                    "A new phone or computer was used to sign in as you. Was it you? Look under "
                    "“Signing in”, “Where you are signed in”."
                ),
            )
        if _name(request) not in BEFORE_SECOND and session.lacks_second_factor(request):
            return redirect("second_factor_first")
        return self.get_response(request)


def _over(request: HttpRequest, why: str) -> HttpResponse:
    page = drafting.rescue(request)
    kept = None if page else session.keep_words(request, request.user)  # type: ignore[arg-type]
    session.end(request)
    said = (
        _("What you may do here has changed. Please sign in again.")
        if why == "roles"
        else _("You were signed out after a while, to keep things yours. Please sign in again.")
    )
    if kept:
        request.session[session.KEPT] = kept
        said += " " + _("What you were writing is kept for half an hour.")
    if page:
        said += " " + _("What you were writing is kept, and waits for you there.")
    messages.info(request, said)
    then = page or (request.path if request.method == "GET" else reverse("home"))
    return redirect(f"{reverse('account_login')}?{urlencode({'next': then})}")


def _name(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return ""
