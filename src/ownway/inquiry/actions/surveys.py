"""Surveys: made by a group, answered by whoever likes to. Who answered, and when, is kept nowhere."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry import consultation
from ownway.inquiry.actions.sources import add_source
from ownway.inquiry.models import (
    Group,
    Source,
    Study,
    Survey,
    SurveyContact,
    SurveyQuestion,
    SurveyReply,
)
from ownway.inquiry.queries import surveys as queries
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.rules.surveys import CHANGE_QUESTION, RUN_SURVEY
from ownway.inquiry.verbs import surveys as verbs
from ownway.record import queries as record
from ownway.record.actions import write
from ownway.record.actors import VISITOR, Actor

if TYPE_CHECKING:
    from ownway.people.models import Person

#: The most that is kept of one answer; a page and a half.
LONGEST = 5000
#: The most that is typed in beside "something else".
SHORT = 300
_CODES = "abcdefghijklmnopqrstuvwxyz"


class Changed(Exception):
    """Somebody else saved it in between. ``now`` is the survey as it is."""

    def __init__(self, now: Survey) -> None:
        super().__init__()
        self.now = now


class NotNow(ValueError):
    """Not while it is as it is: open, closed, or without a question."""


# -- Making one


@transaction.atomic
def begin_survey(
    *, by: "Person", group: Group, title: str, welcome: str = "", thanks: str = ""
) -> Survey:
    """Begin a survey of the group. Nobody can answer it until it is opened."""
    check(by, IN_GROUP, group)
    made = Survey(group=group, title=title, welcome=welcome, thanks=thanks)
    made.full_clean()
    made.save()
    write(verbs.BEGAN, by=by, on=made)
    return made


@transaction.atomic
def copy_survey(*, by: "Person", survey: Survey, from_builtin: str = "consultation") -> Survey:
    """Put the questions that come with the house into it, in the language spoken just now."""
    now = _unopened(by, survey)
    if from_builtin != "consultation":
        raise NotYours
    now.welcome = now.welcome or consultation.welcome()
    now.thanks = now.thanks or consultation.thanks()
    now.version += 1
    now.save(update_fields=["welcome", "thanks", "version"])
    for one in consultation.questions():
        _add(now, one)
    write(verbs.CHANGED, by=by, on=now, fields=["questions"])
    return now


@transaction.atomic
def ask_again(*, by: "Person", survey: Survey, title: str) -> Survey:
    """A new survey with the same questions; not opened, and nobody's answers in it."""
    check(by, RUN_SURVEY, survey)
    made = Survey(
        group_id=survey.group_id, title=title, welcome=survey.welcome, thanks=survey.thanks,
        tells_results=survey.tells_results,
    )  # fmt: skip
    made.full_clean()
    made.save()
    for one in queries.questions(survey):
        SurveyQuestion.objects.create(
            survey=made, section=one.section, words=one.words, hint=one.hint, kind=one.kind,
            options=one.options, other=one.other, place=one.place,
        )  # fmt: skip
    write(verbs.BEGAN, by=by, on=made)
    return made


@transaction.atomic
def change_survey(
    *,
    by: "Person",
    survey: Survey,
    version: int,
    title: str,
    welcome: str,
    thanks: str,
    tells_results: bool,
) -> Survey:
    """Say anew what stands around the questions, until it closes.

    Raises:
        Changed: somebody else saved it in between; nothing is overwritten.
    """
    now = _held(by, survey)
    if now.version != version:
        raise Changed(now)
    if now.closed:
        raise NotNow
    now.title, now.welcome, now.thanks = title, welcome, thanks
    now.tells_results = tells_results
    now.version += 1
    now.full_clean()
    now.save(update_fields=["title", "welcome", "thanks", "tells_results", "version"])
    write(verbs.CHANGED, by=by, on=now, fields=["title", "welcome", "thanks", "tells_results"])
    return now


@transaction.atomic
def remove_survey(*, by: "Person", survey: Survey) -> None:
    """Remove one that nobody could answer yet."""
    now = _unopened(by, survey)
    write(verbs.REMOVED, by=by, on=now)
    now.delete()


