"""What stands in the addresses of coding."""

KEYS = {"round_end": {"round": "blind_round"}, "step_undo": {"step": "work_step"}}
