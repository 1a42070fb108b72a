"""Other names in place of names, with the key kept apart. What is changed, somebody ticked."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from ownway.access.actions import check
from ownway.inquiry.actions import amending
from ownway.inquiry.actions.locking import held
from ownway.inquiry.models import Pseudonym, Source, SourceText
from ownway.inquiry.naming import hits, put, relabelled
from ownway.inquiry.queries.sources import text_of
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.verbs import sources as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

Pairs = Sequence[tuple[str, str]]


class MovedOn(Exception):
    """The text was changed in between: the places are to be looked at again."""


@transaction.atomic
def give_pseudonyms(
    *,
    by: "Person",
    source: Source,
    pairs: Pairs,
    places: Iterable[tuple[int, int]],
    number: int | None = None,
) -> SourceText:
    """Put other names at these places of the text, for who speaks, and in its title; note the key.

    Args:
        pairs: what was said, and what is to stand there.
        places: start and end of each place somebody ticked, in text ``number``.

    Raises:
        MovedOn: the text is a newer one by now.
    """
    check(by, SEE_SOURCE, source)
    held(source.study)
    now = Source.objects.select_for_update().get(pk=source.pk)
    text = text_of(now)
    if number is not None and number != text.number:
        raise MovedOn
    wanted = set(places)
    found = hits(text.text, pairs)
    chosen = [hit for hit in found if (hit.start, hit.end) in wanted]
    words, turns = put(text.text, text.turns, chosen)
    turns = relabelled(turns, pairs)
    _note(now, pairs)
    _retitle(now, pairs)
    made = text
    if (words, turns) != (text.text, text.turns):
        made = amending.amend(now, words, turns, by=hand(by, now.study), why="names")
    told_by = now.participant
    about = told_by.person_id if told_by is not None else None
    write(verbs.NAMED, by=by, about=about, on=now)
    return made


def _note(source: Source, pairs: Pairs) -> None:
    """Into the key, each once."""
    known = {
        (one.real.casefold(), one.stands)
        for one in Pseudonym.objects.filter(study=source.study_id, own=False)
    }
    for real, stands in pairs:
        if (real.casefold(), stands) not in known:
            row = Pseudonym(
                study=source.study, participant=source.participant, real=real, stands=stands
            )
            row.full_clean()
            row.save()


def _retitle(source: Source, pairs: Pairs) -> None:
    title, _turns = put(source.title, (), hits(source.title, pairs))
    if title != source.title:
        source.title = title[:200]
        source.save(update_fields=["title"])
