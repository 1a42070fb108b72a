"""The story and strengths, with pictures and recordings, as somebody takes them with them."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.journey.models import StoryPiece
from ownway.journey.taken.common import days, file_data, files_of, reader_facts, readers
from ownway.kit import words
from ownway.people.taken import Thing, Words, also_taken
from ownway.people.taken.shapes import FILE, ID, MOMENT, NUMBER, READER, TEXT, many, maybe, of

VERSION = of(number=NUMBER, saved=MOMENT, title=TEXT, words=TEXT, when=TEXT)


@also_taken(
    "story",
    gettext_lazy("My story"),
    place=20,
    where="story",
    says=gettext_lazy("What happened, what holds you up, what you have got and what you hope."),
    shape={
        "id": ID,
        "part": TEXT,
        "title": TEXT,
        "words": TEXT,
        "when": TEXT,
        "prompt": TEXT,
        "place": NUMBER,
        "version": NUMBER,
        "written": MOMENT,
        "changed": MOMENT,
        "put_away": maybe(MOMENT),
        "deleted_from": maybe(MOMENT),
        "readers": many(READER),
        "before": many(VERSION),
        "files": many(FILE),
    },
)
def story(person: Any) -> Iterator[Thing]:
    """Every piece, put away or not, with how it read before."""
    pieces = StoryPiece.objects.filter(owner=person)
    for piece in pieces.iterator(chunk_size=50):
        before = [one for one in piece.versions.all() if one.number != piece.version]
        yield Thing(
            title=piece.title or piece.get_part_display(),
            data={
                "id": piece.pk,
                "part": piece.part,
                "title": piece.title,
                "words": piece.words,
                "when": piece.when,
                "prompt": piece.prompt,
                "place": piece.place,
                "version": piece.version,
                "written": piece.created,
                "changed": piece.changed,
                "put_away": piece.put_away,
                "deleted_from": piece.erase_from,
                "readers": readers(piece),
                "before": [_version(one) for one in before],
                "files": file_data(piece),
            },
            facts=[
                (_("Part"), piece.get_part_display()),
                *([(_("When it was"), piece.when)] if piece.when else []),
                *days(piece),
                *reader_facts(piece),
            ],
            words=[("", piece.words)] if piece.words else [],
            before=[(words.moment(one.created), _was(one)) for one in before],
            files=files_of(piece),
        )


def _version(one: Any) -> dict[str, Any]:
    return {
        "number": one.number,
        "saved": one.created,
        "title": one.title,
        "words": one.words,
        "when": one.when,
    }


def _was(one: Any) -> list[Words]:
    return [(" · ".join(said for said in (one.title, one.when) if said), one.words)]
