"""Writes docs/archive.schema.json anew: the form of an archive's data, as the rooms say it.

python -m scripts.archive_schema
"""

import json
import os

from scripts.console import ROOT, say


def main() -> None:
    """Write it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ownway.config.settings.test")
    import django

    django.setup()
    from ownway.taking.schema import schema

    file = ROOT / "docs" / "archive.schema.json"
    file.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
    say(f"      {file.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
