"""What stands in the addresses of bringing in earlier records."""

KEYS: dict[str, dict[str, str]] = {
    "bring_in_sample": {"holds": "people"},
    "bringing_left_out": {"bringing": "brought"},
    "bringing_joined": {"bringing": "brought"},
    "bringing_undo": {"bringing": "brought"},
    "bringing_part": {"card": "second_card"},
    "not_told_now": {"person": "brigid"},
    "not_told_remove": {"person": "brigid"},
    "person_cards": {"person": "brigid"},
}
