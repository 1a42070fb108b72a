"""What stands in the addresses about writing for oneself: a meeting that is over."""

KEYS = {"reflection_on": {"meeting": "met"}, "note_now": {"meeting": "met"}}
