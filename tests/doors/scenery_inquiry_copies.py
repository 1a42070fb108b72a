"""What stands in the addresses of copies."""

KEYS = {"source_before": {"number": "1"}}
