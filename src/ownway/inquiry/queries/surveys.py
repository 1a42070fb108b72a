"""What a group sees of its surveys. Small numbers are hidden, and answers are never put together again."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.engines.worth.disclosure import LEAST, Cell, rows
from ownway.inquiry.models import (
    Group,
    Study,
    Survey,
    SurveyContact,
    SurveyQuestion,
    SurveyReply,
)
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.teams import queries as teams

OTHER, SKIPPED = "other", "skipped"
Kind = SurveyQuestion.Kind


def of_group(group: Group) -> list[Survey]:
    """The group's surveys, newest first."""
    return list(Survey.objects.filter(group=group))


def questions(survey: Survey) -> list[SurveyQuestion]:
    """What it asks, in its order."""
    return list(SurveyQuestion.objects.filter(survey=survey))


def in_sections(survey: Survey) -> list[tuple[str, list[SurveyQuestion]]]:
    """The same, by the heading they stand under."""
    found: list[tuple[str, list[SurveyQuestion]]] = []
    for one in questions(survey):
        if not found or found[-1][0] != one.section:
            found.append((one.section, []))
        found[-1][1].append(one)
    return found


def takes_answers(survey: Survey, *, on_paper: bool = False) -> bool:
    """Whether it is open. What came on paper can be typed in until somebody closes it."""
    if not survey.opened or survey.closed:
        return False
    return on_paper or survey.closes is None or timezone.localdate() <= survey.closes


def is_over(survey: Survey) -> bool:
    """Whether somebody closed it: from then on no answer is added."""
    return survey.closed is not None


def state(survey: Survey) -> str:
    """Where it stands: being made, open, past its last day, or closed."""
    if not survey.opened:
        return "new"
    if survey.closed:
        return "closed"
    return "open" if takes_answers(survey) else "past"


def public_one(token: str) -> Survey | None:
    """The survey at this address, if it was ever opened."""
    return Survey.objects.filter(token=token, opened__isnull=False).first()


def contacts(survey: Survey) -> list[str]:
    """Where people would like to hear what came of it, in no order that tells anything."""
    return sorted(one.contact for one in SurveyContact.objects.filter(survey=survey))


def studies_for(person: Any, survey: Survey) -> list[Study]:
    """Studies of its group on which they work."""
    return list(WORK_ON_STUDY.rows(person).filter(group=survey.group_id, ended=None))


# -- What came of it


@dataclass(frozen=True)
class Line:
    """One thing that could be ticked, and how many ticked it, as far as that is shown."""

    words: str
    cell: Cell | None


@dataclass(frozen=True)
class Result:
    """What was answered to one question."""

    question: SurveyQuestion
    #: Empty for open questions; a line's cell is None where no number of the question may be shown.
    lines: list[Line]
    #: Free words, each by itself; nothing says which belong to one person.
    said: list[str]


@dataclass(frozen=True)
class Results:
    """Everything of a survey that its group sees."""

    total: int | None
    least: int
    results: list[Result]


def least() -> int:
    """The least number that is shown."""
    return max(teams.site().report_least, LEAST)


def results(survey: Survey) -> Results:
    """What came of it, once it is closed: before that, one could tell the newest answer apart."""
    few = least()
    if not is_over(survey):
        return Results(None, few, [])
    replies = list(SurveyReply.objects.filter(survey=survey))
    total = len(replies)
    found = [_result(one, replies, few) for one in questions(survey)]
    return Results(total if total >= few else None, few, found)


def _result(question: SurveyQuestion, replies: list[SurveyReply], few: int) -> Result:
    key = str(question.pk)
    said = {reply.pk: reply.answers.get(key, {}) for reply in replies}
    if question.kind == Kind.OPEN:
        words = {pk: one["words"] for pk, one in said.items() if one.get("words")}
        return Result(question, [], _shuffled(question, words))
    names = {one["code"]: one["words"] for one in question.options}
    if question.other:
        names[OTHER] = _("Something else")
    names[SKIPPED] = _("Left out")
    cells = _cells(list(names), list(said.values()), few)
    others = {pk: one["other"] for pk, one in said.items() if one.get("other")}
    there = cells.get(OTHER)
    shown = there is not None and there.value is not None
    lines = [Line(words, cells.get(code)) for code, words in names.items()]
    return Result(question, lines, _shuffled(question, others) if shown else [])


def _cells(codes: list[str], said: list[dict[str, Any]], few: int) -> dict[str, Cell]:
    """How often each was ticked. Everybody stands in one row at least: who skipped it, in the last."""
    if len(said) < few:
        return {}
    numbers = dict.fromkeys(codes, 0)
    for one in said:
        ticks = [*one.get("ticks", ()), *([OTHER] if one.get("other") else ())]
        for code in ticks or [SKIPPED]:
            if code in numbers:
                numbers[code] += 1
    return rows(len(said), numbers, few)


def _shuffled(question: SurveyQuestion, said: dict[Any, str]) -> list[str]:
    """In an order of its own for each question, so that nobody's answers stand in the same place."""
    order = sorted(said, key=lambda pk: sha256(f"{question.pk}|{pk}".encode()).digest())
    return [said[pk] for pk in order]


def texts_for_study(survey: Survey) -> list[str]:
    """The own words of each who said yes to that, under what was asked. Ticks stay here."""
    asked = questions(survey)
    said_yes = SurveyReply.objects.filter(survey=survey, to_study=True).order_by("pk")
    return [text for text in (_text(asked, reply) for reply in said_yes) if text]


def _text(asked: list[SurveyQuestion], reply: SurveyReply) -> str:
    parts = []
    for one in asked:
        said = reply.answers.get(str(one.pk), {})
        words = said.get("words") or said.get("other")
        if words:
            parts.append(f"{one.words}\n{words}")
    return "\n\n".join(parts)
