"""What stands in the addresses of one's own book, and of what somebody outside opens."""

KEYS = {
    "page_back_to": {"number": "1"},
    "outside": {"token": "no-such-token"},
    "outside_kept": {"token": "no-such-token", "key": "attachment"},
    "take_all_back": {"reader": "mattie"},
} | {
    name: {"kind": "page_kind"}
    for name in ("place_page", "place_page_move", "place_page_retire", "place_page_offer")
}
