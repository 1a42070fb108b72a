"""The suite. DATABASE_URL chooses the database; each run has a folder of its own."""

import tempfile
from pathlib import Path

from ownway.config.settings.base import *  # noqa: F403
from ownway.config.settings.base import DATABASES

MODE = "test"
SECRET_KEY = "only for tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
_FOLDER = Path(tempfile.mkdtemp(prefix="ownway-test-"))
HOME = _FOLDER
KEY_FILE = _FOLDER / "keys"
STATIC_ROOT = _FOLDER / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: WAL, locking and triggers are to be tested as they run.
    DATABASES["default"]["NAME"] = _FOLDER / "ownway.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": _FOLDER / "test.sqlite3"}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
OWNWAY_TEXT_SENDER = "ownway.post.testing.keep"
