"""Reading about persons. Each takes the person who looks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from ownway.access import queries as access
from ownway.people.models import (
    Account,
    Bond,
    BondKind,
    Draft,
    EmergencyOpening,
    Pace,
    Person,
    SafeWay,
    Worry,
    WrittenWith,
)
from ownway.people.rules import (
    AGREE_DELAY,
    KNOW_NAME,
    OWN_DRAFT,
    SECOND_LOOK,
    SECOND_OPENING,
    SEE_BOND,
    SEE_OPENING,
    SEE_PAGE,
    SEE_WAYS,
    SEE_WORRY,
)
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import RUN_PLACE

#: How long contacts stay open in an emergency, and by when a second colleague looks at it.
OPEN_FOR = timedelta(minutes=30)
SECOND_WITHIN = timedelta(hours=1)
#: From the one after this many in a day, it is noted that one colleague opens unusually often.
OPENINGS_A_DAY = 3
#: After this long we ask again, kindly, whether the safe ways are still right.
ASK_WAYS_AGAIN = timedelta(days=90)


def of_account(account: Account) -> Person | None:
    """The person who signs in with this account."""
    return Person.objects.filter(account=account).first()


def anybody() -> bool:
    """Has anybody been written down here yet?"""
    return Person.objects.exists()


def known(person: Person) -> list[Person]:
    """Everybody whose name ``person`` knows, by name."""
    return sorted(access.reach(person, KNOW_NAME), key=lambda p: p.called.casefold())


def ways_of(person: Person, *, of: Person) -> list[SafeWay]:
    """The safe ways to reach ``of`` that ``person`` may see."""
    return list(access.reach(person, SEE_WAYS).filter(person=of))


def bonds_of(person: Person) -> list[Bond]:
    """Who ``person`` meets or is asked to meet, still open."""
    return list(
        access.reach(person, SEE_BOND)
        .filter(until=None)
        .select_related("member", "supporter")
        .order_by("since")
    )


def supporters_of(person: Person) -> list[Person]:
    """The people whom ``person`` meets as a member, live now: who may be chosen as readers."""
    return [
        b.supporter
        for b in Bond.objects.live()
        .filter(member=person)
        .select_related("supporter")
        .order_by("since")
    ]


def people_met_by(person: Person) -> list[Bond]:
    """The agreed bonds in which ``person`` is the supporter, paused ones too (by name only)."""
    return list(
        Bond.objects.agreed()
        .filter(supporter=person)
        .exclude(member__pace="left")
        .select_related("member")
        .order_by("since")
    )


def are_together(member: Person, supporter: Person) -> bool:
    """Is there a live bond between the two?"""
    return Bond.objects.live().filter(member=member, supporter=supporter).exists()


def people_known(person: Person) -> list[Person]:
    """The members whose page ``person`` may open, by name. Fellow colleagues are not among them."""
    return sorted(access.reach(person, SEE_PAGE), key=lambda p: p.called.casefold())


def written_with_to_look_at(person: Person) -> list[WrittenWith]:
    """What others wrote down with somebody and no second colleague has looked at, oldest first."""
    return list(
        access.reach(person, SECOND_LOOK)
        .filter(looked_at=None)
        .select_related("person", "by")
        .order_by("created")
    )


def live_bonds_of(supporter: Any) -> QuerySet[Bond]:
    """The live bonds in which ``supporter`` meets somebody, for the rules of other rooms."""
    return Bond.objects.live().filter(supporter=supporter)


def agreed_bonds() -> QuerySet[Bond]:
    """Every agreed bond, also during a break of the member. For the program alone."""
    return Bond.objects.agreed()


def ended_bonds_of(supporter: Any) -> QuerySet[Bond]:
    """The bonds of a supporter that are over, for the rules of other rooms."""
    return Bond.objects.filter(supporter=supporter, until__isnull=False)


def live_bonds_with(member: Any) -> QuerySet[Bond]:
    """The live bonds in which somebody meets ``member``, for the rules of other rooms."""
    return Bond.objects.live().filter(member=member)


def with_address(person: Person, indexes: Iterable[str]) -> list[Person]:
    """Whom ``person`` knows already and who is reached at one of these addresses.

    Takes blind indexes. Somebody whose name ``person`` may not know is never among them.
    """
    same = SafeWay.objects.filter(address_index__in=[i for i in indexes if i]).values("person")
    return sorted(
        access.reach(person, SEE_PAGE).filter(pk__in=same), key=lambda p: p.called.casefold()
    )


def to_compare(project: Any) -> Iterator[tuple[Person, list[SafeWay]]]:
    """The members of a project with their ways, for the program alone: earlier records are compared
    with them. Whoever has left is not among them, and no page shows what this gives."""
    members = (
        Person.objects.filter(memberships__project=project, memberships__role=Role.MEMBER)
        .exclude(pace=Pace.LEFT)
        .distinct()
        .order_by("pk")
    )
    for person in members.prefetch_related("ways").iterator(chunk_size=2000):
        yield person, list(person.ways.all())


def there(ids: Iterable[Any]) -> set[Any]:
    """Which of these people there still are. For the program alone."""
    return set(Person.objects.filter(pk__in=list(ids)).values_list("pk", flat=True))


def ways_to_ask(person: Person) -> bool:
    """Has it been a while since they said how to be reached, or have they never said?"""
    asked = person.ways_asked
    return person.pace == Pace.HERE and (asked is None or asked < timezone.now() - ASK_WAYS_AGAIN)


def worries_of(person: Person) -> list[Worry]:
    """Worries that ``person`` told or was told, newest first; what waits for an answer first."""
    worries = access.reach(person, SEE_WORRY).select_related("by", "told_to", "about")
    return sorted(worries, key=lambda w: (w.done_at is not None, -w.created.timestamp()))


def who_hears_worry(by: Person, about: Person | None = None) -> Person | None:
    """The person on call; a coordinator if it is about them, or they are the one who worries."""
    on_call = teams.site().on_call
    at_work = {m.person_id for m in teams.team()}
    for one in [on_call, *teams.coordinators()] if on_call else []:
        if one.pk in at_work and one not in (by, about):
            return one
    return None


def openings_about(person: Person) -> list[EmergencyOpening]:
    """Emergency looks at one's own contacts that one is told of, newest first."""
    return list(
        access.reach(person, SEE_OPENING)
        .filter(person=person, until__isnull=False)
        .select_related("by", "second")
    )


