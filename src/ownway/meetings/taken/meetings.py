"""Meetings and the notes about them: what somebody takes with them, and what is deleted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.meetings import wording
from ownway.meetings.models import Afterwards, Claim, Meeting, Note, NoteDraft
from ownway.meetings.quarters import quarters
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import MOMENT, NUMBER, TEXT, YES, many, maybe, of

if TYPE_CHECKING:
    from ownway.meetings.models import NoteVersion

SAID = of(by=TEXT, what=TEXT, whose=TEXT, reason=TEXT, words=TEXT, at=MOMENT)
VERSION = of(number=NUMBER, saved=MOMENT, by=TEXT, words=TEXT)
NOTE = of(words=TEXT, version=NUMBER, changed=MOMENT, changed_by=TEXT, before=many(VERSION))


@also_taken(
    "meetings",
    gettext_lazy("My meetings"),
    place=45,
    where="meetings",
    says=gettext_lazy(
        "When, where and with whom, what became of it, and the notes you wrote together."
    ),
    shape={
        "with": TEXT,
        "with_whom": TEXT,
        "starts": MOMENT,
        "day_only": YES,
        "minutes": maybe(NUMBER),
        "how": TEXT,
        "where": TEXT,
        "room": TEXT,
        "state": TEXT,
        "first_chat": YES,
        "tea": YES,
        "from_earlier_records": YES,
        "you_were_told": YES,
        "written": MOMENT,
        "said_afterwards": many(SAID),
        "note": maybe(NOTE),
    },
)
def meetings(person: Any) -> Iterator[Thing]:
    """Every meeting as a member. What a note says about somebody else is a chapter of its own."""
    for one in _mine(person).iterator(chunk_size=50):
        note = Note.objects.filter(meeting=one).select_related("changed_by").first()
        before = [v for v in _versions(note) if note and v.number != note.version]
        said = list(one.afterwards.select_related("by"))
        yield Thing(
            title=wording.when(one),
            data={
                "with": one.colleague.called if one.colleague else "",
                "with_whom": one.with_whom,
                "starts": one.starts,
                "day_only": one.day_only,
                "minutes": one.minutes,
                "how": one.how,
                "where": one.where,
                "room": one.room.name if one.room else "",
                "state": one.state,
                "first_chat": one.first_chat,
                "tea": one.tea,
                "from_earlier_records": one.brought_in,
                "you_were_told": one.member_told,
                "written": one.created,
                "said_afterwards": [_said(row) for row in said],
                "note": _note(note, before) if note else None,
            },
            facts=[
                (_("With"), one.colleague.called if one.colleague else one.with_whom),
                (_("Where"), wording.place(one)),
                (_("How it stands"), one.get_state_display()),
                *((_by(row.by), wording.said(row, person)) for row in said),
            ],
            words=[
                *(("", row.words) for row in said if row.words),
                *([(_("Note"), note.words)] if note and note.words else []),
            ],
            before=[(_when(v), [("", v.words)]) for v in before if v.words],
        )


@also_taken(
    "about_others",
    gettext_lazy("What notes say about somebody else"),
    place=47,
    where="meetings",
    says=gettext_lazy(
        "Kept apart because it is about another person. Think of them before you give this to anybody."
    ),
    shape={
        "starts": MOMENT,
        "words": TEXT,
        "before": many(of(number=NUMBER, saved=MOMENT, words=TEXT)),
    },
)
def about_others(person: Any) -> Iterator[Thing]:
    """The part of a note that stays out of every copy but those of the two who met."""
    for one in _mine(person).filter(note__isnull=False).iterator(chunk_size=50):
        note = Note.objects.get(meeting=one)
        before = [v for v in _versions(note) if v.number != note.version and v.about_others]
        if note.about_others or before:
            yield Thing(
                title=wording.when(one),
                data={
                    "starts": one.starts,
                    "words": note.about_others,
                    "before": [
                        {"number": v.number, "saved": v.created, "words": v.about_others}
                        for v in before
                    ],
                },
                words=[("", note.about_others)] if note.about_others else [],
                before=[(_when(v), [("", v.about_others)]) for v in before],
            )


@also_taken(
    "work_diary",
    gettext_lazy("My diary at work"),
    place=50,
    lines=True,
    at_work=True,
    says=gettext_lazy(
        "When you met people as part of your work. Their names and words are theirs."
    ),
    shape={"starts": MOMENT, "minutes": maybe(NUMBER), "how": TEXT, "state": TEXT},
)
def work_diary(person: Any) -> Iterator[Thing]:
    """Meetings as a colleague: one's own hours, nobody's name."""
    for one in Meeting.objects.filter(colleague=person).iterator(chunk_size=200):
        yield Thing(
            title=wording.when(one),
            data={
                "starts": one.starts,
                "minutes": one.minutes,
                "how": one.how,
                "state": one.state,
            },
            facts=[(_("How it stands"), one.get_state_display())],
        )


@also_taken(
    "note_drafts",
    gettext_lazy("Notes not saved yet"),
    place=72,
    shape={"starts": MOMENT, "words": TEXT, "about_others": TEXT, "changed": MOMENT},
)
def note_drafts(person: Any) -> Iterator[Thing]:
    """What they are typing about a meeting of their own. A colleague's is about somebody else."""
    for draft in NoteDraft.objects.filter(by=person, meeting__member=person).select_related(
        "meeting"
    ):
        yield Thing(
            title=wording.when(draft.meeting),
            data={
                "starts": draft.meeting.starts,
                "words": draft.words,
                "about_others": draft.about_others,
                "changed": draft.changed,
            },
            words=[
                (heading, said)
                for heading, said in (
                    ("", draft.words),
                    (_("About somebody else"), draft.about_others),
                )
                if said
            ],
        )


