"""Who may know of a person, reach them, and see what is held about them."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import Rule, either, rule
from ownway.people.models import (
    Bond,
    Draft,
    EmergencyOpening,
    Pace,
    Person,
    SafeWay,
    Worry,
    WrittenWith,
)
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import coordinates, for_roles, has_role, members_of, projects_where

KNOW_NAME = rule(
    "people.know_name",
    model="people.Person",
    says=_(
        "Your name is known to you, to the people you meet, and to the coordinator of your project. "
        "Colleagues know one another’s names, and you know the names of those you meet."
    ),
)


@KNOW_NAME.filter
def _know_name(person: Any) -> Q:
    """Bonds still agreed while somebody pauses keep the name, so that nobody waits in vain."""
    people = Person.objects.all()
    agreed = Bond.objects.agreed().exclude(member__pace=Pace.LEFT)
    return either(
        "people.Person",
        people.filter(pk=person.pk),
        people.filter(pk__in=agreed.filter(supporter=person).values("member")),
        people.filter(pk__in=agreed.filter(member=person).values("supporter")),
        people.exclude(pace=Pace.LEFT).filter(coordinates(person)),
        people.filter(has_role(*STAFF)) if _is_colleague(person) else people.filter(pk=person.pk),
    )


def _is_colleague(person: Any) -> bool:
    return Person.objects.filter(has_role(*STAFF), pk=person.pk).exists()


SEE_PAGE = rule(
    "people.see_page",
    model="people.Person",
    says=_(
        "A page with your name, and how to reach you safely, is there for the people you meet and for "
        "the coordinator of your project. Each time they open it, you can see that they did. While you "
        "take a break it shows your name only, and once you have left there is no such page."
    ),
)


@SEE_PAGE.filter
def _see_page(person: Any) -> Q:
    """As KNOW_NAME, without oneself and without fellow colleagues: they may be members too, and
    that is nobody's business."""
    people = Person.objects.exclude(pace=Pace.LEFT).exclude(pk=person.pk)
    met = Bond.objects.agreed().filter(supporter=person)
    return either(
        "people.Person",
        people.filter(pk__in=met.values("member")),
        people.filter(coordinates(person)),
    )


WRITE_WITH = rule(
    "people.write_with",
    model="people.Person",
    says=_(
        "A colleague whom you meet, or your coordinator, may write something down with you when you "
        "say yes. It does not let them read more than before, and a second colleague sees that they "
        "wrote it."
    ),
)


@WRITE_WITH.filter
def _write_with(person: Any) -> Q:
    if not _is_colleague(person):
        return Q(pk__in=[])
    return SEE_PAGE.q(person) & Q(pace=Pace.HERE)


PACE_WITH = rule(
    "people.pace_with",
    model="people.Person",
    says=_(
        "A colleague whom you meet, or your coordinator, may write down that you take a break or come "
        "back, when you say so by phone or in person. A second colleague sees that they wrote it. "
        "Leaving is yours alone."
    ),
)


@PACE_WITH.filter
def _pace_with(person: Any) -> Q:
    return SEE_PAGE.q(person) if _is_colleague(person) else Q(pk__in=[])


SECOND_LOOK = rule(
    "people.second_look",
    model="people.WrittenWith",
    says=_(
        "What a colleague wrote down with you is listed for a second colleague who knows you too: that "
        "it was written, when and by whom. Not the words."
    ),
)


@SECOND_LOOK.filter
def _second_look(person: Any) -> Q:
    if not _is_colleague(person):
        return Q(pk__in=[])
    known = Person.objects.filter(SEE_PAGE.q(person))
    return Q(pk__in=WrittenWith.objects.filter(person__in=known).exclude(by=person).values("pk"))


SEE_WAYS = rule(
    "people.see_ways",
    model="people.SafeWay",
    says=_(
        "The safe ways to reach you are seen by you, by the people you meet, and by the coordinator "
        "of your project. If you take a break or leave, they stop seeing them at once."
    ),
)


@SEE_WAYS.filter
def _see_ways(person: Any) -> Q:
    ways = SafeWay.objects.all()
    here = ways.filter(person__pace=Pace.HERE)
    return either(
        "people.SafeWay",
        ways.filter(person=person),
        here.filter(person__in=Bond.objects.live().filter(supporter=person).values("member")),
        here.filter(person__in=Person.objects.filter(coordinates(person))),
    )


OWN_SELF = rule(
    "people.own_self",
    model="people.Person",
    says=_(
        "What is held about you, and who looked at it, is shown to you. Nobody else can open that "
        "page."
    ),
)


@OWN_SELF.filter
def _own_self(person: Any) -> Q:
    return Q(pk=person.pk)


SEE_BOND = rule(
    "people.see_bond",
    model="people.Bond",
    says=_("Who meets whom is known to the two of them, and either may end it."),
)


@SEE_BOND.filter
def _see_bond(person: Any) -> Q:
    return either(
        "people.Bond", Bond.objects.filter(member=person), Bond.objects.filter(supporter=person)
    )


MAKE_BOND = for_roles(
    "people.make_bond",
    says=_("Coordinators and advisers may suggest that two people meet. Both of them decide."),
    roles=[Role.COORDINATOR, Role.ADVISER],
)


INVITE = for_roles(
    "people.invite",
    says=_(
        "Colleagues who answer hellos, and coordinators, may invite somebody to have their own space."
    ),
    roles=[*STAFF],
)


TELL_WORRY = for_roles(
    "people.tell_worry",
    says=_("Any colleague or volunteer who is worried about somebody may tell the person on call."),
    roles=[Role.VOLUNTEER, *STAFF],
)


SEE_WORRY = rule(
    "people.see_worry",
    model="people.Worry",
    says=_(
        "A worry is read by the colleague who told it and by the person on call it was told to, "
        "nobody else."
    ),
)


