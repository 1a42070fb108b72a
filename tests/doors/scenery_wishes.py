"""What stands in the addresses of wishes and of pages of peer supporters."""

KEYS = {
    "wish": {"kind": "language"},
    "wishes_shown": {"wishes": "olives_wishes"},
    "please_not_drop": {"one": "please_not"},
    "please_not_shown": {"person": "olive"},
    "my_peer_page_kind": {"kind": "language"},
    "peer_page": {"person": "mattie"},
}
