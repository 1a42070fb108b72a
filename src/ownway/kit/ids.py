"""Identifiers: time-ordered inside, random outside."""

import secrets
from uuid import UUID

import uuid6


def uuid7() -> UUID:
    """A new UUIDv7 (RFC 9562): sorted by time, so indexes stay small. Never shown to outsiders,
    because it tells when a row was made."""
    return uuid6.uuid7()


def token() -> str:
    """A random, url-safe name of 192 bits for anything that outsiders can see."""
    return secrets.token_urlsafe(24)