@transaction.atomic
def add_question(
    *,
    by: "Person",
    survey: Survey,
    words: str,
    kind: str,
    section: str = "",
    hint: str = "",
    options: Sequence[str] = (),
    other: bool = False,
) -> SurveyQuestion:
    """Add a question at the end. ``options`` are the words of what can be ticked."""
    now = _unopened(by, survey)
    made = _add(now, {
        "words": words, "kind": kind, "section": section, "hint": hint, "options": options,
        "other": other,
    })  # fmt: skip
    write(verbs.CHANGED, by=by, on=now, fields=["questions"])
    return made


@transaction.atomic
def change_question(
    *,
    by: "Person",
    question: SurveyQuestion,
    words: str,
    kind: str,
    section: str = "",
    hint: str = "",
    options: Sequence[str] = (),
    other: bool = False,
) -> SurveyQuestion:
    """Ask it otherwise, until the survey opens."""
    now = _question(by, question)
    _say(now, {
        "words": words, "kind": kind, "section": section, "hint": hint, "options": options,
        "other": other,
    })  # fmt: skip
    write(verbs.CHANGED, by=by, on=now.survey, fields=["questions"])
    return now


@transaction.atomic
def move_question(*, by: "Person", question: SurveyQuestion, up: bool) -> None:
    """One place up or down."""
    now = _question(by, question)
    rows = queries.questions(now.survey)
    here = next(number for number, one in enumerate(rows) if one.pk == now.pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for place, one in enumerate(rows):
        if one.place != place:
            one.place = place
            one.save(update_fields=["place"])
    write(verbs.CHANGED, by=by, on=now.survey, fields=["questions"])


@transaction.atomic
def remove_question(*, by: "Person", question: SurveyQuestion) -> None:
    """Ask it no more, until the survey opens."""
    now = _question(by, question)
    survey = now.survey
    now.delete()
    write(verbs.CHANGED, by=by, on=survey, fields=["questions"])


# -- Running it


@transaction.atomic
def open_survey(*, by: "Person", survey: Survey, closes: date | None = None) -> Survey:
    """Anybody who has its address can answer. From now on its questions stay as they are."""
    now = _unopened(by, survey)
    if not SurveyQuestion.objects.filter(survey=now).exists():
        raise NotNow
    if closes is not None and closes < timezone.localdate():
        raise NotNow
    now.opened, now.closes = timezone.now(), closes
    now.save(update_fields=["opened", "closes"])
    write(verbs.OPENED, by=by, on=now)
    return now


@transaction.atomic
def close_survey(*, by: "Person", survey: Survey) -> Survey:
    """Nobody can answer any more. It stays closed, so that no new answer stands out by itself."""
    now = _held(by, survey)
    if not now.opened:
        raise NotNow
    now.closed = now.closed or timezone.now()
    now.save(update_fields=["closed"])
    write(verbs.CLOSED, by=by, on=now)
    return now


@transaction.atomic
def reply(
    *,
    by: Actor,
    survey: Survey,
    answers: Mapping[str, Mapping[str, Any]],
    to_study: bool = False,
    contact: str = "",
    on_paper: bool = False,
) -> None:
    """Take one reply. Nothing is given back, because nothing may lead to it.

    Somebody of the group types in what came on paper (``on_paper``); everybody else is a visitor,
    signed in or not.

    Raises:
        NotNow: it is not open.
    """
    if on_paper:
        check(by, RUN_SURVEY, survey)
    elif by is not VISITOR:
        raise NotYours
    now = Survey.objects.select_for_update().get(pk=survey.pk)
    if not queries.takes_answers(now, on_paper=on_paper):
        raise NotNow
    said = _answers(now, answers)
    if said:
        SurveyReply.objects.create(
            survey=now, answers=said, on_paper=on_paper, to_study=bool(to_study) and _free(said)
        )
    if contact.strip() and now.tells_results:
        SurveyContact.objects.create(survey=now, contact=contact.strip()[:300])
    if on_paper:
        write(verbs.ON_PAPER, by=by, on=now)
        return
    day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    if not record.noted_since(day, verbs.ANSWERED.name, by=None, on=now):
        write(verbs.ANSWERED, by=by, on=now)


@transaction.atomic
def into_study(*, by: "Person", survey: Survey, study: Study) -> list[Source]:
    """Bring the free words of who said yes to that into a study; once, after it has closed."""
    now = _held(by, survey)
    check(by, WORK_ON_STUDY, study)
    if study.group_id != now.group_id:
        raise NotYours
    if not queries.is_over(now) or now.study_id is not None:
        raise NotNow
    made = []
    for number, text in enumerate(queries.texts_for_study(now), 1):
        title = f"{now.title[:180]} ({number})"
        made.append(add_source(by=by, study=study, title=title, text=text, kind="survey"))
    now.study = study
    now.save(update_fields=["study"])
    write(verbs.INTO_STUDY, by=by, on=now)
    return made


@transaction.atomic
def forget_contacts(*, by: "Person", survey: Survey) -> None:
    """They have heard what came of it: where to write to them is deleted."""
    now = _held(by, survey)
    SurveyContact.objects.filter(survey=now).delete()
    write(verbs.FORGOT, by=by, on=now)


# -- Parts


def _held(by: "Person", survey: Survey) -> Survey:
    check(by, RUN_SURVEY, survey)
    return Survey.objects.select_for_update().get(pk=survey.pk)


def _unopened(by: "Person", survey: Survey) -> Survey:
    now = _held(by, survey)
    if now.opened:
        raise NotNow
    return now


def _question(by: "Person", question: SurveyQuestion) -> SurveyQuestion:
    check(by, CHANGE_QUESTION, question)
    _unopened(by, question.survey)
    return SurveyQuestion.objects.select_related("survey").get(pk=question.pk)


def _add(survey: Survey, given: Mapping[str, Any]) -> SurveyQuestion:
    last = SurveyQuestion.objects.filter(survey=survey).aggregate(last=Max("place"))["last"]
    made = SurveyQuestion(survey=survey, place=0 if last is None else last + 1)
    _say(made, given)
    return made


def _say(question: SurveyQuestion, given: Mapping[str, Any]) -> None:
    kind = given["kind"]
    options = [one.strip() for one in given.get("options", ()) if one.strip()]
    ticked = kind != SurveyQuestion.Kind.OPEN
    if ticked and not 1 <= len(options) <= len(_CODES):
        raise ValueError("Something to tick, and not more than there are letters.")
    question.words, question.kind = given["words"], kind
    question.section, question.hint = given.get("section", ""), given.get("hint", "")
    question.options = [
        {"code": code, "words": words[:200]}
        for code, words in zip(_CODES, options if ticked else (), strict=False)
    ]
    question.other = ticked and bool(given.get("other"))
    question.full_clean()
    question.save()


def _answers(survey: Survey, given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """What was answered, question by question; nothing of what was skipped, or never asked."""
    found = {}
    for one in queries.questions(survey):
        said = _answer(one, given.get(str(one.pk), {}))
        if said:
            found[str(one.pk)] = said
    return found


def _answer(question: SurveyQuestion, given: Mapping[str, Any]) -> dict[str, Any]:
    if question.kind == SurveyQuestion.Kind.OPEN:
        words = str(given.get("words", "")).strip()[:LONGEST]
        return {"words": words} if words else {}
    asked = {str(one) for one in given.get("ticks", ())}
    ticks = [one["code"] for one in question.options if one["code"] in asked]
    other = str(given.get("other", "")).strip()[:SHORT] if question.other else ""
    if question.kind == SurveyQuestion.Kind.ONE:
        ticks, other = ([], other) if other else (ticks[:1], "")
    return ({"ticks": ticks} if ticks else {}) | ({"other": other} if other else {})


def _free(said: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether there are words of their own in it."""
    return any(one.get("words") or one.get("other") for one in said.values())
