"""Reading what was said, and who listens. Nothing here is counted or listed for anybody else."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from ownway.access import queries as access
from ownway.people import queries as people
from ownway.people.actions.telling import can_tell
from ownway.teams import queries as teams
from ownway.voice.models import Listener, Reply, Saying
from ownway.voice.promise import by_when
from ownway.voice.rules import GOING_ON, HEAR_SAYING, KNOW_LATE, LISTEN, OWN_SAYING


def named() -> list[Listener]:
    """Everybody who is named to listen, in their order."""
    return list(Listener.objects.filter(until=None).select_related("person__account"))


def is_ready(listener: Listener) -> bool:
    """Can they be written to: do they sign in, does a message reach them, are they independent?"""
    one = listener.person
    runs_it = {coordinator.pk for coordinator in teams.coordinators()}
    return one.account is not None and one.pk not in runs_it and can_tell(one)


def who_could_hear(person: Any, *, about: Iterable[Any] = ()) -> list[Listener]:
    """Those to whom ``person`` could say something about these people, in their order."""
    never = {person.pk, *(one.pk for one in about)}
    return [one for one in named() if one.person_id not in never and is_ready(one)]


def could_be_about(person: Any) -> list[Any]:
    """Whom ``person`` may name: those they meet, and those who listen. There is no directory."""
    met = [*people.supporters_of(person), *(b.member for b in people.people_met_by(person))]
    listen = [one.person for one in named()]
    found = {one.pk: one for one in [*met, *listen] if one.pk != person.pk}
    return sorted(found.values(), key=lambda one: one.called.casefold())


def promise(now: datetime | None = None) -> datetime:
    """By when what is said now is answered."""
    closes = {hours.weekday: hours.closes for hours in teams.opening_hours()}
    zone = timezone.get_default_timezone()
    return by_when(
        now or timezone.now(), teams.site().listen_days, closes, teams.closed_days(), zone
    )


def said_by(person: Any) -> list[Saying]:
    """Everything ``person`` said, the newest first."""
    return list(access.reach(person, OWN_SAYING).select_related("to__person", "late_to__person"))


def to_hear(person: Any) -> list[Saying]:
    """What was said to ``person`` as a listener; what waits for an answer first."""
    mine = access.reach(person, HEAR_SAYING).select_related("by").order_by("promised")
    return sorted(mine, key=lambda one: one.answered_at is not None)


def late_elsewhere(person: Any) -> list[Saying]:
    """What another listener has not answered in time, and ``person`` was told that it waits."""
    return list(access.reach(person, KNOW_LATE).select_related("to__person").order_by("promised"))


def replies(person: Any, saying: Saying) -> list[Reply]:
    """What the two wrote, the oldest first, for either of them."""
    mine = access.reach(person, OWN_SAYING).filter(pk=saying.pk)
    heard = access.reach(person, HEAR_SAYING).filter(pk=saying.pk)
    found = Reply.objects.filter(saying__pk__in=[*_ids(mine), *_ids(heard)])
    return list(found.select_related("by"))


def abouts(person: Any, saying: Saying) -> list[Any]:
    """Whom it is about, for its writer and whoever hears it."""
    if saying.by_id != person.pk and not access.reach(person, HEAR_SAYING).filter(pk=saying.pk):
        return []
    return [one.person for one in saying.abouts.select_related("person")]


def others_who_could_hear(person: Any, saying: Saying) -> list[Listener]:
    """Those who could read it instead."""
    found = who_could_hear(person, about=abouts(person, saying))
    return [one for one in found if one.pk != saying.to_id]


def is_going_on(saying: Saying) -> bool:
    """Is it still worked on?"""
    return Saying.objects.filter(GOING_ON, pk=saying.pk).exists()


def listens(person: Any) -> bool:
    """Does ``person`` have a page of what was said to them?"""
    return access.may(person, LISTEN)


def may_be_named(person: Any) -> list[Any]:
    """Whom ``person`` may name to listen: whose name they know, and who does not run the place."""
    not_them = {person.pk, *(one.pk for one in teams.coordinators())}
    not_them |= {one.person_id for one in named()}
    return [one for one in people.known(person) if one.pk not in not_them]


def _ids(rows: Any) -> list[Any]:
    return list(rows.values_list("pk", flat=True))
