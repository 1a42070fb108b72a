"""What stands in the addresses of diaries, set days and rooms."""

KEYS = {"diary_team": {"project": "alder"}}
