"""What people see of a study's words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from ownway.inquiry.models import (
    GroupMeeting,
    Interview,
    Participant,
    Pseudonym,
    Recording,
    RecordingPart,
    Source,
    SourceText,
    Study,
    StudyMember,
    Use,
    Wave,
)
from ownway.inquiry.naming import Hit, hits, put
from ownway.inquiry.queries.studies import may, participants, shown, works_beside

#: Bytes of one sealed part of a recording.
PART = 256 * 1024


def text_of(source: Source) -> SourceText:
    """The text as it reads today. Its ``number`` goes with every place in it that is sent."""
    return SourceText.objects.get(source=source, number=source.version)


def first_readable(hand: StudyMember, source: Source) -> int:
    """The number of the oldest text they may read. Those with names that were taken out since are for
    who holds the key."""
    if hand.holds_key:
        return 1
    names = SourceText.objects.filter(source=source, why="names").order_by("-number")
    return names.values_list("number", flat=True).first() or 1


def sources(study: Study) -> QuerySet[Source]:
    """Everything that was told, oldest first, with whether there is a recording beside it."""
    rows = Source.objects.filter(study=study).select_related("participant", "wave", "copy")
    heard = Recording.objects.filter(source=OuterRef("pk"), whole=True)
    return rows.annotate(has_sound=Exists(heard)).order_by("participant__number", "created")


def may_tell(study: Study) -> list[Participant]:
    """Who agreed that their words are written down and worked with."""
    return list(participants(study).filter(pk__in=may(study, Use.RECORD)))


def conversations(participant: Participant) -> QuerySet[Interview]:
    """Their conversations, of which one may be what is brought in."""
    return Interview.objects.filter(participant=participant).select_related("wave")


def minutes_to_bring(person: Any, study: Study) -> list[GroupMeeting]:
    """Meetings of the study's group that have minutes and are no source of it yet, newest first."""
    if not works_beside(person, study):
        return []
    here = Source.objects.filter(study=study, meeting__isnull=False).values("meeting")
    meetings = GroupMeeting.objects.filter(group=study.group_id).exclude(pk__in=here)
    return [one for one in meetings.order_by("-starts") if one.minutes.strip()]


def waves(study: Study) -> QuerySet[Wave]:
    """When people are asked, to choose from."""
    return Wave.objects.filter(study=study)


def title_for(
    told_by: Participant | None, interview: Interview | None = None, wave: Wave | None = None
) -> str:
    """What words are called where nobody called them anything."""
    when = wave or (interview.wave if interview else None)
    who = shown(told_by) if told_by else _("Something written")
    return f"{who}, {when.name}" if when else who


# -- Names


@dataclass(frozen=True, slots=True)
class FoundNames:
    """Where names stand in what was told."""

    places: list[Hit]
    #: As who speaks: the label as it is and as it would be, and how often.
    labels: list[tuple[str, str, int]]
    #: The title as it would be, where that is another.
    title: str = ""


def found_names(source: Source, text: SourceText, pairs: list[tuple[str, str]]) -> FoundNames:
    """Every place where one of these names stands, to be looked through."""
    labels = Counter(turn.get("speaker") or "" for turn in text.turns)
    again = {one: put(one, (), hits(one, pairs))[0] for one in labels}
    title = put(source.title, (), hits(source.title, pairs))[0]
    return FoundNames(
        hits(text.text, pairs),
        [(one, again[one], often) for one, often in labels.items() if again[one] != one],
        title if title != source.title else "",
    )


def known_names(source: Source) -> list[tuple[str, str]]:
    """What the key has for this text: only for who holds it, and looked at through an action."""
    told_by = source.participant
    rows = Pseudonym.objects.filter(study=source.study_id)
    mine = [one for one in rows if one.participant_id in {None, source.participant_id}]
    stands = shown(told_by) if told_by else ""
    pairs = [(one.real, one.stands or stands) for one in mine]
    if told_by is not None and told_by.person is not None:
        pairs.insert(0, (told_by.person.called, stands))
    return list(dict.fromkeys(pairs))


# -- Reading


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that one person says, or that nobody in particular does."""

    start: int
    words: str
    #: Who speaks, where the words themselves do not say it.
    speaker: str = ""
    #: Milliseconds of the recording.
    at: int | None = None

    @property
    def time(self) -> str:
        """Where that is, as a player says it: "1:05"."""
        seconds = (self.at or 0) // 1000
        hours, rest = divmod(seconds, 3600)
        return (
            f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
        )

    @property
    def seconds(self) -> float:
        """For the player."""
        return (self.at or 0) / 1000


def passages(text: SourceText) -> list[Passage]:
    """The whole text in pieces, in order; put together they are the text again."""
    words, found, at = text.text, [], 0
    for turn in sorted(text.turns, key=lambda one: one["start"]):
        start, end = turn["start"], turn["end"]
        if not at <= start < end <= len(words):
            continue
        if words[at:start].strip():
            found.append(Passage(at, words[at:start]))
        said = words[start:end]
        speaker = turn.get("speaker") or ""
        head = said[: len(speaker) + 24]
        found.append(Passage(start, said, "" if speaker in head else speaker, turn.get("from")))
        at = end
    if words[at:].strip():
        found.append(Passage(at, words[at:]))
    return found


# -- Recordings


def recording_of(source: Source) -> Recording | None:
    """The recording beside it."""
    return Recording.objects.filter(source=source, whole=True).order_by("-created").first()


def chunks(recording: Recording, first: int, last: int) -> Iterator[bytes]:
    """Its bytes from ``first`` to ``last``, both included, a part at a time. Ask a rule before."""
    for number in range(first // PART, last // PART + 1):
        part = RecordingPart.objects.get(recording=recording, number=number)
        begins = number * PART
        yield part.data[max(0, first - begins) : last + 1 - begins]


def quotes_on(source: Source) -> int:
    """How many quotes there are on it."""
    counted = Source.objects.filter(pk=source.pk).aggregate(all=Count("quotes"))
    return int(counted["all"])
