"""Who reads what somebody wishes, whom they would rather not meet, and a peer supporter's page."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.pairing.models import HelpToChoose, PeerPage, PleaseNot, Wishes
from ownway.pairing.sameness import same_name
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import BE_COLLEAGUE, for_roles

WISH = for_roles(
    "pairing.wish",
    says=_("Members may say what they wish of somebody they would meet. All of it can be skipped."),
    roles=[Role.MEMBER],
)


OWN_WISHES = rule(
    "pairing.own_wishes",
    model="pairing.Wishes",
    says=_("What you wish of a peer supporter is yours. Only you can change it."),
)


@OWN_WISHES.filter
def _own_wishes(person: Any) -> Q:
    return Q(person=person)


READ_WISHES = rule(
    "pairing.read_wishes",
    model="pairing.Wishes",
    says=_(
        "What you wish of a peer supporter is read by you alone. If you ask somebody to choose with "
        "you and say so, they read it too, until that is answered."
    ),
)


@READ_WISHES.filter
def _read_wishes(person: Any) -> Q:
    """Whoever took it on, and before that whoever is asked: the one who introduces, or coordinators."""
    asked = HelpToChoose.objects.filter(done=None, shows_wishes=True)
    if introduces(person):
        asked = asked.filter(Q(taken_by=None) | Q(taken_by=person))
    else:
        asked = asked.filter(taken_by=person, taken_by__in=BE_COLLEAGUE.rows(person))
    helped = asked.exclude(person=person).filter(person__pace="here").values("person")
    wishes = Wishes.objects.all()
    return either("pairing.Wishes", wishes.filter(person=person), wishes.filter(person__in=helped))


NAME_PLEASE_NOT = for_roles(
    "pairing.name_please_not",
    says=_(
        "Members and peer supporters may say whom, which team or which place they would rather not "
        "meet, before any name is shown to them."
    ),
    roles=[Role.MEMBER, Role.PEER],
)


OWN_PLEASE_NOT = rule(
    "pairing.own_please_not",
    model="pairing.PleaseNot",
    says=_(
        "Whom you would rather not meet is written by you, and only you can take it back. It works "
        "both ways, and nobody is told."
    ),
)


@OWN_PLEASE_NOT.filter
def _own_please_not(person: Any) -> Q:
    return Q(by=person)


READ_PLEASE_NOT = rule(
    "pairing.read_please_not",
    model="pairing.PleaseNot",
    says=_(
        "Whom you would rather not meet is read by you, and by one named coordinator, who helps people "
        "to find somebody. Each time they look, you can see that they did."
    ),
)


@READ_PLEASE_NOT.filter
def _read_please_not(person: Any) -> Q:
    if teams.site().introduces_id != person.pk or not introduces(person):
        return Q(by=person)
    return Q(by=person) | Q(by__pace="here", by__in=NAME_PLEASE_NOT.rows(person))


OWN_PEER_PAGE = for_roles(
    "pairing.own_peer_page",
    says=_(
        "A peer supporter’s page is theirs: what is seen on it, what is for matching only, and whether "
        "they meet somebody new just now."
    ),
    roles=[Role.PEER],
)


SEE_CARD = rule(
    "pairing.see_card",
    model="pairing.PeerPage",
    says=_(
        "The page of a peer supporter who meets somebody new just now is there for members and for "
        "coordinators, as far as they want it seen. Where two would rather not meet, neither is shown "
        "to the other."
    ),
)


@SEE_CARD.filter
def _see_card(person: Any) -> Q:
    pages = PeerPage.objects.all()
    peers = OWN_PEER_PAGE.rows(person)
    shown = pages.filter(open=True, person__pace="here", person__in=peers)
    roles = teams.roles_of(person)
    if Role.COORDINATOR in roles:
        seen = shown
    elif Role.MEMBER in roles and person.pace == "here":
        seen = shown.exclude(person__in=kept_apart(person))
    else:
        seen = pages.none()
    mine = pages.filter(person=person) if Role.PEER in roles else pages.none()
    return either("pairing.PeerPage", mine, seen)


def introduces(person: Any) -> bool:
    """Is this who helps people to find somebody? A coordinator; the named one, where one is named
    and still is one."""
    coordinators = {one.pk for one in teams.coordinators()}
    named = teams.site().introduces_id
    return person.pk in coordinators and (named not in coordinators or named == person.pk)


def kept_apart(person: Any, among: Iterable[Any] | None = None) -> set[UUID]:
    """Ids of everybody whom ``person`` would rather not meet, or who would rather not meet them.

    Both ways alike, and for the program alone: no page may show what this gives.

    Args:
        among: who is asked about, where somebody already has the rows. Otherwise all who could be
            introduced to ``person``: peer supporters, and everybody where ``person`` is one.
    """
    apart: set[UUID] = set()
    is_peer = Role.PEER in teams.roles_of(person)
    mine = list(PleaseNot.objects.filter(by=person))
    for one in mine:
        if one.whom_id:
            apart.add(one.whom_id)
        if one.project_id:
            apart |= teams.of_project(one.project_id, *_touched(is_peer))
    if names := [one.name for one in mine if one.name]:
        offered = (NAME_PLEASE_NOT if is_peer else OWN_PEER_PAGE).rows(person)
        others = offered.exclude(pk=person.pk) if among is None else among
        apart |= {one.pk for one in others if any(same_name(name, one.called) for name in names)}
    return (apart | _would_rather_not(person)) - {person.pk}


def _would_rather_not(person: Any) -> set[UUID]:
    """Ids of those who would rather not meet ``person``."""
    there = teams.roles_by_project(person)
    peers = set(OWN_PEER_PAGE.rows(person).values_list("pk", flat=True)) if there else set()
    return {
        one.by_id
        for one in PleaseNot.objects.exclude(by=person)
        if one.whom_id == person.pk
        or (one.project_id and there.get(one.project_id, set()) & {*_touched(one.by_id in peers)})
        or (one.name and same_name(one.name, person.called))
    }


def _touched(is_peer: bool) -> tuple[Role, ...]:
    """Whom "this team" means: who works there, and for a peer supporter whoever is a member too."""
    return (*STAFF, Role.VOLUNTEER, Role.MEMBER) if is_peer else (*STAFF, Role.VOLUNTEER)
