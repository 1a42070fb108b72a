"""Forms for signing in: the library's, in our words, and our own."""

from typing import Any, cast

from allauth.account.forms import ConfirmLoginCodeForm
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from ownway.kit import phones
from ownway.post import senders

SIX_DIGITS = _("Six digits. It works for 15 minutes, here in this browser.")
#: What a made-up credential can make the library stumble over.
STUMBLES = (AttributeError, IndexError, KeyError, TypeError, ValueError)


def read_address(text: str) -> tuple[str, str]:
    """``("email", …)`` or ``("phone", …)``, written the way we keep it.

    Raises:
        ValidationError: it is neither.
    """
    text = text.strip()
    if "@" in text:
        validate_email(text)
        return "email", text.lower()
    if not phones.can_text(text):
        raise ValidationError(_("Write an e-mail such as sam@example.org, or a mobile number."))
    if not senders.ready("text"):  # said to everybody alike, before anybody is looked up
        raise ValidationError(_("No text can be sent from here just now. Please use an e-mail."))
    return "phone", phones.normal(text)


def code_field(label: Any, hint: Any) -> forms.CharField:
    """A box for a code: offered by phones, pasted freely, with a number pad."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "spellcheck": "false",
                "class": "nhsuk-input--width-10",
            }
        ),
    )


class AskForm(forms.Form):
    """Where shall the code go?"""

    who = forms.CharField(
        label=_("Your e-mail or mobile number"),
        max_length=254,
        help_text=_("The one you gave us. We send a code to it."),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "spellcheck": "false", "autocapitalize": "none"}
        ),
    )

    def clean_who(self) -> str:
        """Work out which of the two it is."""
        self.kind, self.address = read_address(self.cleaned_data["who"])
        return self.address


class CodeForm(ConfirmLoginCodeForm):
    """The code that came."""

    code = code_field(_("Your code"), SIX_DIGITS)


class ShowCodeForm(forms.Form):
    """A code that shows that an address is yours, or that it is still you."""

    code = code_field(_("Your code"), SIX_DIGITS)


class SecondCodeForm(AuthenticateForm):
    """The second factor, typed."""

    code = code_field(_("Code"), _("From your authenticator, or one of your spare codes."))


class SecondCodeAgainForm(ReauthenticateForm):
    """The same, asked once more."""

    code = code_field(_("Code"), _("From your authenticator, or one of your spare codes."))


class SetUpAuthenticatorForm(ActivateTOTPForm):
    """The first code of a new authenticator."""

    code = code_field(_("The code it shows now"), _("Six digits, new every half minute."))


class AddPasskeyForm(AddWebAuthnForm):
    """A passkey that signs in by itself. It is called after the device it was made on."""

    name = None
    passwordless = None

    def clean(self) -> dict[str, Any]:
        """The device must have asked for finger, face or PIN."""
        self.cleaned_data["passwordless"] = True
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            raise
        except STUMBLES:
            raise _did_not_work() from None
        return cleaned | {"name": self.clean_name()}

    def clean_name(self) -> str:
        """Nobody has to think of a name."""
        return str(self.initial["name"])


class _Quietly:
    """Made-up answers are turned away without a stumble."""

    def clean_credential(self) -> Any:
        """As the library does it, else "that did not work"."""
        try:
            return super().clean_credential()  # type: ignore[misc]
        except ValidationError:
            raise
        except STUMBLES:
            raise _did_not_work() from None


class EnterWithPasskeyForm(_Quietly, LoginWebAuthnForm):
    """Signing in by a passkey alone."""


class SecondPasskeyForm(_Quietly, AuthenticateWebAuthnForm):
    """A passkey as the second factor."""


class SecondPasskeyAgainForm(_Quietly, ReauthenticateWebAuthnForm):
    """The same, asked once more."""


def _did_not_work() -> ValidationError:
    return ValidationError(_("That did not work. Please try once more."))


class AddressForm(forms.Form):
    """A new e-mail or phone to sign in with."""

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        email = kind == "email"
        self.fields["address"] = forms.CharField(
            max_length=254,
            label=_("Your e-mail") if email else _("Your mobile number"),
            help_text=_("We send a code to it, so that we know it is yours."),
            widget=forms.TextInput(
                attrs={
                    "type": "email" if email else "tel",
                    "autocomplete": "email" if email else "tel",
                }
            ),
        )

    def clean_address(self) -> str:
        """It must be of the kind that was asked for."""
        kind, address = read_address(self.cleaned_data["address"])
        if kind != self.kind:
            raise ValidationError(
                _("Write an e-mail such as sam@example.org.")
                if self.kind == "email"
                else _("Write a mobile number such as 07700 900123.")
            )
        return address


class JoinForm(forms.Form):
    """The code from the letter."""

    code = forms.CharField(
        label=_("The code in your letter"),
        max_length=40,
        help_text=_("Four groups of four, such as 7KQM-2XTD-90AV-HR3E. Small letters are fine."),
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "spellcheck": "false",
                "autocapitalize": "characters",
                "class": "nhsuk-input--width-20",
            }
        ),
    )


class JoinWayForm(forms.Form):
    """How would you like to sign in from now on?"""

    WAYS = (
        ("email", _("A code by e-mail, each time")),
        ("phone", _("A code by text, each time")),
        ("passkey", _("A passkey: the finger, face or PIN of this device")),
    )

    way = forms.ChoiceField(
        label=_("How would you like to sign in?"), widget=forms.RadioSelect, choices=WAYS
    )
    email = forms.CharField(
        label=_("Your e-mail"),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"type": "email", "autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Your mobile number"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not senders.ready("text"):
            way = cast(forms.ChoiceField, self.fields["way"])
            way.choices = [one for one in self.WAYS if one[0] != "phone"]
            del self.fields["phone"]
            self.reveals = {("way", "email"): ["email"]}

    reveals = {("way", "email"): ["email"], ("way", "phone"): ["phone"]}
    hints = {("way", "passkey"): _("Only if this is your own phone or computer.")}

    def clean(self) -> dict[str, Any]:
        """The one that was chosen must be filled in and be what it says."""
        cleaned = super().clean() or {}
        way = cleaned.get("way")
        if way in ("email", "phone"):
            form = AddressForm({"address": cleaned.get(way, "")}, kind=way)
            if form.is_valid():
                cleaned["address"] = form.cleaned_data["address"]
            else:
                self.add_error(way, form.errors["address"])
        return cleaned


class InviteForm(forms.Form):
    """Where the link goes."""

    email = forms.EmailField(
        label=_("Their e-mail"),
        help_text=_("One that only they read. The message says nothing about us."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
