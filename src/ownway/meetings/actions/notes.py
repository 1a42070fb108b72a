"""Writing a note together: saved as they type, and never one's words over the other's.

A note counts its versions. A save says which version was on the screen; if that is no longer the
newest, nothing is written and the writer gets the newest to put beside their own. Every save is kept
as a version for good.
"""

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.meetings import verbs
from ownway.meetings.models import Meeting, Note, NoteDraft, NoteVersion
from ownway.meetings.rules import SHARE_NOTE
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class NoteChanged(Exception):
    """The other one, or the same person on another screen, saved in between.

    Nothing was saved: ``now`` holds what is there, and whoever calls still has what was typed.
    """

    def __init__(self, now: Note) -> None:
        super().__init__("The note was changed in between.")
        self.now = now


@transaction.atomic
def save_note(
    *,
    by: "Person",
    meeting: Meeting,
    words: str,
    about_others: str = "",
    version: int,
    count: int = 0,
) -> Note:
    """Save the note, if what was on the writer's screen is still the newest version.

    Args:
        version: the version that was on the screen; 0 where there was no note yet.
        count: the newest draft that this save holds too; that draft is not needed any more.

    Raises:
        NoteChanged: it was changed in between; nothing is overwritten.
    """
    check(by, SHARE_NOTE, meeting)
    words, about_others = words.strip(), about_others.strip()
    same = Note.objects.filter(meeting=meeting, version=version).first()
    if same is not None and (same.words, same.about_others) == (words, about_others):
        _drop_draft(by, meeting, count, based_on=version)
        return same
    note = _next_version(meeting, version)
    note.words, note.about_others = words, about_others
    note.changed, note.changed_by = timezone.now(), by
    note.full_clean(validate_unique=False, validate_constraints=False)
    note.save()
    NoteVersion(
        note=note, number=note.version, words=words, about_others=about_others, by=by
    ).save()
    _drop_draft(by, meeting, count, based_on=note.version)
    write(verbs.WROTE_NOTE, by=by, about=meeting.member_id, on=note, fields=["words"])
    return note


@transaction.atomic
def bring_back(*, by: "Person", meeting: Meeting, number: int, version: int) -> Note:
    """Make an older version the newest one again; those in between stay as they are.

    Raises:
        NoteChanged: the note was changed since the versions were shown.
    """
    check(by, SHARE_NOTE, meeting)
    older = NoteVersion.objects.filter(note__meeting=meeting, number=number).first()
    if older is None:
        raise NotYours
    return save_note(
        by=by,
        meeting=meeting,
        words=older.words,
        about_others=older.about_others,
        version=version,
    )


@transaction.atomic
def save_draft(
    *,
    by: "Person",
    meeting: Meeting,
    words: str,
    about_others: str = "",
    based_on: int,
    count: int,
) -> NoteDraft | None:
    """Keep what somebody is typing, for their eyes only.

    Args:
        based_on: the version of the note that was on their screen; 0 where there was none.
        count: counts up with each time; an older one that arrives late is dropped.

    Returns:
        What is kept now, or nothing where something newer of theirs is kept already.
    """
    check(by, SHARE_NOTE, meeting)
    draft = _draft(by, meeting)
    if draft.count >= count:
        return None
    draft.based_on, draft.count = based_on, count
    return _keep(by, draft, words, about_others)


@transaction.atomic
def keep_draft(
    *, by: "Person", meeting: Meeting, words: str, about_others: str = "", based_on: int
) -> NoteDraft:
    """Keep as a draft what somebody sends on purpose: it is the newest, whatever was kept."""
    check(by, SHARE_NOTE, meeting)
    draft = _draft(by, meeting)
    draft.based_on, draft.count = based_on, draft.count + 1
    return _keep(by, draft, words, about_others)


@transaction.atomic
def let_go_of_draft(*, by: "Person", meeting: Meeting) -> None:
    """Drop what one had begun to write and did not save."""
    check(by, SHARE_NOTE, meeting)
    draft = _draft(by, meeting)
    if draft.count:
        _drop_draft(by, meeting, draft.count, based_on=draft.based_on)
        write(verbs.LET_GO_OF_DRAFT, by=by, about=by.pk, on=draft, fields=["words"])


@transaction.atomic
def look_at_note(*, by: "Person", meeting: Meeting) -> None:
    """Note that the colleague reads the note. A look at one's own is no look."""
    check(by, SHARE_NOTE, meeting)
    note = Note.objects.filter(meeting=meeting).first()
    if note is not None and by.pk != meeting.member_id:
        write(verbs.LOOKED_AT_NOTE, by=by, about=meeting.member_id, on=note)


@transaction.atomic
def take_copy(*, by: "Person", meeting: Meeting, for_others: bool) -> Note | None:
    """A copy of the note, and an entry that says for whom. What is about others is not in it
    where it is for somebody else: whoever draws the copy gets an unsaved note without it."""
    check(by, SHARE_NOTE, meeting)
    note = Note.objects.filter(meeting=meeting).first()
    if note is None:
        return None
    write(
        verbs.COPIED_NOTE_FOR_OTHERS if for_others else verbs.COPIED_NOTE,
        by=by,
        about=meeting.member_id,
        on=note,
    )
    if for_others:
        note.about_others = ""
    return note


def _next_version(meeting: Meeting, version: int) -> Note:
    """The note with one version more, held until this transaction ends.

    Raises:
        NoteChanged: ``version`` is not the newest one.
    """
    if version == 0:
        try:
            with transaction.atomic():
                return Note.objects.create(meeting=meeting)
        except IntegrityError:
            raise NoteChanged(Note.objects.get(meeting=meeting)) from None
    still = Note.objects.filter(meeting=meeting, version=version).update(version=F("version") + 1)
    note = Note.objects.filter(meeting=meeting).first()
    if note is None:
        raise NotYours  # a version of nothing: never sent by a page of ours
    if not still:
        raise NoteChanged(note)
    return note


def _draft(by: "Person", meeting: Meeting) -> NoteDraft:
    """What they were typing, held until this transaction ends; a count of 0 is none yet."""
    NoteDraft.objects.get_or_create(meeting=meeting, by=by)
    return NoteDraft.objects.select_for_update().get(meeting=meeting, by=by)


def _keep(by: "Person", draft: NoteDraft, words: str, about_others: str) -> NoteDraft:
    begins = not (draft.words or draft.about_others)
    draft.words, draft.about_others, draft.changed = words, about_others, timezone.now()
    draft.full_clean(validate_unique=False)
    draft.save()
    if begins:  # one entry for each time of writing, not one for each few letters
        write(verbs.DRAFTED, by=by, about=by.pk, on=draft, fields=["words"])
    return draft


def _drop_draft(by: "Person", meeting: Meeting, count: int, *, based_on: int) -> None:
    """Empty the draft that is saved or let go. The row stays, with its count and without a word, so
    that an older one that arrives late is dropped; a newer one, from another screen, stays."""
    mine = NoteDraft.objects.filter(meeting=meeting, by=by, count__lte=count)
    dropped = mine.update(
        words="", about_others="", based_on=based_on, count=count, changed=timezone.now()
    )
    if not dropped and count and not NoteDraft.objects.filter(meeting=meeting, by=by).exists():
        NoteDraft.objects.create(meeting=meeting, by=by, based_on=based_on, count=count)
