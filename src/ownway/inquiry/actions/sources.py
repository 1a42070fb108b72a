"""Bringing words into a study, as they are."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry.actions.locking import held_taking_part
from ownway.inquiry.actions.naming import give_pseudonyms
from ownway.inquiry.actions.recordings import add_recording, remove_recording
from ownway.inquiry.models import (
    GroupMeeting,
    Interview,
    Participant,
    Source,
    SourceText,
    Study,
    Use,
    Wave,
)
from ownway.inquiry.queries.studies import hand, may
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.turns import named, plain, spoken
from ownway.inquiry.verbs import sources as verbs
from ownway.kit import words as said
from ownway.kit.files import LETTERS, Words, words_of
from ownway.people import actions as people
from ownway.record.actions import write
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.people.models import Person

__all__ = [
    "NoWords",
    "NotAgreed",
    "add_recording",
    "add_source",
    "bring_file",
    "bring_words",
    "change_source",
    "give_pseudonyms",
    "minutes_as_source",
    "remove_recording",
    "remove_source",
    "say_checked",
]


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


def bring_file(
    *, by: "Person", study: Study, path: Path, name: str = "", title: str = "", **same: Any
) -> Source:
    """Bring the words of a file into a study: DOCX, TXT, VTT, SRT or PDF. Not a word is changed.

    Raises:
        Refused: by kit.files; nothing was taken of it.
        NotAgreed, NoWords: as :func:`add_source`.
    """
    check(by, WORK_ON_STUDY, study)
    return bring_words(by=by, study=study, words=words_of(path, name), title=title or name, **same)


@transaction.atomic
def bring_words(
    *,
    by: "Person",
    study: Study,
    words: Words,
    title: str,
    kind: str = "interview",
    participant: Participant | None = None,
    wave: Wave | None = None,
    interview: Interview | None = None,
) -> Source:
    """Bring in what kit.files read of a file. What could not be proven is marked to be compared."""
    check(by, WORK_ON_STUDY, study)
    return _add(
        by, study, words.text, named(words.text, words.turns), checked=words.sure, title=title,
        came=words.kind, kind=kind, participant=participant, wave=wave, interview=interview,
    )  # fmt: skip


@transaction.atomic
def minutes_as_source(*, by: "Person", study: Study, meeting: GroupMeeting) -> Source:
    """The minutes of a meeting of the study's group, as they read now. Where they are there already,
    it is those."""
    check(by, WORK_ON_STUDY, study)
    check(by, IN_GROUP, meeting.group)
    if meeting.group_id != study.group_id:
        raise NotYours
    had = Source.objects.filter(study=study, meeting=meeting).first()
    if had is not None:
        return had
    title = _("Minutes, %(day)s") % {"day": said.date(meeting.starts)}
    return _add(
        by, study, meeting.minutes, (), title=title, came="typed", kind="minutes",
        meeting=meeting, participant=None, wave=None, interview=None,
    )  # fmt: skip


@transaction.atomic
def say_checked(*, by: "Person", source: Source) -> Source:
    """Somebody compared the words with the file they came from: they are the same."""
    check(by, SEE_SOURCE, source)
    now = Source.objects.select_for_update().get(pk=source.pk)
    now.checked = True
    now.save(update_fields=["checked"])
    write(verbs.CHECKED, by=by, about=_whose(now), on=now)
    return now


@transaction.atomic
def change_source(*, by: "Person", source: Source, title: str, wave: Wave | None = None) -> Source:
    """Call it otherwise, or say that it was told at another time."""
    check(by, SEE_SOURCE, source)
    now = Source.objects.select_for_update().get(pk=source.pk)
    if wave is not None and wave.study_id != now.study_id:
        raise NotYours
    now.title, now.wave = title.strip(), wave
    now.full_clean()
    now.save(update_fields=["title", "wave"])
    write(verbs.CHANGED, by=by, about=_whose(now), on=now, fields=["title", "wave"])
    return now


@transaction.atomic
def remove_source(*, by: "Person", source: Source) -> None:
    """Delete it for good, with its recording and every quote on it."""
    check(by, SEE_SOURCE, source)
    about, row = _whose(source), Source(pk=source.pk)
    source.delete()
    people.erase_drafts_on(by=SYSTEM, keys={str(row.pk)})
    write(verbs.REMOVED, by=by, about=about, on=row)


def _whose(source: Source) -> Any:
    """Whose words these are, as a person of this place; None for minutes and the like."""
    return source.participant.person_id if source.participant is not None else None


def _add(
    by: "Person", study: Study, text: str, turns: Sequence[dict[str, Any]], **given: Any
) -> Source:
    words = plain(text)
    if not words.strip() or len(words) > LETTERS:
        raise NoWords
    _belongs_together(study, given)
    told_by = given["participant"]
    if told_by is not None:
        held_taking_part(told_by)
    if told_by is not None and told_by.pk not in may(study, Use.RECORD):
        raise NotAgreed
    made = Source(study=study, length=len(words), **given)
    made.full_clean()
    made.save()
    SourceText.objects.create(
        source=made, number=1, text=words, by=hand(by, study),
        turns=[dict(turn) for turn in turns] if turns else spoken(words),
    )  # fmt: skip
    write(verbs.ADDED, by=by, about=_whose(made), on=made, why=made.came)
    return made


def _belongs_together(study: Study, given: dict[str, Any]) -> None:
    """Who told it, in which conversation and when, all of this study."""
    interview, wave = given["interview"], given["wave"]
    if interview is not None:
        told_by = given["participant"] = given["participant"] or interview.participant
        given["wave"] = wave or interview.wave
        if interview.participant_id != told_by.pk:
            raise NotYours
    if any(one is not None and one.study_id != study.pk for one in (given["participant"], wave)):
        raise NotYours
