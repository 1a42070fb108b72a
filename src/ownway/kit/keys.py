"""The key ring: a small file outside the database and its backups.

One key a line, ``id:base64 of 32 bytes``, the current one first. Old keys stay below it, so that
what they sealed (an old backup, too) can still be read. Each key is split by HKDF into subkeys,
one per use, so that no use can weaken another.

``look-ups`` at the end of a line marks the key that blind indexes are made with. It moves to the
current key only when ``ownway keys rewrap`` has recomputed them all; until then exact look-ups
go on finding what they found before.
"""

import base64
import contextlib
import os
import secrets
import stat
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32
ID_LENGTH = 8
LOOK_UPS = "look-ups"


class KeyMissing(ImproperlyConfigured):
    """The key ring, or one key of it, is not there."""


@dataclass(frozen=True)
class Key:
    """One line of the ring. Never shown: its repr has the id only."""

    id: str
    secret: bytes = field(repr=False)

    def subkey(self, use: str) -> bytes:
        """32 bytes for one named use only."""
        return _derive(self.secret, use)

    @property
    def cipher(self) -> AESGCM:
        """What seals and opens columns with this key."""
        return _cipher(self.subkey("sealing"))


@lru_cache(maxsize=256)
def _derive(secret: bytes, use: str) -> bytes:
    info = b"ownway/" + use.encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)


@lru_cache(maxsize=64)
def _cipher(subkey: bytes) -> AESGCM:
    return AESGCM(subkey)


@dataclass(frozen=True)
class Ring:
    """All keys, the current one first, and which of them makes blind indexes."""

    keys: tuple[Key, ...]
    look_ups: Key

    @property
    def current(self) -> Key:
        """The key that seals from now on."""
        return self.keys[0]

    def named(self, key_id: str) -> Key:
        """The key with this id, or a clear error."""
        for key in self.keys:
            if key.id == key_id:
                return key
        raise KeyMissing(
            f"Something was sealed with the key {key_id!r}, which is not in the key file. "
            "Put that key back (it may be in the key file that belongs to an older backup)."
        )


def make(path: Path) -> bool:
    """Make a key file with one new key, for this user only. False if there is one already."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    key = _new_key()
    return _write_new(path, Ring((key,), key))


def add_new(path: Path | None = None) -> Key:
    """Put a new key in front of the ring and return it; what is written from now on uses it."""
    path = path or Path(settings.KEY_FILE)
    old, key = ring(path), _new_key()
    _replace(path, Ring((key, *old.keys), old.look_ups))
    return key


def move_look_ups(path: Path | None = None) -> None:
    """From now on blind indexes are made with the current key."""
    path = path or Path(settings.KEY_FILE)
    now = ring(path)
    if now.look_ups != now.current:
        _replace(path, Ring(now.keys, now.current))


def ring(path: Path | None = None) -> Ring:
    """The ring as the file says now. Made by itself only in the test suite."""
    name = os.fspath(path or settings.KEY_FILE)
    try:
        seen = os.stat(name)  # each time: another process may have changed the ring
    except FileNotFoundError:
        path = Path(name)
        if settings.MODE != "test":
            raise KeyMissing(
                f"There is no key file. Run `ownway setup` once; it makes {path.name} in "
                f"{path.parent}. If this place ran before, put its own key file back instead: "
                "without it nothing that was sealed can be read."
            ) from None
        make(path)
        seen = os.stat(name)
    return _read(name, seen.st_mtime_ns, seen.st_ino)


def readable_by_others(path: Path | None = None) -> bool:
    """Whether another user of this machine could read the key file."""
    path = path or Path(settings.KEY_FILE)
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


@lru_cache(maxsize=8)
def _read(name: str, _changed: int, _inode: int) -> Ring:
    path = Path(name)
    keys: list[Key] = []
    look_ups: Key | None = None
    for number, line in enumerate(path.read_text(encoding="ascii").splitlines(), start=1):
        if not line.strip():
            continue
        key_id, _, rest = line.strip().partition(":")
        encoded, _, mark = rest.partition(":")
        try:
            secret = base64.b64decode(encoded, validate=True)
        except ValueError:
            secret = b""
        if len(key_id) != ID_LENGTH or len(secret) != KEY_BYTES or mark not in ("", LOOK_UPS):
            raise KeyMissing(f"Line {number} of the key file {path.name} is not a key.")
        keys.append(Key(key_id, secret))
        if mark:
            look_ups = keys[-1]
    if not keys:
        raise KeyMissing(f"The key file {path.name} is empty.")
    return Ring(tuple(keys), look_ups or keys[-1])


def _new_key() -> Key:
    return Key(secrets.token_hex(ID_LENGTH // 2), secrets.token_bytes(KEY_BYTES))


def _text(new: Ring) -> str:
    return "".join(
        f"{key.id}:{base64.b64encode(key.secret).decode()}"
        f"{':' + LOOK_UPS if key == new.look_ups else ''}\n"
        for key in new.keys
    )


def _aside(path: Path, new: Ring) -> Path:
    """The new ring in a file beside the old one, on the disk before anybody relies on it."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(_text(new))
        file.flush()
        os.fsync(file.fileno())
    return aside


def _write_new(path: Path, new: Ring) -> bool:
    aside = _aside(path, new)
    try:
        with contextlib.suppress(FileExistsError):
            # Refuses where somebody was quicker: a key file is never overwritten.
            os.link(aside, path)
            return True
        return False
    finally:
        aside.unlink()


def _replace(path: Path, new: Ring) -> None:
    os.replace(_aside(path, new), path)
