"""Telling one's story, piece by piece, in any order: written, said aloud, or with a picture."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.access.doors import SIGNED_IN
from ownway.journey import prompts
from ownway.journey.actions import sharing
from ownway.journey.actions.files import NoRoom, attach, remove_attachment, say_of_attachment
from ownway.journey.models import Part, StoryPiece, StoryVersion
from ownway.journey.rules.story import OWN_PIECE
from ownway.journey.verbs import telling as verbs
from ownway.journey.versions import Changed, still
from ownway.people import actions as people
from ownway.people.rules import WRITE_WITH
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.kit.files import Safe
    from ownway.people.models import Person


class NothingInIt(ValueError):
    """A piece without a word, a picture or a recording."""

    def __init__(self) -> None:
        super().__init__(_("Write something, say something, or add a picture."))


class NoSuchVersion(LookupError):
    """There was no save with this number."""


@transaction.atomic
def write_piece(
    *,
    by: "Person",
    part: str,
    title: str = "",
    words: str = "",
    when: str = "",
    prompt: str = "",
    safe: "Safe | None" = None,
    says: str = "",
) -> StoryPiece:
    """Add a piece to one's own story. Private until it is shared.

    Args:
        part: where it belongs, see :class:`ownway.journey.models.Part`.
        prompt: the code of the question it was written to, if any.
        safe: a picture or a recording to begin with, made safe by ``kit.files``, and what it
            ``says``.

    Raises:
        NothingInIt: there is not a word in it.
        NoRoom: there is no room for the picture or recording.
    """
    check(by, SIGNED_IN)
    made = _written(by, part, title, words, when, prompt, empty=safe is not None)
    if safe is not None:
        attach(by=by, to=made, safe=safe, says=says)
    write(verbs.WROTE_PIECE, by=by, about=by.pk, on=made, fields=["title", "words", "when"])
    return made


@transaction.atomic
def write_piece_with(
    *,
    by: "Person",
    person: "Person",
    part: str,
    title: str = "",
    words: str = "",
    when: str = "",
) -> None:
    """Write down a piece of somebody's story, together with them, who said yes.

    It is theirs and private like any other: ``by`` does not read it afterwards.
    """
    check(by, WRITE_WITH, person)
    made = _written(person, part, title, words, when, "")
    people.written_with(by=by, person=person, what=people.WrittenWhat.STORY, on=made)
    write(verbs.WROTE_PIECE_WITH, by=by, about=person.pk, on=made, fields=["title", "words"])


@transaction.atomic
def change_piece(
    *, by: "Person", piece: StoryPiece, version: int, title: str, words: str, when: str
) -> StoryPiece:
    """Change a piece, if it is still as it was on the screen. How it read before is kept.

    Raises:
        Changed: it was changed in between; nothing is overwritten.
        NothingInIt: nothing would be left in it.
    """
    check(by, OWN_PIECE, piece)
    fresh = _changed(still(piece, version), title, words, when)
    write(verbs.CHANGED_PIECE, by=by, about=by.pk, on=fresh, fields=["title", "words", "when"])
    return fresh


@transaction.atomic
def put_piece_back(*, by: "Person", piece: StoryPiece, number: int, version: int) -> StoryPiece:
    """Have it read as it read after an earlier save. That is one more save: nothing is lost.

    Raises:
        Changed: it was changed in between; nothing is overwritten.
        NoSuchVersion: there was no save with this number.
    """
    check(by, OWN_PIECE, piece)
    old = StoryVersion.objects.filter(piece=piece, number=number).first()
    if old is None:
        raise NoSuchVersion
    fresh = _changed(still(piece, version), old.title, old.words, old.when)
    write(verbs.PUT_PIECE_BACK, by=by, about=by.pk, on=fresh, fields=["title", "words", "when"])
    return fresh


@transaction.atomic
def take_out_piece(*, by: "Person", piece: StoryPiece) -> None:
    """Take a piece out again. There is one hope in the crown: another one there is put away."""
    check(by, OWN_PIECE, piece)
    if piece.part == Part.HOPE:
        _make_way(by, but=piece)
    sharing.take_out(by=by, item=piece)


def _written(
    owner: "Person",
    part: str,
    title: str,
    words: str,
    when: str,
    prompt: str,
    *,
    empty: bool = False,
) -> StoryPiece:
    known = prompts.named(prompt)
    made = StoryPiece(
        owner=owner,
        part=Part(part),
        title=title.strip(),
        words=words.strip(),
        when=when.strip(),
        prompt=known.code if known else "",
        place=StoryPiece.objects.filter(owner=owner).count(),
    )
    if not (empty or made.title or made.words):
        raise NothingInIt
    if made.part == Part.HOPE:
        _make_way(owner)
    made.full_clean()
    made.save()
    _note(made)
    return made


def _changed(fresh: StoryPiece, title: str, words: str, when: str) -> StoryPiece:
    fresh.title, fresh.words, fresh.when = title.strip(), words.strip(), when.strip()
    if not (fresh.title or fresh.words or fresh.attachments.exists()):
        raise NothingInIt
    fresh.changed = timezone.now()
    fresh.full_clean()
    fresh.save(update_fields=["title", "words", "when", "changed"])
    _note(fresh)
    return fresh


def _note(piece: StoryPiece) -> None:
    """How it reads now, for "put it back as it was"."""
    StoryVersion.objects.create(
        piece=piece,
        number=piece.version,
        title=piece.title,
        words=piece.words,
        when=piece.when,
    )


def _make_way(owner: "Person", but: StoryPiece | None = None) -> None:
    """Put away the hope that stands in the crown."""
    there = StoryPiece.objects.filter(owner=owner, part=Part.HOPE, put_away=None)
    for one in there.exclude(pk=but.pk) if but else there:
        sharing.put_away(by=owner, item=one)


__all__ = [
    "Changed",
    "NoRoom",
    "NoSuchVersion",
    "NothingInIt",
    "attach",
    "change_piece",
    "put_piece_back",
    "remove_attachment",
    "say_of_attachment",
    "take_out_piece",
    "write_piece",
    "write_piece_with",
]
