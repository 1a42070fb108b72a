"""Who stands in the addresses of people one could meet."""

KEYS = {"people_pass": {"person": "mattie"}, "people_known": {"person": "mattie"}}
