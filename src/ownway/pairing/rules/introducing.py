"""Who may know of an introduction, answer it, end it, and who helps others choose."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.pairing.models import HelpToChoose, Introduction, State
from ownway.pairing.rules.wishes import introduces
from ownway.teams import queries as teams
from ownway.teams.roles import Role
from ownway.teams.rules import coordinates, for_roles, has_role

#: What a peer supporter sees of an introduction, while its member is here.
_SEEN_BY_PEER = (State.ASKED, State.TEA, State.AGREEING, State.AGREED)


def _works_here(person: Any) -> bool:
    return Role.PEER in teams.roles_of(person)


def _either(person: Any, mine: Q, theirs: Q) -> Q:
    """``mine`` of what one is introduced in as a member, ``theirs`` as a peer supporter today."""
    rows = Introduction.objects.all()
    as_peer = theirs & Q(member__pace="here") if _works_here(person) else Q(pk__in=[])
    return either(
        "pairing.Introduction",
        rows.filter(mine, member=person),
        rows.filter(as_peer, peer=person),
    )


SEE_INTRODUCTION = rule(
    "pairing.see_introduction",
    model="pairing.Introduction",
    says=_(
        "When you ask to meet a peer supporter, they see your first name and what you chose to send "
        "with it, nothing else. If you change your mind, or take a break, they stop seeing it. What a "
        "coordinator suggests is seen by you first."
    ),
)


@SEE_INTRODUCTION.filter
def _see_introduction(person: Any) -> Q:
    return _either(person, Q(), Q(state__in=_SEEN_BY_PEER))


ANSWER_INTRODUCTION = rule(
    "pairing.answer_introduction",
    model="pairing.Introduction",
    says=_(
        "Only the one who is asked to meet somebody says yes, or not this time. No reason is asked, "
        "and none is told."
    ),
)


@ANSWER_INTRODUCTION.filter
def _answer_introduction(person: Any) -> Q:
    return _either(person, Q(state=State.PROPOSED, member__pace="here"), Q(state=State.ASKED))


GO_ON_INTRODUCTION = rule(
    "pairing.go_on_introduction",
    model="pairing.Introduction",
    says=_(
        "When both have said yes, the two arrange a cup of tea, and nothing more is opened by it. "
        "After it each says, for themselves, whether they would like to carry on."
    ),
)


@GO_ON_INTRODUCTION.filter
def _go_on_introduction(person: Any) -> Q:
    return _either(person, Q(state=State.TEA, member__pace="here"), Q(state=State.TEA))


END_INTRODUCTION = rule(
    "pairing.end_introduction",
    model="pairing.Introduction",
    says=_("Either of the two may end an introduction at any time, without a reason."),
)


@END_INTRODUCTION.filter
def _end_introduction(person: Any) -> Q:
    met = (State.TEA, State.AGREEING)
    return _either(person, Q(state__in=(State.PROPOSED, State.ASKED, *met)), Q(state__in=met))


OPEN_INTRODUCTIONS = for_roles(
    "pairing.open_introductions",
    says=_(
        "Peer supporters and coordinators have a page of introductions: a peer supporter sees who asked "
        "to meet them, a coordinator what is in motion."
    ),
    roles=[Role.PEER, Role.COORDINATOR],
)


PROPOSE_INTRODUCTION = rule(
    "pairing.propose_introduction",
    model="people.Person",
    says=_(
        "The coordinator of your project may suggest somebody for you to meet. You decide first, then "
        "they do. Nobody is ever put together by somebody else."
    ),
)


@PROPOSE_INTRODUCTION.filter
def _propose_introduction(person: Any) -> Q:
    return coordinates(person) & Q(pace="here") & ~Q(pk=person.pk)


WATCH_INTRODUCTION = rule(
    "pairing.watch_introduction",
    model="pairing.Introduction",
    says=_(
        "The coordinator of your project sees whom you asked to meet and whether it was answered, so "
        "that nobody waits unseen. Not what you wrote, and not what either says after the cup of tea."
    ),
)


@WATCH_INTRODUCTION.filter
def _watch_introduction(person: Any) -> Q:
    return Q(member__in=PROPOSE_INTRODUCTION.rows(person).values("pk"))


ASK_TO_MEET = rule(
    "pairing.ask_to_meet",
    says=_(
        "Members who are here may ask to meet a peer supporter, or ask somebody to help choose."
    ),
)


@ASK_TO_MEET.filter
def _ask_to_meet(_person: Any) -> Q:
    return has_role(Role.MEMBER) & Q(pace="here")


OWN_HELP = rule(
    "pairing.own_help",
    model="pairing.HelpToChoose",
    says=_("You may take back that you asked somebody to help you choose."),
)


@OWN_HELP.filter
def _own_help(person: Any) -> Q:
    return Q(person=person, done=None)


ANSWER_HELP = rule(
    "pairing.answer_help",
    model="pairing.HelpToChoose",
    says=_(
        "When you ask somebody to help you choose, one named coordinator reads what you wrote, or the "
        "coordinator of your project where nobody is named. They read your wishes only if you said "
        "so, and only until it is answered."
    ),
)


@ANSWER_HELP.filter
def _answer_help(person: Any) -> Q:
    """The one who introduces; where nobody is named, the coordinators of the member's project."""
    if not introduces(person):
        return Q(pk__in=[])
    waits = HelpToChoose.objects.filter(done=None, person__pace="here").exclude(person=person)
    if teams.site().introduces_id != person.pk:
        waits = waits.filter(person__in=PROPOSE_INTRODUCTION.rows(person).values("pk"))
    return Q(pk__in=waits.values("pk"))


SEE_GAPS = for_roles(
    "pairing.see_gaps",
    says=_(
        "Coordinators see which wishes nobody here could meet, as numbers of people with small ones "
        "hidden. Never who wished it."
    ),
    roles=[Role.COORDINATOR],
)
