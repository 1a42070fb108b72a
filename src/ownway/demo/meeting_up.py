"""Writes down a year of meetings and the notes of some of them, as the two of them would."""

from datetime import date, timedelta
from typing import Any

from ownway.demo.days import ago, at, is_open
from ownway.demo.notes import DRAFTS, NOTES, Written
from ownway.demo.rhythms import RHYTHMS, SEEN_OTHERWISE, Otherwise, Rhythm
from ownway.meetings import actions as meetings

#: Member and weeks ago.
Told = dict[tuple[str, int], Any]


def tell(cast: dict[str, Any], today: date) -> None:
    """Each pair in its rhythm, with what came in between; then their notes."""
    told: Told = {}
    for rhythm in RHYTHMS:
        for number, weeks in enumerate(rhythm.weeks):
            told[rhythm.member, weeks] = _meet(cast, rhythm, number, weeks, today)
    for member, weeks, by, what, whose, words in SEEN_OTHERWISE:
        meetings.say_afterwards(
            by=cast[by], meeting=told[member, weeks], what=what, whose=whose, words=words
        )
    for note in NOTES:
        _note(cast, told[note.member, note.weeks], note)
    for draft in DRAFTS:
        meetings.save_draft(
            by=cast[draft.by],
            meeting=told[draft.member, draft.weeks],
            words=draft.words,
            based_on=0,
            count=1,
        )


def _meet(cast: dict[str, Any], rhythm: Rhythm, number: int, weeks: int, today: date) -> Any:
    """One meeting of two. Where it was moved, the one in its place too, which is returned."""
    how, where = rhythm.places[number % len(rhythm.places)]
    day = ago(today, weeks, rhythm.day)
    otherwise = rhythm.otherwise.get(weeks)
    values = {
        "by": cast[rhythm.colleague],
        "member": cast[rhythm.member],
        "colleague": cast[rhythm.colleague],
        "minutes": rhythm.minutes,
        "how": how,
        "where": where,
    }
    if otherwise:
        made = _write(
            values, day, rhythm.hour, otherwise.what, whose=otherwise.whose, words=otherwise.words
        )
        if otherwise.what != "moved":
            return made
        day = _moved(day, otherwise)
    return _write(values, day, rhythm.hour, "met", first_chat=number == 0)


def _moved(day: date, otherwise: Otherwise) -> date:
    day += timedelta(days=otherwise.days)
    while not is_open(day):
        day += timedelta(days=1)
    return day


def _write(values: dict[str, Any], day: date, hour: int, what: str, **more: Any) -> Any:
    return meetings.write_down(starts=at(day, hour), what=what, **values, **more)


def _note(cast: dict[str, Any], meeting: Any, note: Written) -> None:
    meetings.save_note(
        by=cast[note.by],
        meeting=meeting,
        words=note.words,
        about_others=note.about_others,
        version=0,
    )
    if note.then_by:
        meetings.save_note(
            by=cast[note.then_by],
            meeting=meeting,
            words=note.then_words,
            about_others=note.about_others,
            version=1,
        )
    elif note.by == note.member:
        meetings.look_at_note(by=meeting.colleague, meeting=meeting)
