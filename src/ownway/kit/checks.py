"""Said when the place starts."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning

from ownway.kit import keys


def key_file_is_private(**_kwargs: Any) -> list[CheckMessage]:
    """Only the user that runs the place should be able to read its keys."""
    path = Path(settings.KEY_FILE)
    if not path.exists() or not keys.readable_by_others(path):
        return []
    return [
        Warning(
            f"Other users of this machine can read the key file {path.name}.",
            hint=f"chmod 600 {path}",
            id="kit.W001",
        )
    ]
