"""Bringing words into a study, as they are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction

from ownway.access.actions import check
from ownway.inquiry.models import Interview, Participant, Source, SourceText, Study, Use, Wave
from ownway.inquiry.queries.studies import hand, may
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.turns import plain, spoken
from ownway.inquiry.verbs import sources as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

#: Codepoints of one text: a whole book, and no more.
LONGEST = 2_000_000


class NotAgreed(ValueError):
    """Somebody told this, and has not said that it may be written down and worked with."""


class NoWords(ValueError):
    """There is not a word in it, or far too many."""


@transaction.atomic
def add_source(
    *,
    by: "Person",
    study: Study,
    title: str,
    text: str,
    came: str = "typed",
    kind: str = "interview",
    participant: Participant | None = None,
    wave: Wave | None = None,
    interview: Interview | None = None,
    turns: Sequence[dict[str, Any]] = (),
) -> Source:
    """Bring words into a study. Not a word is changed; only line ends become one kind.

    ``turns`` say who speaks when (see SourceText), on the text as it is given here; without them they
    are read from lines that begin with a name, as in "Rosa: …".

    Raises:
        NotAgreed: its participant has not agreed to be recorded, or has taken it back.
        NoWords: nothing is in it, or more than a book.
    """
    check(by, WORK_ON_STUDY, study)
    return _add(
        by, study, text, turns, title=title, came=came, kind=kind,
        participant=participant, wave=wave, interview=interview,
    )  # fmt: skip


def _add(
    by: "Person", study: Study, text: str, turns: Sequence[dict[str, Any]], **given: Any
) -> Source:
    words = plain(text)
    if not words.strip() or len(words) > LONGEST:
        raise NoWords
    interview = given["interview"]
    if interview is not None:
        given["participant"] = given["participant"] or interview.participant
        given["wave"] = given["wave"] or interview.wave
    told_by = given["participant"]
    if told_by is not None and told_by.pk not in may(study, Use.RECORD):
        raise NotAgreed
    made = Source(study=study, length=len(words), **given)
    made.full_clean()
    made.save()
    SourceText.objects.create(
        source=made, number=1, text=words, by=hand(by, study),
        turns=[dict(turn) for turn in turns] if turns else spoken(words),
    )  # fmt: skip
    about = told_by.person_id if told_by is not None else None
    write(verbs.ADDED, by=by, about=about, on=made, why=made.came)
    return made
