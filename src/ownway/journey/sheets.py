"""What goes on paper: one's own words, put on the sheets of ``kit.paper``.

Files are called neutrally and name neither the place nor the person; so does the card itself.
"""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

import segno
from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _

from ownway.journey.models import AttachmentKind, Page, StoryPiece
from ownway.journey.queries import book, story
from ownway.journey.tree import of as tree_of
from ownway.kit import paper
from ownway.kit.context import SPOKEN
from ownway.kit.pictures import growth, leaf
from ownway.people.shown import EASY as SIMPLY

NORMAL, LARGE, EASY = paper.LAYOUTS
A4, A3 = "a4", "a3"
#: Pictures of one file; the words of any more are there, and their pictures are left out.
MOST_PICTURES = 24
#: Lines on a sheet of A4 to write on by hand.
LINES = 18


@dataclass(frozen=True)
class Sheet:
    """One file to print: which sheet, what is on it, and how the file is called."""

    template: str
    title: str
    name: str
    data: dict[str, Any]
    pictures: dict[str, bytes] = field(default_factory=dict)

    def pdf(self, layout: str) -> bytes:
        """The file.

        Raises:
            TooMuch: it is larger than is printed at once.
        """
        language = get_language() or settings.LANGUAGE_CODE
        return paper.pdf(
            self.template,
            self.data,
            title=self.title,
            language=SPOKEN.get(language, language),
            layout=layout,
            pictures=self.pictures,
        )


def layout_of(person: Any, asked: str) -> str:
    """The layout asked for, else the one that suits how this person has their screens."""
    if asked in paper.LAYOUTS:
        return asked
    said = person.shown or {}
    return (
        EASY if said.get("easy") else LARGE if said.get("text") in ("large", "larger") else NORMAL
    )


@contextmanager
def said_in(layout: str) -> Iterator[None]:
    """In easy read our own words are said more simply too, where there are such words."""
    now = get_language() or settings.LANGUAGE_CODE
    with override(SIMPLY if layout == EASY and now == settings.LANGUAGE_CODE else now):
        yield


def whole_book(person: Any) -> Sheet:
    """Every page that is not put away, behind a cover and a list of them."""
    pages, pictures = _pages(person, book.own_pages(person))
    data = _common(person, pictures) | {
        "pages": pages,
        "cover": {
            "heading": _("My book"),
            "says": _("These pages are mine. I show them to whom I like."),
        },
        "contents": _("In this book"),
    }
    return Sheet("pages", _("My book"), "my-book.pdf", data, pictures)


def one_page(person: Any, page: Page) -> Sheet:
    """One page of the book."""
    pages, pictures = _pages(person, [page])
    data = _common(person, pictures) | {"pages": pages}
    return Sheet("pages", book.name_of(page), "page.pdf", data, pictures)


def whole_story(person: Any) -> Sheet:
    """Every piece of the story that is not put away."""
    pages, pictures = _pieces(person, story.own_pieces(person))
    data = _common(person, pictures) | {
        "pages": pages,
        "cover": {"heading": _("My story"), "says": _("In my own words.")},
        "contents": "",
    }
    return Sheet("pages", _("My story"), "my-words.pdf", data, pictures)


def one_piece(person: Any, piece: StoryPiece) -> Sheet:
    """One piece of the story."""
    pages, pictures = _pieces(person, [piece])
    data = _common(person, pictures) | {"pages": pages}
    return Sheet("pages", pages[0]["heading"], "page.pdf", data, pictures)


def own_tree(person: Any, size: str = A4) -> Sheet:
    """The tree as a poster, with every word of it as a list behind it."""
    drawn = growth.growth(tree_of(person))
    data = growth.on_paper(drawn, A3 if size == A3 else A4)
    return Sheet("poster", _("My tree"), "my-tree.pdf", data, {"tree.svg": drawn.svg.encode()})


def card(person: Any, body: dict[str, Any], token: str = "") -> Sheet:
    """The card for a wallet. It names no service, and its code is on it only where it is on."""
    pictures: dict[str, bytes] = {}
    data = _common(person, pictures) | _card_words() | {
        "name": body.get("name", ""),
        "ring": [one for one in body.get("ring", []) if one.get("number") or one.get("who")],
        "parts": [
            {"heading": words, "words": body.get(key, "")} for key, words in card_headings().items()
        ],
    }  # fmt: skip
    if token:
        data["code"] = "code.svg"
        pictures["code.svg"] = code(token)
    return Sheet("card", _("My card"), "my-card.pdf", data, pictures)


def card_headings() -> dict[str, str]:
    """What the parts of the card are called."""
    return {
        "helps": _("What helps"),
        "not_helps": _("What does not help"),
        "know": _("What to know about me"),
    }


def code(token: str) -> bytes:
    """A code to scan. It opens a newer copy and says nothing else."""
    address = urljoin(settings.BASE_URL, f"/o/{token}")
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=2, scale=4, dark="#15382a", light="#ffffff"
    )
    return out.getvalue()


