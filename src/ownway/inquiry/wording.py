"""What a step of themes and trees is called where its history is told."""

from collections.abc import Mapping
from typing import Any

from ownway.inquiry.telling import did


def step_words(step: Any, names: Mapping[str, str]) -> str:
    """What was done, and to which themes: "made one theme of two: “Time”"."""
    keys = dict.fromkeys([*step.after.get("themes", {}), *_placed(step)])
    about = ", ".join(f"“{names[key]}”" for key in list(keys)[:3] if key in names)
    return f"{did(step)}: {about}" if about else did(step)


def _placed(step: Any) -> list[str]:
    """The themes that were placed or taken off."""
    found = []
    for side in (step.after, step.before):
        for fields in side.get("placings", {}).values():
            if fields and fields.get("theme"):
                found.append(fields["theme"])
    return found
