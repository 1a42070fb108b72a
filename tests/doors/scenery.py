"""What stands in the addresses of the door table; a room may say its own in ``scenery_ROOM.py``."""

from tests import parts

#: What stands in an address: the name of something in the scene, or of somebody in the cast.
#: A key whose own name is in the scene (``goal``) needs no line.
KEYS: dict[str, dict[str, str]] = {
    "demo_become": {"player": "wilf"},
    "emergency_later": {"opening": "asked_later"},
    "hello_question": {"page": "name"},
    "hello_same": {"person": "olive"},
    "invite": {"person": "olive"},
    "invitation_letter": {"person": "nora"},
    "invitation_take_back": {"person": "nora"},
    "mfa_remove_webauthn": {"pk": "1"},
    "person_page": {"person": "olive"},
    "person_pace": {"person": "olive"},
    "person_told": {"person": "nora"},
    "person_ways": {"person": "nora"},
    "person_meet": {"person": "olive"},
    "person_print": {"person": "nora"},
    "place_change": {"part": "names"},
    "place_help_change": {"line": "help_line"},
    "place_help_remove": {"line": "help_line"},
    "role_answers": {"membership": "unas_role"},
    "role_end": {"membership": "unas_role"},
    "sign_in_address": {"kind": "email"},
    "sign_in_address_away": {"kind": "email"},
    "sign_in_address_code": {"kind": "email"},
}
for part in parts.of(__name__):
    KEYS |= part.KEYS
