"""What happens after a hello: taken, tried, a first chat, somewhere else, or carrying on."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.persons import Way
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.teams import actions as teams
from ownway.teams import queries as team
from ownway.welcome import messages, queries, verbs
from ownway.welcome.models import Hello, HelloTry, State
from ownway.welcome.rules import ANSWER_ONE, OPEN, SEE_HELLO

if TYPE_CHECKING:
    from ownway.people.models import Person

#: One of a hello that can still be arranged, tried, or helped to go somewhere else.
GOES_ON = (*OPEN, State.CHAT)


class SomebodyElseHas(Exception):
    """A colleague is answering this one."""

    def __init__(self, who: "Person | None") -> None:
        super().__init__("A colleague is answering this hello.")
        self.who = who


class NotBack(Exception):
    """The person takes a break or has left, and comes back only by their own yes."""


@transaction.atomic
def look_at_hello(*, by: "Person", hello: Hello) -> None:
    """Note that a colleague reads a hello: about its person, once there is one."""
    check(by, SEE_HELLO, hello)
    write(verbs.LOOKED_AT_HELLO, by=by, about=hello.person_id, on=hello)


@transaction.atomic
def take(*, by: "Person", hello: Hello) -> Hello:
    """Answer this one. Of two at once, one gets it.

    Raises:
        SomebodyElseHas: a colleague was quicker.
    """
    return _mine(by, hello)


@transaction.atomic
def hand_back(*, by: "Person", hello: Hello) -> None:
    """Give it back, so that a colleague can answer. A coordinator may do it for somebody away."""
    check(by, ANSWER_ONE, hello)
    fresh = Hello.objects.select_for_update().get(pk=hello.pk)
    mine = fresh.taken_by_id == by.pk or not queries.still_answers(fresh)
    if fresh.state != State.TAKEN or not (mine or by in team.coordinators(fresh.project)):
        raise SomebodyElseHas(fresh.taken_by)
    fresh.state, fresh.taken_by, fresh.taken_at = State.WAITING, None, None
    fresh.save(update_fields=["state", "taken_by", "taken_at"])
    write(verbs.HANDED_BACK, by=by, about=fresh.person_id, on=fresh, fields=["taken_by"])


@transaction.atomic
def note_try(*, by: "Person", hello: Hello, way: str, reached: bool, words: str = "") -> HelloTry:
    """Note a try to reach them. The first time they are reached is their first answer."""
    fresh = _mine(by, hello, GOES_ON)
    made = HelloTry(hello=fresh, by=by, way=way, reached=reached, words=words.strip())
    made.full_clean()
    made.save()
    if reached:
        _answered(fresh)
        fresh.save(update_fields=["answered_at"])
    write(verbs.TRIED, by=by, about=fresh.person_id, on=fresh, why="reached" if reached else "")
    return made


@transaction.atomic
def arrange_first_chat(
    *,
    by: "Person",
    hello: Hello,
    colleague: "Person",
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
) -> Any:
    """Arrange a first chat with whoever said hello. It makes them a person, known by name.

    Returns:
        The meeting. ``member_told`` says whether a message goes to them by itself.

    Raises:
        meetings.NotFree: the colleague has something else then; nothing is kept.
        NotBack: they take a break.
    """
    meetings.hold_diaries([one for one in (colleague, hello.person) if one is not None])
    fresh = _mine(by, hello, GOES_ON)
    person = _person_of(by, fresh)
    _meets(by, person, colleague)
    made = meetings.arrange_first_chat(
        by=by,
        member=person,
        colleague=colleague,
        starts=starts,
        minutes=minutes,
        how=how,
        where=where,
    )
    _answered(fresh)
    fresh.state, fresh.person = State.CHAT, person
    fresh.save(update_fields=["state", "person", "answered_at"])
    write(verbs.ARRANGED_CHAT, by=by, about=person.pk, on=fresh, fields=["state", "person"])
    return made


@transaction.atomic
def carry_on(
    *, by: "Person", hello: Hello, colleague: "Person", called: str = "", told: bool = True
) -> "Person":
    """They carry on with us, by phone or on paper: written with them, and they said yes.

    Args:
        colleague: whom they meet from now on.
        called: the name, where the hello was for somebody who did not know of it.
        told: they know by now that something is held about them.

    Raises:
        NotBack: they take a break.
    """
    fresh = _mine(by, hello, GOES_ON)
    person = _person_of(by, fresh, called=called, told=told)
    if told:
        _meets(by, person, colleague)
    _answered(fresh)
    fresh.state, fresh.person = State.CARRIED_ON, person
    fresh.save(update_fields=["state", "person", "answered_at"])
    write(verbs.CARRIED_ON, by=by, about=person.pk, on=fresh, fields=["state", "person"])
    return person


@transaction.atomic
def send_elsewhere(*, by: "Person", hello: Hello, words: str) -> None:
    """This is not for them; ``words`` say where else we helped them go."""
    fresh = _mine(by, hello, GOES_ON)
    fresh.elsewhere = words.strip()
    _answered(fresh)
    fresh.state = State.ELSEWHERE
    fresh.full_clean()
    fresh.save(update_fields=["elsewhere", "state", "answered_at"])
    write(verbs.WENT_ELSEWHERE, by=by, about=fresh.person_id, on=fresh, fields=["state"])


@transaction.atomic
def same_person(*, by: "Person", hello: Hello, person: "Person") -> None:
    """The hello comes from somebody ``by`` knows already, so that nobody is written down twice.

    It changes nothing about them: who takes a break or has left comes back by their own yes.
    """
    fresh = _mine(by, hello)
    if person not in queries.may_be(by, fresh):
        raise NotYours
    fresh.person = person
    fresh.save(update_fields=["person"])
    write(verbs.SAME_PERSON, by=by, about=person.pk, on=fresh, fields=["person"])


@transaction.atomic
def somebody_else(*, by: "Person", hello: Hello, person: "Person") -> None:
    """The same phone or e-mail, but another person."""
    fresh = _mine(by, hello)
    if person not in queries.may_be(by, fresh):
        raise NotYours
    fresh.somebody_else = [*fresh.somebody_else, str(person.pk)]
    fresh.save(update_fields=["somebody_else"])
    write(verbs.SOMEBODY_ELSE, by=by, on=fresh, fields=["somebody_else"])


@transaction.atomic
def tell_coordinators(*, by: Actor) -> int:
    """Tell the coordinators that something waits past its promised time.

    For the clock, as often as it likes: on each working day, once a project, however many wait.
    Returns how many hellos that was about.
    """
    only(by, SYSTEM)
    now = timezone.now()
    today = timezone.localdate(now)
    if not queries.is_working_day(today):
        return 0
    late = queries.untried(now).exclude(coordinator_told_on=today)
    found = {hello.pk: hello for hello in late.select_related("project")}
    # Whoever changes the day tells; a second clock at the same moment changes none.
    changed = Hello.objects.filter(pk__in=found).exclude(coordinator_told_on=today)
    if not found or not changed.update(coordinator_told_on=today):
        return 0
    for project in {hello.project for hello in found.values()}:
        for person in team.coordinators(project):
            people.tell(by=by, person=person, template=messages.WAITING_LONG.name, words={})
    for hello in found.values():
        write(verbs.TOLD_COORDINATORS, by=by, about=hello.person_id, on=hello)
    return len(found)


def _mine(by: "Person", hello: Hello, states: Iterable[str] = OPEN) -> Hello:
    """The hello as it is now, nobody else changing it, and taken by ``by`` if it was waiting."""
    check(by, ANSWER_ONE, hello)
    fresh = Hello.objects.select_for_update().get(pk=hello.pk)
    if fresh.state == State.TAKEN_BACK:
        raise NotYours
    if fresh.state not in states:
        raise SomebodyElseHas(fresh.taken_by)
    if fresh.state == State.WAITING:
        fresh.state, fresh.taken_by, fresh.taken_at = State.TAKEN, by, timezone.now()
        fresh.save(update_fields=["state", "taken_by", "taken_at"])
        write(verbs.TOOK_HELLO, by=by, about=fresh.person_id, on=fresh, fields=["taken_by"])
    elif fresh.taken_by_id != by.pk:
        raise SomebodyElseHas(fresh.taken_by)
    return fresh


def _answered(hello: Hello) -> None:
    hello.answered_at = hello.answered_at or timezone.now()


def _person_of(by: "Person", hello: Hello, *, called: str = "", told: bool = True) -> "Person":
    """The person with whom the hello goes on, made now if it is somebody new."""
    if hello.person is not None:
        if hello.person.pace != "here":
            raise NotBack
        return hello.person
    ways = {way.kind: way for way in hello.ways.all()} if hello.they_know else {}
    person = people.add_person(
        by=by,
        called=called.strip() or queries.name_of(hello),
        told=told,
        together=told,
        ways=[
            Way(way.kind, way.address, way.may_leave_message, way.name_to_use, way.good_times)
            for way in ways.values()
        ],
    )
    teams.welcome_member(by=by, person=person, project=hello.project)
    return person


def _meets(by: "Person", person: "Person", colleague: "Person") -> None:
    """From now on the two meet; by arranging it with us, the person said yes to it."""
    if not known.are_together(person, colleague):
        people.start_first_chat(by=by, member=person, supporter=colleague)
