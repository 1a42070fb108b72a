"""What stands in the addresses of one's own story."""

KEYS = {"piece_back_to": {"number": "1"}}
