"""What stands in the addresses of a study’s files."""

KEYS = {"study_file": {"format": "csv"}}