def blank_page(kind: book.Kind) -> Sheet:
    """A page of the book to write by hand: the headings it begins with, and lines."""
    prompts = kind.prompts or ({"heading": "", "help": ""},)
    room = max(3, LINES // len(prompts))
    parts = [(one["heading"], one["help"], room) for one in prompts]
    return _by_hand(kind.name, kind.says, parts)


def blank_story() -> Sheet:
    """A piece of the story to write by hand."""
    return _by_hand(
        _("Something of my story"),
        _("As much or as little as you like, in any order."),
        [(_("When was that, if you like"), "", 1), (_("In my own words"), "", 18)],
    )


def blank_card() -> Sheet:
    """The card, to fill in by hand and cut out."""
    parts = [{"heading": words, "words": "", "lines": 4} for words in card_headings().values()]
    data = _blank() | _card_words() | {"name": "", "ring": [], "parts": parts, "by_hand": True}
    return Sheet("card", _("My card"), "card-to-write-on.pdf", data)


def _by_hand(name: str, says: str, parts: Iterable[tuple[str, str, int]]) -> Sheet:
    sections = [{"heading": head, "help": more, "lines": lines} for head, more, lines in parts]
    data = _blank() | {"pages": [{"heading": name, "under": says, "sections": sections}]}
    return Sheet("pages", name, "page-to-write-on.pdf", data)


def _blank() -> dict[str, Any]:
    return {"leaf": "", "left_out": "", "plain": False}


def _common(person: Any, pictures: dict[str, bytes]) -> dict[str, Any]:
    drawn = str(leaf(person.leaf, "l"))
    pictures["leaf.svg"] = drawn.replace(
        "<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1
    ).encode()
    return {
        "leaf": "leaf.svg",
        "plain": bool(getattr(person, "plain_type", False)),
        "left_out": _(
            "Some signs cannot be printed with the letters that are here. They are kept as you wrote "
            "them."
        ),
    }


def _card_words() -> dict[str, Any]:
    return {
        "heading": _("My card"),
        "called": _("Please call me"),
        "ring_heading": _("Please ring"),
        "code": "",
        "code_alt": _("A code to scan. It opens a newer copy of this card."),
        "code_says": _("Scan for a newer copy"),
        "how_two": [
            _("Print this page at its full size."),
            _("Cut along the dashed line."),
            _("Fold it in the middle, with the words outside."),
        ],
        "how_strip": [
            _("Print this page at its full size."),
            _("Cut along the dashed line."),
            _("Fold at each dotted line, once forwards, once backwards."),
        ],
    }


def _pages(person: Any, pages: Iterable[Page]) -> tuple[list[Any], dict[str, bytes]]:
    pictures: dict[str, bytes] = {}
    made = []
    for page in pages:
        day = date_format(localtime(page.changed).date(), "j F Y")
        made.append(
            {
                "heading": book.name_of(page),
                "under": _("As it was on %(day)s") % {"day": day},
                "sections": page.sections,
                **_with_it(person, page, pictures),
            }
        )
    return made, pictures


def _pieces(person: Any, pieces: Iterable[StoryPiece]) -> tuple[list[Any], dict[str, bytes]]:
    pictures: dict[str, bytes] = {}
    made = []
    for piece in pieces:
        part = str(piece.get_part_display())
        made.append(
            {
                "heading": piece.title or piece.when or part,
                "under": ", ".join(one for one in (part if piece.title else "", piece.when) if one),
                "sections": [{"heading": "", "words": piece.words}],
                **_with_it(person, piece, pictures),
            }
        )
    return made, pictures


def _with_it(person: Any, item: Page | StoryPiece, pictures: dict[str, bytes]) -> dict[str, Any]:
    """The pictures of a page or piece; that there is a recording is said in words."""
    shown, sounds = [], 0
    for one in story.attachments_of(person, item):
        if one.kind == AttachmentKind.SOUND:
            sounds += 1
        elif len(pictures) <= MOST_PICTURES and one.whole:
            name = f"picture-{len(pictures)}"  # what it is, its content says
            pictures[name] = b"".join(story.chunks(one))
            shown.append({"file": name, "alt": one.says or _("A picture"), "says": one.says})
    said = ngettext(
        "With it there is %(number)s recording, which paper cannot hold.",
        "With it there are %(number)s recordings, which paper cannot hold.",
        sounds,
    ) % {"number": sounds}  # fmt: skip
    return {"pictures": shown, "after": said if sounds else ""}


__all__ = ["A3", "A4", "EASY", "LARGE", "NORMAL", "Sheet", "blank_card", "blank_page", "blank_story",
           "card", "card_headings", "code", "layout_of", "one_page", "one_piece",
           "own_tree", "said_in", "whole_book", "whole_story"]  # fmt: skip
