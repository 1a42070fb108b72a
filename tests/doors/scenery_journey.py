"""What stands in the addresses about what is shared, and written together with somebody."""

KEYS = {name: {"person": "olive"} for name in ("person_goal", "person_outcome", "person_shared")}
