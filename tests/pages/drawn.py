"""Every page that the door table says is open, drawn for somebody of the cast."""

from dataclasses import dataclass
from html.parser import HTMLParser

from tests.doors import table
from tests.doors.answers import keys_of
from tests.doors.test_table import ADDRESSES
from tests.stage import Stage

#: Attributes that are read out or shown.
READ = frozenset({"alt", "aria-label", "placeholder", "title"})
#: What is in these is not words.
NOT_READ = frozenset({"script", "style", "template"})
#: One of each kind; what they see differs by their roles only.
READERS = ("visitor", "olive", "mattie", "ada", "cora", "vic", "connie", "ines")


#: Empty on purpose: where "Leave this page" leads.
EMPTY = frozenset({"blank"})
#: Names no service and leads no further in, so that a link gives nobody away (trust, decisions).
NAMELESS = frozenset({"outside", "reminded"})
#: Lists words of other places’ files, as they were written there, and what each is taken for.
OTHERS_WORDS = frozenset({"bring_in_words"})


@dataclass(frozen=True)
class Page:
    """A page as somebody gets it."""

    address: str
    who: str
    html: str

    def __str__(self) -> str:
        return f"{self.address} as {self.who}"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside: list[str] = []
        self._key = False  # inside what stands for a key of a keyboard

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        self._key = tag == "kbd"
        if tag in NOT_READ:
            self._inside.append(tag)
        self.found += [value for name, value in attrs if name in READ and value]
        if tag == "input" and has.get("type") in ("submit", "button"):
            self.found.append(has.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        self._key = False
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        letter = self._key and len(data.strip()) == 1  # a letter key is the same in every language
        if not self._inside and data.strip() and not letter:
            self.found.append(data)


def words(html: str) -> list[str]:
    """Everything on a page that somebody reads or hears, in order."""
    reader = _Words()
    reader.feed(html)
    return [" ".join(text.split()) for text in reader.found]


def open_pages(stage: Stage, who: str) -> list[Page]:
    """Every page that opens to ``who``."""
    pages = []
    for row in table.rows():
        if row.method == "GET" and row.expected()[who] == "ok":
            path = ADDRESSES[row.name].path(keys_of(stage, ADDRESSES[row.name]))
            answer = stage.knock(who, "GET", path)
            if answer.headers["Content-Type"].startswith("text/html") and row.name not in EMPTY:
                pages.append(Page(row.name, who, answer.content.decode()))
    return pages