def recent_openings_about(person: Person, now: datetime) -> list[EmergencyOpening]:
    """Those of the last two weeks: shown on the home page."""
    return [o for o in openings_about(person) if o.tell_from > now - timedelta(days=14)]


def openings_to_see(person: Person) -> list[EmergencyOpening]:
    """Emergency looks of the last month that ``person`` opened, or may be the second at."""
    return list(
        access.reach(person, SEE_OPENING)
        .exclude(person=person)
        .filter(created__gt=timezone.now() - timedelta(days=30))
        .select_related("by", "person", "second", "delayed_by")
    )


def opened_often(openings: Iterable[EmergencyOpening]) -> list[tuple[str, int]]:
    """Who, among these, opened contacts more often in a day than is usual, and how often."""
    day_ago = timezone.now() + OPEN_FOR - timedelta(days=1)
    lately = [o.by for o in openings if o.until and o.until > day_ago]
    return [
        (by.called, lately.count(by))
        for by in dict.fromkeys(lately)
        if lately.count(by) > OPENINGS_A_DAY
    ]


def openings_to_second(person: Person) -> list[EmergencyOpening]:
    """Emergency looks that wait for ``person`` or another as the second colleague, oldest first."""
    return list(
        access.reach(person, SECOND_OPENING).select_related("by", "person").order_by("created")
    )


def delays_to_agree(person: Person) -> list[EmergencyOpening]:
    """Where ``person`` is asked, as the named approver, whether somebody may be told later."""
    return list(
        access.reach(person, AGREE_DELAY).select_related("by", "person").order_by("created")
    )


