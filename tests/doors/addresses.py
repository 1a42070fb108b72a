"""Every address of the house, found by walking the resolver."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

#: What answers for several addresses at once and is no view of ours.
NOT_DOORS = frozenset({"static", "media"})


@dataclass(frozen=True)
class Address:
    """A named address, the view behind it, and the keys in it."""

    name: str
    view: Callable[..., Any]
    keys: tuple[str, ...]
    uuids: tuple[str, ...]
    route: str

    def path(self, keys: dict[str, Any]) -> str:
        """The address with its keys filled in."""
        return reverse(self.name, kwargs={name: keys[name] for name in self.keys})


def every() -> list[Address]:
    """Every address. One without a name has its route for a name, and so no row to match it."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def _walk(patterns: list[Any], before: str, space: str) -> Iterator[Address]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, route, inner)
        elif isinstance(pattern, URLPattern):
            keys = pattern.pattern.converters
            yield Address(
                name=space + pattern.name if pattern.name else f"(no name) {route}",
                view=pattern.callback,
                keys=tuple(keys),
                uuids=tuple(k for k, c in keys.items() if isinstance(c, UUIDConverter)),
                route=route,
            )
