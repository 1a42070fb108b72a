"""One written form for a phone number, so that the same number is found again."""

import phonenumbers
from django.conf import settings
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

_TEXTABLE = {
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.PERSONAL_NUMBER,
}

# Mobile numbers that are given to nobody, for films, books, demos and tests.
_KEPT_FOR_STORIES = "+447700900"


def _parse(number: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(number, settings.PHONE_REGION)
    except NumberParseException:
        return None


def normal(number: str) -> str:
    """The number as ``+441234567890``. What is no number for the library keeps its digits only,
    so an odd number still equals itself however it was spaced."""
    parsed = _parse(number)
    if parsed is not None and phonenumbers.is_possible_number(parsed):
        return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    return "".join(character for character in number if character.isdecimal())


def valid(number: str) -> bool:
    """Whether somebody could have this number."""
    parsed = _parse(number)
    return parsed is not None and phonenumbers.is_valid_number(parsed)


def can_text(number: str) -> bool:
    """Whether a text could arrive there. Invented people have numbers that are kept for stories."""
    if normal(number).startswith(_KEPT_FOR_STORIES):
        return True
    parsed = _parse(number)
    return parsed is not None and phonenumbers.number_type(parsed) in _TEXTABLE


def shown(number: str) -> str:
    """The number spaced as people here write it; unchanged when it is no number."""
    parsed = _parse(number)
    if parsed is None or not phonenumbers.is_valid_number(parsed):
        return number
    home = phonenumbers.country_code_for_region(settings.PHONE_REGION)
    national = parsed.country_code == home
    style = PhoneNumberFormat.NATIONAL if national else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)
