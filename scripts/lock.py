"""Makes the lock files in requirements/ from pyproject.toml: versions and hashes, no addresses."""

import os

from scripts.console import ROOT, call
from scripts.environment import PYTHON

HEAD = "make lock"
# Each lock: what it holds, and the lock whose versions it keeps to.
LOCKS = {
    "product": ["pyproject.toml", "--extra", "postgres"],
    "build": ["--group", "build"],
    "node": ["--group", "node"],
    "dev": ["pyproject.toml", "--extra", "postgres", "--group", "dev",
            "--constraint", "requirements/product.txt"],
}  # fmt: skip


def make(*, upgrade: bool) -> None:
    """Compile every lock for all platforms, so that one file serves Linux, macOS and Windows."""
    # A machine's own settings for uv could slip its addresses or its own builds into the locks.
    for name in [name for name in os.environ if name.startswith("UV_")]:
        del os.environ[name]
    for name, sources in LOCKS.items():
        call(
            [PYTHON, "-m", "uv", "pip", "compile", "--no-config", "--quiet", "--universal",
             "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
             "--no-emit-find-links", "--custom-compile-command", HEAD,
             *(["--upgrade"] if upgrade else []),
             *sources, "--output-file", f"requirements/{name}.txt"],
        )  # fmt: skip
        text = (ROOT / f"requirements/{name}.txt").read_text()
        if "://" in text:
            raise SystemExit(f"requirements/{name}.txt holds an address; it must not.")
