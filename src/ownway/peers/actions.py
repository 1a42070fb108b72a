"""What can be done with ready work, and with paid time."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.peers import verbs
from ownway.peers.models import PaidTime, Taking, Task, TimeKind, WeekHours
from ownway.peers.rules import (
    CHANGE_TASK,
    DO_READY_WORK,
    KEEP_TASKS,
    OWN_TAKING,
    OWN_TIME,
    SEE_TASK,
    SET_WEEK,
)
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

TASK_FIELDS = ("kind", "title", "says", "minutes", "once")


class Taken(Exception):
    """A colleague was quicker."""


class NoLonger(Exception):
    """It was changed, done or given back in between."""


class NotYet(Exception):
    """That time is still to come, so nobody can have worked it."""


class AlreadyWritten(Exception):
    """Some of that time is written down already: no minute is paid twice."""

    def __init__(self, row: PaidTime) -> None:
        super().__init__("Some of that time is written down already.")
        self.row = row


@transaction.atomic
def add_task(*, by: "Person", project: Any, **what: Any) -> Task:
    """Put a piece of work on the list of a project (``TASK_FIELDS``)."""
    check(by, KEEP_TASKS, project)
    task = Task(project=project, by=by, **what)
    task.full_clean()
    task.save()
    write(verbs.ADDED, by=by, on=task, fields=what)
    return task


@transaction.atomic
def change_task(*, by: "Person", task: Task, **what: Any) -> Task:
    """Say it otherwise. Who has taken it goes on with it as it was."""
    check(by, CHANGE_TASK, task)
    changed = [name for name in TASK_FIELDS if name in what and getattr(task, name) != what[name]]
    for name in changed:
        setattr(task, name, what[name])
    task.full_clean()
    if changed:
        task.save(update_fields=changed)
        write(verbs.CHANGED, by=by, on=task, fields=changed)
    return task


@transaction.atomic
def retire_task(*, by: "Person", task: Task) -> None:
    """Take it off the list. Who has taken it may still finish it, and is paid."""
    check(by, CHANGE_TASK, task)
    task.retired = timezone.now()
    task.save(update_fields=["retired"])
    write(verbs.RETIRED, by=by, on=task)


@transaction.atomic
def take(*, by: "Person", task: Task, instead_of: Any = None) -> Taking:
    """Take a piece of ready work, perhaps for the time of a meeting that fell through.

    Raises:
        Taken: a colleague was quicker, or it is off the list.
    """
    check(by, DO_READY_WORK)
    _is_their_meeting(by, instead_of)
    now = _hold(Task, task.pk)
    if now is None or now.retired is not None:
        raise Taken
    check(by, SEE_TASK, now)
    held = Taking.objects.filter(task=now, person=by, given_back=None, done=None).first()
    if held is not None:
        return held
    try:
        with transaction.atomic():
            taking = Taking.objects.create(
                task=now, person=by, once=now.once, instead_of=instead_of
            )
    except IntegrityError:
        raise Taken from None
    write(verbs.TOOK, by=by, about=by.pk, on=taking)
    return taking


@transaction.atomic
def give_back(*, by: "Person", taking: Taking) -> None:
    """Not for them after all: it is on the list again, and no reason is asked.

    Raises:
        NoLonger: it is done, or given back already.
    """
    taking = _own(by, taking)
    taking.given_back = timezone.now()
    taking.save(update_fields=["given_back"])
    write(verbs.GAVE_BACK, by=by, about=by.pk, on=taking)


@transaction.atomic
def done(
    *, by: "Person", taking: Taking, starts: datetime, minutes: int, words: str = ""
) -> PaidTime:
    """It is done: the time is in their log, and work that needs doing once is off the list.

    Raises:
        NoLonger: it is done, or given back already.
        NotYet, AlreadyWritten: see :func:`log`.
    """
    _hold_log(by)
    taking = _own(by, taking)
    row = _written(
        PaidTime(
            person=by,
            kind=TimeKind.TASK,
            starts=starts,
            minutes=minutes,
            words=words,
            taking=taking,
            by=by,
        )
    )
    taking.done = timezone.now()
    taking.save(update_fields=["done"])
    if taking.once:
        Task.objects.filter(pk=taking.task_id, retired=None).update(retired=taking.done)
    write(verbs.DID, by=by, about=by.pk, on=row, fields=["starts", "minutes"])
    return row


@transaction.atomic
def log(
    *,
    by: "Person",
    kind: str,
    starts: datetime,
    minutes: int,
    words: str = "",
    meeting: Any = None,
) -> PaidTime:
    """Write down a stretch of one's own paid time.

    Raises:
        NotYet: it is not over.
        AlreadyWritten: some of it is in the log already.
    """
    check(by, DO_READY_WORK)
    if meeting is not None and meeting.colleague_id != by.pk:
        raise NotYours
    _hold_log(by)
    row = _written(
        PaidTime(
            person=by,
            kind=kind,
            starts=starts,
            minutes=minutes,
            words=words,
            meeting=meeting,
            by=by,
        )
    )
    write(verbs.LOGGED, by=by, about=by.pk, on=row, fields=["kind", "starts", "minutes"])
    return row


@transaction.atomic
def correct(
    *,
    by: "Person",
    row: PaidTime,
    starts: datetime | None = None,
    minutes: int | None = None,
    words: str | None = None,
    struck_out: bool = False,
) -> PaidTime:
    """Put right what was written down: a new row takes the place of the old, and both stay.

    Raises:
        NoLonger: it was put right in between.
        NotYet, AlreadyWritten: see :func:`log`.
    """
    _hold_log(by)
    if not OWN_TIME.rows(by).filter(pk=row.pk).exists():
        if PaidTime.objects.filter(pk=row.pk, person=by).exists():
            raise NoLonger
        raise NotYours
    new = PaidTime(
        person=by,
        kind=row.kind,
        starts=row.starts if starts is None or struck_out else starts,
        minutes=0 if struck_out else row.minutes if minutes is None else minutes,
        words="" if struck_out else row.words if words is None else words,
        taking_id=row.taking_id,
        meeting_id=row.meeting_id,
        instead=row,
        struck_out=struck_out,
        by=by,
    )
    _written(new)
    changed = [name for name in ("starts", "minutes") if getattr(new, name) != getattr(row, name)]
    write(verbs.CORRECTED, by=by, about=by.pk, on=new, fields=changed)
    return new


@transaction.atomic
def set_week_minutes(*, by: "Person", person: Any, minutes: int, since: date) -> WeekHours:
    """Say how much paid time a colleague has in a week, from a day on. What was before stays."""
    check(by, SET_WEEK, person)
    _hold_log(person)
    row = WeekHours.objects.filter(person=person, since=since).first()
    row = row or WeekHours(person=person, since=since)
    row.minutes, row.by = minutes, by
    row.full_clean()
    row.save()
    write(verbs.SET_WEEK, by=by, about=person.pk, on=row, fields=["minutes", "since"])
    return row


def _is_their_meeting(by: Any, meeting: Any) -> None:
    if meeting is not None and (
        meeting.colleague_id != by.pk or meeting.state not in ("off", "missed")
    ):
        raise NotYours


def _hold(model: Any, key: Any) -> Any:
    """One row, which nobody else changes until this transaction ends."""
    return model.objects.select_for_update().filter(pk=key).first()


def _own(by: Any, taking: Taking) -> Taking:
    now = _hold(Taking, taking.pk)
    if now is None or now.person_id != by.pk:
        raise NotYours
    if now.done or now.given_back:
        raise NoLonger
    check(by, OWN_TAKING, now)
    return now


def _hold_log(person: Any) -> None:
    """One at a time writes into somebody's log, so that no minute stands in it twice."""
    persons: Any = PaidTime._meta.get_field("person").related_model
    rows = persons._base_manager.filter(pk=person.pk)
    list(rows.select_for_update(no_key=True).values_list("pk"))


def _written(row: PaidTime) -> PaidTime:
    row.words = row.words.strip()
    if not row.struck_out:
        if row.ends > timezone.now() + timedelta(minutes=1):
            raise NotYet
        _is_not_written(row)
    row.full_clean()
    row.save()
    return row


def _is_not_written(row: PaidTime) -> None:
    near = OWN_TIME.rows(row.person).filter(
        starts__lt=row.ends, starts__gt=row.starts - timedelta(days=1)
    )
    for other in near.exclude(pk=row.instead_id):
        if other.ends > row.starts:
            raise AlreadyWritten(other)
