"""What stands in the addresses of paper."""

KEYS = {
    "blank_sheet": {"kind": "card"},
    "write_with": {"person": "olive"},
    "write_piece_with": {"person": "olive"},
    "write_page_with": {"person": "olive", "kind": "early"},
    "write_card_with": {"person": "olive"},
}
