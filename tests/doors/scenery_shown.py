"""What stands in the address of a language."""

KEYS = {"place_language": {"language": "cy"}}