@SEE_WORRY.filter
def _see_worry(person: Any) -> Q:
    if not _holds(person, TELL_WORRY):
        return Q(pk__in=[])
    return either(
        "people.Worry", Worry.objects.filter(by=person), Worry.objects.filter(told_to=person)
    )


ANSWER_WORRY = rule(
    "people.answer_worry",
    model="people.Worry",
    says=_(
        "The person on call to whom a worry was told writes down what was done, and what the person "
        "it is about was told."
    ),
)


@ANSWER_WORRY.filter
def _answer_worry(person: Any) -> Q:
    return Q(told_to=person) if _holds(person, TELL_WORRY) else Q(pk__in=[])


OPEN_EMERGENCY = for_roles(
    "people.open_emergency",
    says=_(
        "In an emergency a coordinator or adviser may open one person’s contacts, and the page they "
        "wrote for a crisis, for 30 minutes. They must say why, a second colleague looks at it within "
        "the hour, and the person sees it."
    ),
    roles=[Role.COORDINATOR, Role.ADVISER],
)


FIND_IN_EMERGENCY = rule(
    "people.find_in_emergency",
    model="people.Person",
    says=_(
        "In an emergency coordinators and advisers can ask only for members of their own projects, by "
        "the exact name. There is no list to look through."
    ),
)


@FIND_IN_EMERGENCY.filter
def _find_in_emergency(person: Any) -> Q:
    """A break does not shut this door; having left does."""
    projects = projects_where(person, Role.COORDINATOR, Role.ADVISER)
    return members_of(projects) & ~Q(pk=person.pk) & ~Q(pace=Pace.LEFT)


SEE_OPENING = rule(
    "people.see_opening",
    model="people.EmergencyOpening",
    says=_(
        "An emergency look is known to the person themself, to who opened it, to the coordinators, and "
        "to the advisers of the same project, who may be the second colleague."
    ),
)


@SEE_OPENING.filter
def _see_opening(person: Any) -> Q:
    openings = EmergencyOpening.objects.all()
    mine = openings.filter(person=person, until__isnull=False, tell_from__lte=timezone.now())
    if not _holds(person, OPEN_EMERGENCY):
        return Q(pk__in=mine.values("pk"))
    others = openings.exclude(person=person)
    return either(
        "people.EmergencyOpening",
        mine,
        others.filter(by=person),
        others.filter(_may_be_second(person)),
    )


def _may_be_second(person: Any) -> Q:
    """A coordinator, or an adviser of a project in which the person opened is a member."""
    if Person.objects.filter(has_role(Role.COORDINATOR), pk=person.pk).exists():
        return Q()
    return Q(person__in=Person.objects.filter(FIND_IN_EMERGENCY.q(person)))


SECOND_OPENING = rule(
    "people.second_opening",
    model="people.EmergencyOpening",
    says=_("The second colleague is neither the one who opened nor the person themself."),
)


@SECOND_OPENING.filter
def _second_opening(person: Any) -> Q:
    if not _holds(person, OPEN_EMERGENCY):
        return Q(pk__in=[])
    return (
        Q(second=None, until__isnull=False)
        & ~Q(by=person)
        & ~Q(person=person)
        & _may_be_second(person)
    )


AGREE_DELAY = rule(
    "people.agree_delay",
    model="people.EmergencyOpening",
    says=_(
        "Only one named colleague may agree that somebody is told later about an emergency look, and "
        "never about a look of their own. Until they agree, nothing is open."
    ),
)


@AGREE_DELAY.filter
def _agree_delay(person: Any) -> Q:
    if teams.site().delay_approver_id != person.pk or not _is_colleague(person):
        return Q(pk__in=[])
    return Q(until=None) & ~Q(by=person) & ~Q(person=person)


OPEN_CONTACTS = rule(
    "people.open_contacts",
    model="people.EmergencyOpening",
    says=_("Only the colleague who opened it sees the contacts, only for those 30 minutes."),
)


@OPEN_CONTACTS.filter
def _open_contacts(person: Any) -> Q:
    if not _holds(person, OPEN_EMERGENCY):
        return Q(pk__in=[])
    return Q(by=person, until__gt=timezone.now())


PRINT_HELD = rule(
    "people.print_held",
    model="people.Person",
    says=_(
        "If you have no sign-in of your own, a colleague whom you meet, or your coordinator, can print "
        "with you what we hold and who looked. That is written down as a look."
    ),
)


@PRINT_HELD.filter
def _print_held(person: Any) -> Q:
    return WRITE_WITH.q(person) & Q(account=None)


OWN_DRAFT = rule(
    "people.own_draft",
    model="people.Draft",
    says=_(
        "What you are typing is kept while you type, so that a dead battery loses no word. Nobody but "
        "you sees it until you save it, and what you save follows its own rules."
    ),
)


@OWN_DRAFT.filter
def _own_draft(person: Any) -> Q:
    """What one types together with somebody closes with the door to that somebody."""
    together = Draft.objects.filter(by=person, on__startswith="with:")
    shut = [one.pk for one in together if not draft_is_open(person, one.on)]
    return Q(by=person) & ~Q(pk__in=shut)


def draft_is_open(person: Any, on: str) -> bool:
    """May ``person`` keep a draft of this name? ``with:<person>…`` is written together with them."""
    kind, _colon, rest = on.partition(":")
    if kind != "with":
        return True
    try:
        whom = UUID(rest.partition(":")[0])
    except ValueError:
        return False
    return WRITE_WITH.rows(person).filter(pk=whom).exists()


def _holds(person: Any, about_self: Rule) -> bool:
    return Person.objects.filter(about_self.q(person), pk=person.pk).exists()
