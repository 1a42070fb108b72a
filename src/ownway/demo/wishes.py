"""What the people of the demo would like, who may read it, when they meet."""

from datetime import date
from typing import Any


def tell(cast: dict[str, Any], today: date) -> None:
    """x"""
