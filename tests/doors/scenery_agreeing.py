"""What stands in the addresses of agreements."""

KEYS = {
    "agreement_begin": {"introduction": "otto_and_tamsin"},
    "agreement_begin_meeting": {"bond": "olive_and_mattie"},
}
