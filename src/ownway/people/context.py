"""What every page needs to know about who is here."""

from typing import Any

from django.http import HttpRequest


def who(request: HttpRequest) -> dict[str, Any]:
    """``person``: the signed-in person, or None."""
    return {"person": getattr(request, "person", None)}
