"""What stands in the addresses of introductions."""

KEYS = {
    "introduction_ask": {"person": "mattie"},
    "introduction_answer": {"introduction": "suggested_to_olive"},
    "introduction_suggest_to": {"person": "olive"},
}
