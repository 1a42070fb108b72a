"""The secret key, kept in a file that only this user can read."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def read_secret(path: Path) -> str:
    """The secret key: ``OWNWAY_SECRET`` if set, else the file that ``ownway setup`` made."""
    if value := os.environ.get("OWNWAY_SECRET"):
        return value
    if path.exists():
        return path.read_text().strip()
    raise ImproperlyConfigured(
        f"There is no secret key yet. Run `ownway setup` once; it makes {path.name} in {path.parent}."
    )


def make_secret(path: Path) -> bool:
    """Write a new secret key, readable by this user only. Returns False if there is one already."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48))
    return True
