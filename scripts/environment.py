"""The folder .venv with every package of the lock files in it, made once and then left alone."""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib

from scripts.console import ROOT, Stop, call, say

VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"
STAMP = VENV / "installed.json"
LOG = VENV / "install.log"
LOCKS = ROOT / "requirements"
PROJECT = ROOT / "pyproject.toml"


def for_demo() -> None:
    """What running Ownway needs, and Node from PyPI where this machine has no npm."""
    has_node = shutil.which("node") and shutil.which("npm")
    _ready("product", "build", *([] if has_node else ["node"]))


def for_work() -> None:
    """What working on Ownway needs: all of the above and the tools."""
    _ready("dev")


def _ready(*locks: str) -> None:
    found = _stamp()
    if found.get("dev") == _digest((LOCKS / "dev.txt").read_bytes()):
        locks = ("dev",)  # which holds all the others
    wanted = {name: _digest((LOCKS / f"{name}.txt").read_bytes()) for name in locks}
    wanted["here"] = f"{ROOT} {sys.version}"
    wanted["project"] = _digest(repr(tomllib.loads(PROJECT.read_text())["project"]).encode())
    if wanted.items() <= found.items():
        return
    if found.get("here") != wanted["here"]:
        _make()
        found = {}
    for name in locks:
        if found.get(name) != wanted[name]:
            _install(name)
    call([PYTHON, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "-e", ROOT])
    STAMP.write_text(json.dumps(found | wanted))


def _make() -> None:
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        _install_venv(missing)
    shutil.rmtree(VENV, ignore_errors=True)
    say("      making .venv")
    call([sys.executable, "-m", "venv", VENV])


def _install_venv(missing: list[str]) -> None:
    """Debian and Ubuntu ship Python without these; root may have them fetched."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if may_use_apt():
        say(f"      this Python has no {' and '.join(missing)}: apt-get install {package}")
        apt_install(package)
        return
    raise Stop(
        f"This Python has no {' and '.join(missing)}, which making .venv needs. "
        f"Please install it (Debian and Ubuntu: apt install {package}) and try again."
    )


def may_use_apt() -> bool:
    """Whether this is a Debian-like machine and we are its administrator."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(package: str) -> None:
    """Install one package; a stale list of packages is refreshed first."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", package]
    try:
        call(install, env=quiet)
    except Stop:
        call(["apt-get", "update", "-q"], env=quiet)
        call(install, env=quiet)


def _install(name: str) -> None:
    """Plain pip, because it honours whatever this machine's pip is told about where to look."""
    lock = LOCKS / f"{name}.txt"
    total = sum(1 for line in lock.read_text().splitlines() if "==" in line and line[0] != " ")
    say(f"      installing {total} packages from {lock.relative_to(ROOT)}, once")
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check",
               "--no-input", "--require-hashes", "-r", str(lock)]  # fmt: skip
    seen = 0
    with LOG.open("w") as log:
        pip = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        for line in pip.stdout or ():
            log.write(line)
            if line.startswith("Collecting "):
                seen += 1
                if seen % 25 == 0:
                    say(f"      {seen} of {total} fetched")
    if pip.wait():
        tail = "\n".join(LOG.read_text().splitlines()[-12:])
        raise Stop(f"{tail}\n\nThe packages could not be installed. All pip said is in {LOG}.")


def _stamp() -> dict[str, str]:
    try:
        return dict(json.loads(STAMP.read_text()))
    except (OSError, ValueError):
        return {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
