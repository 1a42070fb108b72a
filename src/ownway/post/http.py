"""Texts by any provider that takes a web request: one adapter, told by the site what to send.

    OWNWAY_TEXT_SENDER=ownway.post.http.send
    OWNWAY_TEXT_URL=https://texts.example.org/v1/messages
    OWNWAY_TEXT_BODY={"to": "{to}", "content": "{text}"}      (or to={to}&content={text})
    OWNWAY_TEXT_HEADERS=/srv/ownway/text-headers               (a file; a line each, "Name: value")

No address, word or answer is logged or kept, and nobody is sent on elsewhere.
"""

import json
import ssl
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus, urlsplit

from django.conf import settings

from ownway.post.senders import CouldNotSend

TIMEOUT = 20
#: Nobody keeps what a provider says; so much of it is read that the connection ends well.
READ = 65_536
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Misconfigured(ValueError):
    """The settings of the adapter do not fit together. Says which, never what they are."""


def send(to: str, text: str) -> None:
    """Hand one text to the provider.

    Raises:
        CouldNotSend: it did not take it; for good where another try would be no use.
    """
    status = _ask(*_request(to, text))
    if not 200 <= status < 300:
        raise CouldNotSend(f"provider_{status}", for_good=not _again(status))


def problems() -> list[str]:
    """What is wrong with the settings, in words for whoever runs the place."""
    found = []
    for check in (
        _where,
        lambda: dict(_headers()),
        lambda: _body("+447700900000", "1"),
        _again_codes,
    ):
        try:
            check()
        except Misconfigured as wrong:
            found.append(str(wrong))
    return found


def _request(to: str, text: str) -> tuple[Any, str, str, bytes, dict[str, str]]:
    try:
        connection, path = _where()
        body, kind = _body(to, text)
        headers = {"Content-Type": kind, **dict(_headers())}
    except Misconfigured:
        raise CouldNotSend("text_settings") from None
    return connection, settings.OWNWAY_TEXT_METHOD.upper(), path, body, headers


def _ask(connection: Any, method: str, path: str, body: bytes, headers: dict[str, str]) -> int:
    try:
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        answer.read(READ)
        return int(answer.status)
    except (OSError, HTTPException) as problem:
        raise CouldNotSend(f"provider_{type(problem).__name__.lower()}"[:40]) from None
    finally:
        connection.close()


def _where() -> tuple[Any, str]:
    """A connection, not open yet, and the path. Only over TLS, but to this machine."""
    url = settings.OWNWAY_TEXT_URL
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Misconfigured("OWNWAY_TEXT_URL is no address.") from None
    host = parts.hostname or ""
    if not host or parts.scheme not in ("http", "https") or parts.username:
        raise Misconfigured("OWNWAY_TEXT_URL is an address that begins with https://.")
    if "{" in url:
        raise Misconfigured("OWNWAY_TEXT_URL names nobody: numbers and words go in the body.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return HTTPSConnection(host, port, timeout=TIMEOUT, context=context), path
    if host not in LOOPBACK:
        raise Misconfigured("OWNWAY_TEXT_URL must begin with https://, except on this machine.")
    return HTTPConnection(host, port, timeout=TIMEOUT), path


def _body(to: str, text: str) -> tuple[bytes, str]:
    """The template with both put in, each escaped as its kind asks; and what kind that is."""
    template = settings.OWNWAY_TEXT_BODY.strip()
    if "{to}" not in template or "{text}" not in template:
        raise Misconfigured("OWNWAY_TEXT_BODY says where {to} and {text} go.")
    if not template.startswith(("{", "[")) or template.startswith(("{to}", "{text}")):
        form = _fill(template, quote_plus(to), quote_plus(text))
        return form.encode(), "application/x-www-form-urlencoded"
    try:
        shape = json.loads(template)
    except ValueError:
        raise Misconfigured("OWNWAY_TEXT_BODY is neither JSON nor a form.") from None
    return json.dumps(_filled(shape, to, text)).encode(), "application/json"


def _filled(shape: Any, to: str, text: str) -> Any:
    """The same shape with both put into its words, so that nothing in them can end a word early."""
    if isinstance(shape, str):
        return _fill(shape, to, text)
    if isinstance(shape, dict):
        return {key: _filled(value, to, text) for key, value in shape.items()}
    return [_filled(one, to, text) for one in shape] if isinstance(shape, list) else shape


def _fill(template: str, to: str, text: str) -> str:
    # In this order: a text that says "{to}" stays as it was written.
    return text.join(part.replace("{to}", to) for part in template.split("{text}"))


def _headers() -> Iterator[tuple[str, str]]:
    """From a file, because a provider's key stands in one of them."""
    if not settings.OWNWAY_TEXT_HEADERS:
        return
    try:
        lines = Path(settings.OWNWAY_TEXT_HEADERS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Misconfigured("OWNWAY_TEXT_HEADERS names a file that cannot be read.") from None
    for line in lines:
        name, colon, value = line.partition(":")
        if line.strip() and not line.lstrip().startswith("#"):
            if not colon or not name.strip() or not value.strip().isprintable():
                raise Misconfigured('OWNWAY_TEXT_HEADERS has a line that is not "Name: value".')
            yield name.strip(), value.strip()


def _again(status: int) -> bool:
    """Is another try of use? A key that is refused is put right by people, so it waits too."""
    return status in _again_codes()


def _again_codes() -> set[int]:
    codes: set[int] = set()
    for said in settings.OWNWAY_TEXT_RETRY:
        one = said.strip().lower()
        if one.endswith("xx") and one[:-2] in "12345":
            codes |= set(range(int(one[:-2]) * 100, int(one[:-2]) * 100 + 100))
        elif one.isdecimal():
            codes.add(int(one))
        else:
            raise Misconfigured("OWNWAY_TEXT_RETRY is a list such as 408,429,5xx.")
    return codes
