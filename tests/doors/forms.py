"""Forms on a page: where they go, what they hold, and which ids they offer."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin
from uuid import UUID


@dataclass
class Form:
    """One form that is posted."""

    action: str
    values: dict[str, str] = field(default_factory=dict)
    #: Field names whose values are ids, with the ids that the page offers.
    ids: dict[str, set[str]] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.forms = path, list[Form]()
        self._open: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form" and has.get("method", "").lower() == "post":
            self._open = Form(urljoin(self.path, has.get("action") or self.path))
            self.forms.append(self._open)
        elif self._open is None:
            return
        elif tag == "select":
            self._select = has.get("name", "")
        elif tag == "option":
            self._offer(self._select, has.get("value", ""), chosen="selected" in has)
        elif tag in ("input", "button") and has.get("name"):
            kind = has.get("type", "text")
            self._offer(
                has["name"],
                has.get("value", ""),
                chosen="checked" in has or kind not in ("radio", "checkbox"),
            )

    def _offer(self, name: str, value: str, *, chosen: bool) -> None:
        assert self._open is not None
        if name == "csrfmiddlewaretoken":
            return
        if chosen or name not in self._open.values:
            self._open.values[name] = value
        if _is_id(value):
            self._open.ids.setdefault(name, set()).add(value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


def _is_id(value: str) -> bool:
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False


def found_in(page: str, path: str) -> list[Form]:
    """Every form on a page that is posted."""
    reader = _Reader(path)
    reader.feed(page)
    return reader.forms
