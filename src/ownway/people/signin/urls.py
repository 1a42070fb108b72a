"""Addresses of signing in: only the library's pages that we want, each with its rule.

There is no page to sign up, and none about passwords: those addresses do not exist.
"""

from collections.abc import Callable
from typing import Any, cast

from allauth.mfa.base import views as mfa
from django.http import HttpResponse
from django.urls import path

from ownway.access.doors import SIGNED_IN, needs
from ownway.people.rules import INVITE, KNOW_NAME
from ownway.people.signin.again import fresh
from ownway.people.signin.views import entering, inviting, joining, second, ways

Door = Callable[[Any], Callable[..., HttpResponse]]
# The library's class-based views promise a little less than ours; the doors do not mind.
public = cast(Door, needs(None))
signed_in = cast(Door, needs(SIGNED_IN))

urlpatterns = [
    # In and out. The names are those that allauth looks for.
    path("sign-in/", public(entering.AskView.as_view()), name="account_login"),
    path("sign-in/code/", public(entering.CodeView.as_view()), name="account_confirm_login_code"),
    path("sign-in/passkey/", public(entering.PasskeyView.as_view()), name="mfa_login_webauthn"),
    path("sign-in/second/", public(mfa.authenticate), name="mfa_authenticate"),
    path("sign-in/whose-device/", signed_in(entering.whose_device), name="whose_device"),
    path("sign-in/kept/", signed_in(entering.kept_words), name="kept_words"),
    path("sign-in/out/", signed_in(entering.sign_out), name="account_logout"),
    path("sign-in/bye/", public(entering.signed_out), name="signed_out"),
    # Is it still you?
    path("sign-in/again/", signed_in(ways.again), name="account_reauthenticate"),
    path(
        "sign-in/again/code/", signed_in(ways.SecondCodeAgain.as_view()), name="mfa_reauthenticate"
    ),
    path(
        "sign-in/again/passkey/",
        signed_in(ways.PasskeyAgain.as_view()),
        name="mfa_reauthenticate_webauthn",
    ),
    # My ways of signing in.
    path("sign-in/ways/", signed_in(ways.ways), name="mfa_index"),
    path("sign-in/ways/first/", signed_in(second.first), name="second_factor_first"),
    path("sign-in/ways/mailbox/", signed_in(fresh(ways.mailbox)), name="sign_in_mailbox"),
    path(
        "sign-in/ways/passkey/",
        signed_in(fresh(ways.AddPasskey.as_view())),
        name="mfa_add_webauthn",
    ),
    path(
        "sign-in/ways/passkey/<int:pk>/away/",
        signed_in(fresh(ways.RemovePasskey.as_view())),
        name="mfa_remove_webauthn",
    ),
    path(
        "sign-in/ways/authenticator/",
        signed_in(fresh(ways.add_authenticator)),
        name="mfa_activate_totp",
    ),
    path(
        "sign-in/ways/authenticator/away/",
        signed_in(fresh(ways.remove_authenticator)),
        name="mfa_deactivate_totp",
    ),
    path(
        "sign-in/ways/spare-codes/",
        signed_in(fresh(ways.spare_codes)),
        name="mfa_view_recovery_codes",
    ),
    path(
        "sign-in/ways/spare-codes/new/",
        signed_in(fresh(ways.new_spare_codes)),
        name="mfa_generate_recovery_codes",
    ),
    path("sign-in/ways/<str:kind>/", signed_in(fresh(ways.address)), name="sign_in_address"),
    path(
        "sign-in/ways/<str:kind>/code/",
        signed_in(fresh(ways.address_code)),
        name="sign_in_address_code",
    ),
    path(
        "sign-in/ways/<str:kind>/away/",
        signed_in(fresh(ways.remove_address)),
        name="sign_in_address_away",
    ),
    path("sign-in/devices/", signed_in(ways.devices), name="usersessions_list"),
    # Invitations.
    path("join/", public(joining.join), name="join"),
    path("join/way/", public(joining.way), name="join_way"),
    path("join/code/", public(joining.code), name="join_code"),
    path("join/link/<str:token>/", public(joining.link), name="join_link"),
    path(
        "people/<uuid:person>/invite/",
        needs(INVITE)(needs(KNOW_NAME, on="person")(inviting.invite)),
        name="invite",
    ),
    path(
        "people/<uuid:person>/invite/letter/",
        needs(INVITE)(needs(KNOW_NAME, on="person")(inviting.letter)),
        name="invitation_letter",
    ),
    path(
        "people/<uuid:person>/invite/<uuid:invitation>/away/",
        needs(INVITE)(needs(KNOW_NAME, on="person")(inviting.take_back)),
        name="invitation_take_back",
    ),
]
