"""The inquiry: what somebody takes with them, what is deleted, and what stays."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.inquiry.models import (
    AgendaItem,
    Attendance,
    Comment,
    Decision,
    Dissent,
    GroupAction,
    GroupMeeting,
    GroupMember,
    Interpretation,
    MinutesVersion,
    Participant,
    QuestionVersion,
    Quote,
    Recording,
    Remark,
    Source,
    StudyMember,
)
from ownway.kit import words
from ownway.people.taken import File, Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import FILE, MOMENT, NUMBER, TEXT, YES, many, maybe, of

_COPY = of(
    handed=MOMENT,
    on_paper=YES,
    said=TEXT,
    said_at=maybe(MOMENT),
    meet_at=maybe(MOMENT),
    meet_where=TEXT,
    answers=many(of(said=TEXT, on=MOMENT)),
    remarks=many(
        of(
            on=MOMENT,
            wants=TEXT,
            words=TEXT,
            answer=TEXT,
            done=maybe(MOMENT),
            taken_back=maybe(MOMENT),
        )
    ),
)
_SOURCE = of(
    title=TEXT,
    kind=TEXT,
    came=TEXT,
    on=MOMENT,
    texts=many(of(number=NUMBER, on=MOMENT, text=TEXT)),
    quotes=many(of(start=NUMBER, end=NUMBER, code=TEXT, memo=TEXT)),
    taken_to_mean=many(of(words=TEXT, changed=MOMENT)),
    copy=maybe(_COPY),
    recordings=many(FILE),
)


@also_taken(
    "told",
    gettext_lazy("What I told a study"),
    place=61,
    shape={
        "study": TEXT,
        "number": NUMBER,
        "known_as": TEXT,
        "came_as": TEXT,
        "since": MOMENT,
        "withdrawn": maybe(MOMENT),
        "agreed_to": many(of(use=TEXT, given=MOMENT, taken_back=maybe(MOMENT))),
        "conversations": many(of(planned=MOMENT, starts=maybe(MOMENT), held=maybe(MOMENT), where=TEXT)),
        "sources": many(_SOURCE),
        "table": many(of(column=TEXT, words=TEXT)),
    },
)  # fmt: skip
def told(person: Any) -> Iterator[Thing]:
    """Each study they take part in: what they agreed to, their words, and what was made of them."""
    for one in Participant.objects.filter(person=person).select_related("study"):
        sources = list(one.sources.prefetch_related("texts", "recordings"))
        yield Thing(
            title=one.study.name,
            data={
                "study": one.study.name,
                "number": one.number,
                "known_as": one.pseudonym,
                "came_as": one.came_as,
                "since": one.interested,
                "withdrawn": one.withdrawn,
                "agreed_to": [
                    {"use": yes.use, "given": yes.given, "taken_back": yes.taken_back}
                    for yes in one.consents.all()
                ],
                "conversations": [
                    {
                        "planned": met.created,
                        "starts": met.starts,
                        "held": met.held,
                        "where": met.where,
                    }
                    for met in one.interviews.all()
                ],
                "sources": [_source(source) for source in sources],
                "table": [{"column": cell.column, "words": cell.words} for cell in one.cells.all()],
            },
            facts=_facts(one),
            words=[part for source in sources for part in _said(source)],
            files=[_file(sound) for source in sources for sound in source.recordings.all()],
        )


def _facts(one: Participant) -> list[tuple[str, str]]:
    """What is said of it on the page, with labels."""
    facts = [(_("Known there as"), one.pseudonym or _("No name yet"))]
    for yes in one.consents.filter(taken_back=None):
        facts.append((yes.get_use_display(), words.date(yes.given)))
    facts += [
        (_("Conversation"), _("%(when)s, %(where)s") % {"when": words.date(met.starts), "where": met.where})
        for met in one.interviews.all()
        if met.starts
    ]  # fmt: skip
    return facts + [(cell.get_column_display(), cell.words) for cell in one.cells.all()]


def _source(source: Source) -> dict[str, Any]:
    copy = getattr(source, "copy", None)
    return {
        "title": source.title,
        "kind": source.kind,
        "came": source.came,
        "on": source.created,
        "texts": [
            {"number": text.number, "on": text.created, "text": text.text}
            for text in source.texts.all()
        ],
        "quotes": [
            {"start": quote.start, "end": quote.end, "code": quote.code.name, "memo": quote.memo}
            for quote in _quotes(source)
        ],
        "taken_to_mean": [
            {"words": meant.words, "changed": meant.changed}
            for meant in Interpretation.objects.filter(source=source)
        ],
        "copy": _copy(copy) if copy else None,
        "recordings": [
            {
                "name": file.name,
                "media_type": file.media_type,
                "says": file.says,
                "size": sound.size,
            }
            for sound in source.recordings.all()
            for file in [_file(sound)]
        ],
    }


def _quotes(source: Source) -> Any:
    return Quote.objects.filter(source=source, gone=None).select_related("code")


def _copy(copy: Any) -> dict[str, Any]:
    return {
        "handed": copy.handed,
        "on_paper": copy.on_paper,
        "said": copy.said,
        "said_at": copy.said_at,
        "meet_at": copy.meet_at,
        "meet_where": copy.meet_where,
        "answers": [{"said": one.said, "on": one.created} for one in copy.answers.all()],
        "remarks": [
            {
                "on": one.created,
                "wants": one.wants,
                "words": one.words,
                "answer": one.answer,
                "done": one.done,
                "taken_back": one.taken_back,
            }
            for one in copy.remarks.all()
        ],
    }


def _said(source: Source) -> list[tuple[str, str]]:
    """Their words, what they were taken to mean, and what they said to that."""
    newest, *earlier = source.texts.all()
    parts = [(source.title, newest.text)]
    parts += [(_("How it read before"), text.text) for text in earlier]
    parts += [
        (_("What we took you to mean"), meant.words)
        for meant in Interpretation.objects.filter(source=source)
    ]
    for one in Remark.objects.filter(copy__source=source):
        parts += [(one.get_wants_display(), one.words), (_("Our answer"), one.answer)]
    parts += [(quote.code.name, quote.memo) for quote in _quotes(source) if quote.memo]
    if copy := getattr(source, "copy", None):
        parts.append((_("Where to meet"), copy.meet_where))
    return [(head, said) for head, said in parts if said]


def _file(sound: Recording) -> File:
    end = "mp3" if sound.media_type == "audio/mpeg" else sound.media_type.rpartition("/")[2]
    return File(
        f"told-{sound.pk}.{end}",
        sound.media_type,
        _("A recording of what you told"),
        lambda: (bytes(part.data) for part in sound.parts.all()),
    )


@also_taken(
    "asking",
    gettext_lazy("What I said in an inquiry group, and to a tree"),
    place=62,
    shape={
        "kind": TEXT,
        "on": MOMENT,
        "words": TEXT,
        "answer": TEXT,
        "until": maybe(MOMENT),
        "said_yes": maybe(MOMENT),
        "named": YES,
        "said_as": TEXT,
        "minutes": NUMBER,
        "pay": TEXT,
        "paid_on": maybe(TEXT),
        "holds_key": YES,
    },
    lines=True,
)
def asking(person: Any) -> Iterator[Thing]:
    """Groups and studies they are in, hours they came, where they saw it differently, comments."""
    for member in GroupMember.objects.filter(person=person).select_related("group"):
        yield _line(
            "group", member, member.group.name, said_yes=member.said_yes, until=member.until
        )
    for hand in StudyMember.objects.filter(person=person).select_related("study"):
        yield _line("study", hand, hand.study.name, until=hand.until, holds_key=hand.holds_key)
    for came in Attendance.objects.filter(person=person):
        paid = came.paid_on.isoformat() if came.paid_on else None
        yield _line("came", came, "", minutes=came.minutes, pay=came.pay, paid_on=paid)
    for dissent in Dissent.objects.filter(person=person):
        yield _line("differently", dissent, dissent.words)
    for comment in Comment.objects.filter(by=person):
        yield _line(
            "comment", comment, comment.words, answer=comment.answer, named=comment.named,
            said_as=comment.said_as, until=comment.taken_back,
        )  # fmt: skip


def _line(kind: str, row: Any, said: str, **more: Any) -> Thing:
    names = {
        "group": _("Inquiry group"),
        "study": _("Study"),
        "came": _("Came to a meeting of the group"),
        "differently": _("Saw it differently"),
        "comment": _("Said to a tree"),
    }
    data = {
        "kind": kind, "on": row.created, "words": said, "answer": "", "until": None, "said_yes": None,
        "named": True, "said_as": "", "minutes": 0, "pay": "", "paid_on": None, "holds_key": False,
    }  # fmt: skip
    told = [("", said)] if said else []
    told += [(_("Our answer"), more["answer"])] if more.get("answer") else []
    return Thing(
        title=names[kind],
        data=data | more,
        facts=[(_("When"), words.date(row.created))],
        words=told,
    )


@also_erased("told", place=18)
def erase_told(person: Any) -> int:
    """They withdraw from every study, with all that follows."""
    from ownway.inquiry.actions.withdrawing import withdraw

    taking_part = list(Participant.objects.filter(person=person, withdrawn=None))
    for one in taking_part:
        withdraw(by=person, participant=one)
    return len(taking_part)


@also_erased("asking", place=19)
def erase_asking(person: Any) -> int:
    """What they said in their own name. Minutes and decisions are the group's."""
    StudyMember.objects.filter(person=person, until=None).update(until=timezone.now())
    number = GroupMember.objects.filter(person=person).delete()[0]
    number += Dissent.objects.filter(person=person).delete()[0]
    return number + Comment.objects.filter(by=person).delete()[0]