def opened_in_a_day(person: Person) -> int:
    """How often ``person`` opened somebody's contacts in the last 24 hours."""
    day_ago = timezone.now() + OPEN_FOR - timedelta(days=1)
    return EmergencyOpening.objects.filter(by=person, until__gt=day_ago).count()


def written_with_at(person: Person) -> list[WrittenWith]:
    """What colleagues wrote down with ``person``, newest first, for the person to see."""
    return list(WrittenWith.objects.filter(person=person).select_related("by", "looked_by"))


@dataclass(frozen=True)
class Met:
    """One meeting of two people, as one of the two sees it."""

    bond: Bond
    #: Empty for a supporter until the member has said yes: until then nothing is told of them.
    name: str
    leaf: str
    as_member: bool
    said_yes: bool
    agreed: bool
    on_a_break: bool


def as_met(bond: Bond, person: Person) -> Met:
    """``bond`` as ``person``, one of the two, sees it."""
    as_member = bond.member_id == person.pk
    other = bond.supporter if as_member else bond.member
    mine, theirs = bond.confirmed_by_member, bond.confirmed_by_supporter
    known = as_member or mine is not None
    if not as_member:
        mine, theirs = theirs, mine
    return Met(
        bond=bond,
        name=other.called if known else "",
        leaf=other.leaf if known else "",
        as_member=as_member,
        said_yes=mine is not None,
        agreed=mine is not None and theirs is not None,
        on_a_break=not as_member and other.pace == Pace.PAUSED,
    )


def meetings_of(person: Person) -> tuple[list[Met], list[Met]]:
    """Whom ``person`` meets, and what is only suggested. Members who have left are not listed."""
    met = [
        as_met(bond, person)
        for bond in bonds_of(person)
        if bond.member_id == person.pk or bond.member.pace != Pace.LEFT
    ]
    return [m for m in met if m.agreed], [m for m in met if not m.agreed]


def bonds_seen(person: Person, *, of: Person) -> list[Met]:
    """What ``person`` may know of whom ``of`` meets: their own meeting, nobody else's."""
    return [as_met(bond, person) for bond in bonds_of(person) if bond.member_id == of.pk]


def could_meet(person: Person, *, member: Person) -> list[tuple[Person, BondKind]]:
    """The colleagues whom ``person`` may suggest to a member, and as what."""
    kinds: dict[Any, set[BondKind]] = {}
    for one in teams.team():
        if one.role in STAFF:
            kind = BondKind.PEER if one.role == Role.PEER else BondKind.ADVISER
            kinds.setdefault(one.person_id, set()).add(kind)
    return [(p, kind) for p in known(person) if p != member for kind in sorted(kinds.get(p.pk, ()))]


@dataclass(frozen=True)
class Waiting:
    """What waits for a colleague beside the hellos."""

    worries: list[Worry]
    to_second: list[EmergencyOpening]
    to_agree: list[EmergencyOpening]
    help_lines: int

    def __bool__(self) -> bool:
        return bool(self.worries or self.to_second or self.to_agree or self.help_lines)


def waiting_for(person: Person, today: date) -> Waiting:
    """Worries without an answer, emergency looks without a second, help numbers due a check."""
    return Waiting(
        worries=[w for w in worries_of(person) if w.told_to_id == person.pk and not w.done_at],
        to_second=openings_to_second(person),
        to_agree=delays_to_agree(person),
        help_lines=len(teams.help_lines_to_review(today)) if access.may(person, RUN_PLACE) else 0,
    )


def draft(person: Person, on: str) -> Draft | None:
    """What ``person`` typed on this, on whichever device; with nothing in it where all is saved."""
    return access.reach(person, OWN_DRAFT).filter(on=on).first()


def drafts(person: Person) -> list[Draft]:
    """Everything ``person`` typed and neither saved nor let go, the newest first."""
    mine = access.reach(person, OWN_DRAFT).order_by("-changed")
    return [one for one in mine if one.body]
