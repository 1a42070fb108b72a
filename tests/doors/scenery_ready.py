"""What stands in the addresses of ready work and paid time."""

KEYS: dict[str, dict[str, str]] = {"week_hours_of": {"person": "mattie"}}