_WROTE = (
    (AgendaItem, "by"),
    (MinutesVersion, "by"),
    (Decision, "by"),
    (QuestionVersion, "by"),
    (GroupAction, "does"),
    (GroupAction, "whose"),
    (GroupMeeting, "host"),
    (GroupMeeting, "scribe"),
    (StudyMember, "person"),
)

also_stays(
    "asking_together",
    what=gettext_lazy("Minutes, decisions and work of an inquiry group you were in."),
    why=gettext_lazy("They belong to everybody who was there. Your name is taken out of them."),
    how_long=gettext_lazy("As long as the group keeps them."),
    concerns=lambda person: any(
        table._default_manager.filter(**{column: person}).exists() for table, column in _WROTE
    ),
)
also_stays(
    "trace_of_a_study",
    what=gettext_lazy("That somebody withdrew from a study, and when."),
    why=gettext_lazy("So that the study stays honest about what is missing. It does not say who."),
    how_long=gettext_lazy("As long as the study is kept."),
    concerns=lambda person: Participant.objects.filter(person=person).exists(),
)
also_stays(
    "paid_for_coming",
    what=gettext_lazy("That you came to meetings of an inquiry group, and what was paid."),
    why=gettext_lazy("Books have to be kept."),
    how_long=gettext_lazy("As long as books are kept."),
    concerns=lambda person: Attendance.objects.filter(person=person).exists(),
)
