"""How people sign in: a code by e-mail or text, or a passkey. No passwords (trust.md, Decisions)."""

import environ

_env = environ.Env()

#: A second factor is asked of everybody who reaches members' contacts. Turning this off is a
#: decision for a place to take in writing; it exists for a first hour without phones to hand.
OWNWAY_STAFF_SECOND_FACTOR = _env.bool("OWNWAY_STAFF_SECOND_FACTOR", default=True)

SESSION_ENGINE = "ownway.kit.sessions"

ACCOUNT_ADAPTER = "ownway.people.signin.adapter.AccountAdapter"
ACCOUNT_TEMPLATE_EXTENSION = "jinja"
ACCOUNT_FORMS = {"confirm_login_code": "ownway.people.signin.forms.CodeForm"}
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# An address is shown to be somebody's by an invitation or a code, before it is saved.
ACCOUNT_EMAIL_VERIFICATION = "none"
# The library's own page to ask for a code is not used: ours does the same work for everybody.
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_LOGIN_TIMEOUT = 20 * 60
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_LOGOUT_REDIRECT_URL = "signed_out"

MFA_ADAPTER = "ownway.people.signin.second.MFAAdapter"
MFA_FORMS = {
    "add_webauthn": "ownway.people.signin.forms.AddPasskeyForm",
    "login_webauthn": "ownway.people.signin.forms.EnterWithPasskeyForm",
    "authenticate_webauthn": "ownway.people.signin.forms.SecondPasskeyForm",
    "reauthenticate_webauthn": "ownway.people.signin.forms.SecondPasskeyAgainForm",
    "authenticate": "ownway.people.signin.forms.SecondCodeForm",
    "reauthenticate": "ownway.people.signin.forms.SecondCodeAgainForm",
    "activate_totp": "ownway.people.signin.forms.SetUpAuthenticatorForm",
}
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODE_DIGITS = 10