def _mine(person: Any) -> "QuerySet[Meeting]":
    return Meeting.objects.filter(member=person).select_related("member", "colleague", "room")


def _versions(note: Note | None) -> "list[NoteVersion]":
    return list(note.versions.select_related("by")) if note else []


def _by(person: Any) -> str:
    return person.called if person else _("Earlier records")


def _when(version: "NoteVersion") -> str:
    return f"{words.moment(version.created)}, {_by(version.by)}"


def _said(row: Afterwards) -> dict[str, Any]:
    return {
        "by": _by(row.by),
        "what": row.what,
        "whose": row.whose,
        "reason": row.reason,
        "words": row.words,
        "at": row.created,
    }


def _note(note: Note, before: "list[NoteVersion]") -> dict[str, Any]:
    return {
        "words": note.words,
        "version": note.version,
        "changed": note.changed,
        "changed_by": _by(note.changed_by),
        "before": [
            {"number": v.number, "saved": v.created, "by": _by(v.by), "words": v.words}
            for v in before
        ],
    }


# --- deleted at their wish


@also_erased("note_drafts", place=20)
def erase_drafts(person: Any) -> int:
    """What they were typing, and what anybody was typing about a meeting with them."""
    theirs = NoteDraft.objects.filter(Q(by=person) | Q(meeting__member=person))
    number = theirs.filter(by=person).count()
    theirs.delete()
    return number


@also_erased("meetings", place=21)
def erase_meetings(person: Any) -> int:
    """Notes with every version, where it was, and what was said of it. The hour stays, nameless."""
    mine = Meeting.objects.filter(member=person)
    number = mine.count()
    Note.objects.filter(meeting__member=person).delete()
    Afterwards.objects.filter(meeting__member=person).delete()
    Afterwards.objects.filter(by=person).update(words="")
    ahead = quarters(timezone.now(), 15)[0]
    Claim.objects.filter(person=person).delete()
    Claim.objects.filter(meeting__member=person, quarter__gte=ahead).delete()
    mine.update(where="", with_whom="", member_told=False)
    return number


also_stays(
    "meetings",
    what=gettext_lazy("That a colleague met somebody, on which day and for how long."),
    why=gettext_lazy("It is part of that colleague’s working hours. It does not say whom."),
    how_long=gettext_lazy("As long as the service keeps its hours."),
    concerns=lambda person: Meeting.objects.filter(member=person).exists(),
)
also_stays(
    "notes_of_others",
    what=gettext_lazy("Notes about meetings in which you were the one who supported somebody."),
    why=gettext_lazy("They belong to the person they were written with."),
    how_long=gettext_lazy("Until that person deletes them."),
    concerns=lambda person: Meeting.objects.filter(colleague=person).exists(),
)
