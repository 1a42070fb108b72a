"""What stands in the addresses of where people differ: the words Ines and Mattie both marked."""

KEYS = {"difference": {"start": "25", "end": "49"}}
