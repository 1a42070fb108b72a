"""A coordinator at her desk, for the page tests of this room."""

from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ownway.people.signin.testing import enter

HEADER = "Ref,First name,Surname,Tel.,First seen,Outcome,Outcome date\n"


class Door:
    """A browser in which somebody is signed in."""

    def __init__(self, person: Any) -> None:
        self.client = Client()
        enter(self.client, person, fresh=True)

    def get(self, path: str) -> Any:
        """Open a page, wherever it leads."""
        return self.client.get(path, follow=True)

    def post(self, path: str, follow: bool = True, **data: Any) -> Any:
        """Send a form."""
        return self.client.post(path, data, follow=follow)

    def send(self, page: Any, form: dict[str, str]) -> Any:
        """Send the form of a page, to where it stands."""
        return self.client.post(page.request["PATH_INFO"], form, follow=True)

    def give_in(
        self,
        said: str | bytes,
        project: Any,
        *,
        name: str = "records.csv",
        holds: str = "people",
        follow: bool = True,
    ) -> Any:
        """Choose a file and have it read; what the next page answers."""
        content = said.encode() if isinstance(said, str) else said
        sent = SimpleUploadedFile(name, content)
        return self.post("/team/bring-in", follow, file=sent, project=project.pk, holds=holds)

    def look(self, said: str, project: Any) -> Any:
        """As far as the preview, with the columns as they are suggested."""
        given = self.give_in(said, project)
        return self.send(given, form_of(text(given), "Go on and look"))

    def bring(self, said: str, project: Any) -> Any:
        """All the way, with what is suggested."""
        seen = self.look(said, project)
        form = form_of(text(seen), "Bring in")
        return self.send(seen, form | {"do": "bring_in"})


def text(response: Any) -> str:
    """What a page says, entities read."""
    return unescape(response.content.decode())


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[dict[str, str], list[str]]] = []
        self._select = self._words = ""
        self._button = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(({}, []))
        elif self.forms:
            self._inside(tag, has)

    def _inside(self, tag: str, has: dict[str, str]) -> None:
        values = self.forms[-1][0]
        if tag == "select":
            self._select = has["name"]
            values[self._select] = ""
        elif tag == "option" and "selected" in has:
            values[self._select] = has.get("value", "")
        elif tag == "input" and has.get("name"):
            kind = has.get("type", "text")
            if kind not in ("radio", "checkbox") or "checked" in has:
                values[has["name"]] = has.get("value", "")
        self._button = tag == "button"

    def handle_data(self, data: str) -> None:
        if self._button and self.forms and data.strip():
            self.forms[-1][1].append(data.strip())


def form_of(page: str, button: str) -> dict[str, str]:
    """What the form with this button holds as it stands."""
    reader = _Forms()
    reader.feed(page)
    for values, buttons in reader.forms:
        if any(said.startswith(button) for said in buttons):
            return values
    raise AssertionError(f"No form with “{button}”: {[buttons for _, buttons in reader.forms]}")
