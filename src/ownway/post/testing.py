"""For the test suite only: a text sender that remembers instead of sending, and a provider.

The suite sets ``OWNWAY_TEXT_SENDER = "ownway.post.testing.keep"``. Empty ``texts`` before a test.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import NamedTuple


class Text(NamedTuple):
    """A text that would have gone out."""

    to: str
    body: str


texts: list[Text] = []


def keep(to: str, body: str) -> None:
    """Remember a text."""
    texts.append(Text(to, body))


class Asked(NamedTuple):
    """A request that a provider got."""

    method: str
    path: str
    headers: dict[str, str]
    body: str


@dataclass
class Provider:
    """A provider of texts on this machine. It says yes, or what stands next in ``says``."""

    url: str
    asked: list[Asked] = field(default_factory=list)
    says: list[int] = field(default_factory=list)


@contextmanager
def provider() -> Iterator[Provider]:
    """A provider while the test runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            there.asked.append(Asked(self.command, self.path, headers, body))
            self.send_response(there.says.pop(0) if there.says else 200)
            if there.asked[-1].path == "/on":
                self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_PUT = do_POST

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        there = Provider(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield there
        finally:
            server.shutdown()
            thread.join()
