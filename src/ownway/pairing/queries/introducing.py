"""Introductions: one's own, those one was asked for, those in motion; help to choose; gaps."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from ownway.access import queries as access
from ownway.pairing.models import OPEN, Gap, HelpToChoose, Introduction, PeerPage, State
from ownway.pairing.queries.wishes import TraitShown, traits
from ownway.pairing.rules.introducing import (
    ANSWER_HELP,
    ANSWER_INTRODUCTION,
    OPEN_INTRODUCTIONS,
    OWN_HELP,
    PROPOSE_INTRODUCTION,
    SEE_GAPS,
    SEE_INTRODUCTION,
    WATCH_INTRODUCTION,
)
from ownway.pairing.rules.wishes import introduces, kept_apart
from ownway.people import queries as people
from ownway.teams import queries as teams
from ownway.teams.roles import Role

#: Whoever said "not this time" is not asked again by the same person for a while.
NOT_AGAIN = timedelta(days=30)
#: An introduction that is over stands on one's page for so long.
SHOWN_FOR = timedelta(days=14)
#: After this long without an answer the coordinator sees that somebody waits.
LONG = timedelta(days=7)


def could_meet(member: Any, peer: Any) -> bool:
    """Might these two be introduced: both here, the peer open to it, and neither would rather not?

    For the program: what it answers may be shown only as "just now" or "not just now".
    """
    return peer in could_meet_all(member)


def could_meet_all(member: Any) -> list[Any]:
    """Everybody to whom ``member`` might be introduced just now, by name. Paid hours not asked."""
    if member.pace != "here":
        return []
    works = {one.person_id for one in teams.team() if one.role == Role.PEER}
    pages = (
        PeerPage.objects.filter(open=True, person__pace="here", person__in=works)
        .exclude(person__in=kept_apart(member) | not_now(member) | {member.pk})
        .select_related("person")
    )
    return sorted((page.person for page in pages), key=lambda one: one.called.casefold())


def not_now(member: Any) -> set[UUID]:
    """Ids of those whom ``member`` need not be shown: met, asked, or asked a short while ago."""
    asked = Introduction.objects.filter(member=member)
    met = {bond.supporter_id for bond in people.bonds_of(member) if bond.member_id == member.pk}
    lately = timezone.now() - NOT_AGAIN
    return (
        met
        | set(asked.filter(state__in=OPEN).values_list("peer", flat=True))
        | set(asked.filter(state=State.CANT, over__gt=lately).values_list("peer", flat=True))
    )


def own(member: Any) -> list[Introduction]:
    """What ``member`` asked or was offered: in motion, or over a short while ago; newest first.

    For "My people". What became a bond is not among them.
    """
    shown = timezone.now() - SHOWN_FOR
    rows = access.reach(member, SEE_INTRODUCTION).filter(member=member)
    rows = rows.exclude(state=State.AGREED).exclude(over__lt=shown)
    found = list(rows.select_related("peer", "tea"))
    offered = [one.peer for one in found if one.state == State.PROPOSED]
    apart = kept_apart(member, offered) if offered else set()
    return [one for one in found if one.state != State.PROPOSED or one.peer_id not in apart]


def asked_of(peer: Any) -> list[Introduction]:
    """Who would like to meet ``peer``, and with whom they are to have tea; longest wait first."""
    rows = access.reach(peer, SEE_INTRODUCTION).filter(peer=peer).exclude(state=State.AGREED)
    return sorted(rows.select_related("member", "tea"), key=lambda one: one.asked or one.created)


def waits_for(person: Any) -> list[Introduction]:
    """Introductions that wait for ``person``'s yes or not this time."""
    rows = access.reach(person, ANSWER_INTRODUCTION).select_related("member", "peer")
    return sorted(rows, key=lambda one: one.asked or one.created)


def stands(introduction: Introduction) -> State:
    """Where it stands for the member: whoever no longer works here can't take it on."""
    state = State(introduction.state)
    works = Role.PEER in teams.roles_of(introduction.peer)
    return State.CANT if state in OPEN and not works else state


def tea_of(introduction: Introduction) -> Any:
    """The cup of tea, where it was moved to; None where none is arranged."""
    tea = introduction.tea
    while tea is not None and tea.moved_to is not None:
        tea = tea.moved_to
    return tea if tea is not None and tea.state not in ("off", "moved") else None


def in_motion(person: Any) -> list[Introduction]:
    """What is in motion among the members whom ``person`` coordinates; longest wait first."""
    if not access.may(person, OPEN_INTRODUCTIONS):
        return []
    rows = access.reach(person, WATCH_INTRODUCTION).filter(
        state__in=(State.PROPOSED, State.ASKED, State.TEA, State.AGREEING)
    )
    return sorted(
        rows.select_related("member", "peer", "tea"), key=lambda one: one.asked or one.created
    )


def answered_no(person: Any) -> list[Introduction]:
    """Who was told "can't just now" lately and has asked nobody else yet: they may like a word."""
    since = timezone.now() - SHOWN_FOR
    rows = access.reach(person, WATCH_INTRODUCTION).select_related("member", "peer")
    going_on = set(rows.filter(state__in=OPEN).values_list("member", flat=True))
    found = {one.member_id: one for one in rows.filter(state=State.CANT, over__gt=since)}
    return [one for key, one in found.items() if key not in going_on]


def could_be_introduced(person: Any) -> list[Any]:
    """The members to whom ``person`` may suggest somebody, by name."""
    return sorted(access.reach(person, PROPOSE_INTRODUCTION), key=lambda p: p.called.casefold())


def help_asked(person: Any) -> list[HelpToChoose]:
    """Who asked ``person`` to help them choose, longest wait first."""
    return list(access.reach(person, ANSWER_HELP).select_related("person"))


def own_help(person: Any) -> list[HelpToChoose]:
    """What ``person`` asked and nobody has answered yet."""
    return list(access.reach(person, OWN_HELP))


def who_helps(person: Any) -> list[Any]:
    """Who reads what ``person`` writes when they ask for help to choose."""
    coordinators = [one for one in teams.coordinators() if introduces(one) and one.pk != person.pk]
    named = [one for one in coordinators if one.pk == teams.site().introduces_id]
    if named:
        return named
    return [
        one
        for one in coordinators
        if access.reach(one, PROPOSE_INTRODUCTION).filter(pk=person.pk).exists()
    ]


def waiting_in_today(person: Any) -> bool:
    """Does something of introductions wait for ``person``: help asked, an answer long due, a no?"""
    late = timezone.now() - LONG
    return (
        bool(help_asked(person))
        or bool(answered_no(person))
        or any(
            one.state == State.ASKED and (one.asked or one.created) < late
            for one in in_motion(person)
        )
    )


@dataclass(frozen=True)
class GapShown:
    """A wish nobody here could meet, and of how many people; None where that is too few to say."""

    trait: TraitShown
    people: int | None


def least() -> int:
    """Numbers of people below this are not shown."""
    return max(teams.site().report_least, 2)


def gaps(person: Any) -> list[GapShown]:
    """Wishes nobody could meet, most people first, small numbers hidden. Who wished is never read."""
    if not access.may(person, SEE_GAPS):
        return []
    counts = dict(
        Gap.objects.filter(met=None)
        .values_list("trait")
        .annotate(people=Count("person", distinct=True))
        .values_list("trait", "people")
    )
    shown = [
        GapShown(one, counts[one.row.pk] if counts[one.row.pk] >= least() else None)
        for one in traits()
        if one.row.pk in counts
    ]
    return sorted(shown, key=lambda gap: -(gap.people or 0))
