"""Reminders, and saying "I can't come" by their link or by an answer to them."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.doors import SIGNED_IN
from ownway.kit import words
from ownway.kit.ids import token as new_token
from ownway.meetings import messages, verbs
from ownway.meetings.actions.arranging import NoLonger, a_week_later, call_off, move
from ownway.meetings.actions.claiming import NotFree
from ownway.meetings.models import Meeting, Reminder, Reminding, Saying, State, When
from ownway.meetings.queries import reminding as queries
from ownway.people import actions as people
from ownway.people.actions.telling import way_to_write
from ownway.post import answers
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, VISITOR, Actor

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def save_reminding(*, by: "Person", when: str, saying: str) -> Reminding:
    """When to be reminded, and how much it says. A colleague's phone never shows a member's name."""
    check(by, SIGNED_IN)
    row = queries.reminding_of(by)
    row.when, row.saying = when, saying
    row.full_clean()
    row.save()
    write(verbs.SET_REMINDERS, by=by, about=by.pk, on=row, fields=["when", "saying"])
    return row


@transaction.atomic
def remind(*, by: Actor, meeting: Meeting, person: "Person", kind: str, saying: str) -> bool:
    """One reminder, once. True where a message is on its way."""
    only(by, SYSTEM)
    if not queries.sees(person, meeting):
        return False
    token = new_token()
    row, made = Reminder.objects.get_or_create(
        meeting=meeting,
        person=person,
        kind=kind,
        defaults={"token_hash": queries.hashed(token)},
    )
    if not made:
        return False
    named = saying == Saying.NAME and person.pk == meeting.member_id and meeting.colleague
    said: dict[str, Any] = {
        "time": words.later(words.moment, meeting.starts),
        "link": f"{settings.BASE_URL}{reverse('reminded', args=[token])}",
    }
    if named and meeting.colleague:
        said["name"] = meeting.colleague.called
    row.told = people.tell(
        by=by,
        person=person,
        template=_template(person, named=bool(named)),
        words=said,
        good_until=meeting.starts,
    )
    row.save(update_fields=["told"])
    write(verbs.REMINDED, by=by, about=person.pk, on=meeting, why=kind)
    return row.told


@transaction.atomic
def cannot_come(*, by: "Person", reminder: Reminder) -> None:
    """ "I can't come", said without signing in. As if its button had been pressed; the other is told.

    Raises:
        NoLonger: it was moved or called off already.
    """
    if reminder.meeting.state == State.ARRANGED:
        call_off(by=by, meeting=reminder.meeting)
    _answered(by, reminder, "off")


@transaction.atomic
def a_week_on(*, by: "Person", reminder: Reminder) -> Meeting:
    """The same time a week later, said without signing in.

    Raises:
        NotFree: somebody has something else then.
        NoLonger: it was moved already.
    """
    old = reminder.meeting
    made = move(
        by=by,
        meeting=old,
        starts=a_week_later(old),
        minutes=old.minutes or 60,
        how=old.how,
        where=old.where,
        room=old.room,
    )
    _answered(by, reminder, "later")
    return made


@transaction.atomic
def hear_no(*, by: Actor, number_index: str) -> bool:
    """A text says "I can't come". False where there is nothing to call off."""
    only(by, VISITOR)
    reminder = queries.to_answer(number_index)
    if reminder is None:
        return False
    try:
        cannot_come(by=reminder.person, reminder=reminder)
    except NoLonger:
        return False
    when = words.later(words.moment, reminder.meeting.starts)
    _say(reminder.person, messages.HEARD.name, {"time": when})
    return True


@transaction.atomic
def hear_next(*, by: Actor, number_index: str) -> bool:
    """A text says "a week later". False where there is nothing to move."""
    only(by, VISITOR)
    reminder = queries.to_put_later(number_index)
    if reminder is None:
        return False
    try:
        made = a_week_on(by=reminder.person, reminder=reminder)
    except NotFree:
        _say(reminder.person, messages.NOT_NEXT.name, {})
    except NoLonger:
        return False
    else:
        when = words.later(words.moment, made.starts)
        _say(reminder.person, messages.HEARD_NEXT.name, {"time": when})
    return True


@transaction.atomic
def hear_stop(*, by: Actor, number_index: str) -> bool:
    """A text says "no more reminders". Nothing is sent to say that it was heard."""
    only(by, VISITOR)
    persons = queries.with_number(number_index)
    for person in persons:
        wish = queries.reminding_of(person)
        save_reminding(by=person, when=When.NONE, saying=wish.saying)
    return bool(persons)


@transaction.atomic
def say_nothing_to_change(*, by: Actor, person: "Person") -> None:
    """An answer changed nothing, and they are told so."""
    only(by, SYSTEM)
    _say(person, messages.NOTHING.name, {})


@transaction.atomic
def say_nobody_reads(*, by: Actor, person: "Person") -> None:
    """An answer was words, which nobody reads: they are told so, and where somebody is."""
    only(by, SYSTEM)
    link = f"{settings.BASE_URL}{reverse('help_now')}"
    _say(person, messages.NOBODY_READS.name, {"link": link})


def _say(person: "Person", template: str, said: dict[str, Any]) -> None:
    people.tell(by=SYSTEM, person=person, template=template, words=said)


def _answered(by: "Person", reminder: Reminder, what: str) -> None:
    Reminder.objects.filter(pk=reminder.pk).update(answered=timezone.now())
    write(verbs.ANSWERED, by=by, about=by.pk, on=reminder.meeting, why=what)


def _template(person: "Person", *, named: bool) -> str:
    """An answer is asked for only by text, and only where texts come in."""
    way = way_to_write(person)
    asks = way is not None and way.kind == "text" and answers.ready()
    chosen = {
        (False, False): messages.REMINDER,
        (False, True): messages.REMINDER_ANSWER,
        (True, False): messages.REMINDER_NAME,
        (True, True): messages.REMINDER_NAME_ANSWER,
    }[named, asks]
    return chosen.name
