"""Who answers hellos, who reads them, and whose home is whose."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.people import queries as people
from ownway.teams.roles import Role
from ownway.teams.rules import answers_hellos, answers_in, for_roles, projects_where
from ownway.welcome.models import Hello, State

OPEN = (State.WAITING, State.TAKEN)
ANSWERED = (State.CHAT, State.CARRIED_ON, State.ELSEWHERE)

ANSWER_HELLOS = rule(
    "welcome.answer_hellos",
    says=_("Hellos are answered by the colleagues who are named to, and by the coordinators."),
)


@ANSWER_HELLOS.filter
def _answer_hellos(person: Any) -> Q:
    return answers_hellos()


ANSWER_ONE = rule(
    "welcome.answer_one",
    model="welcome.Hello",
    says=_(
        "Whoever answers hellos in a project works on the hellos of that project. Once one is "
        "answered, only the colleague who answered it and the coordinators still do."
    ),
)


@ANSWER_ONE.filter
def _answer_one(person: Any) -> Q:
    """Somebody who no longer answers reaches none of them, not even those they answered."""
    hellos = Hello.objects.filter(project__in=answers_in(person))
    done = hellos.filter(state__in=ANSWERED).filter(Q(person=None) | Q(person__pace="here"))
    return either(
        "welcome.Hello",
        hellos.filter(state__in=OPEN),
        done.filter(taken_by=person),
        done.filter(project__in=projects_where(person, Role.COORDINATOR)),
    )


SEE_HELLO = rule(
    "welcome.see_hello",
    model="welcome.Hello",
    says=_(
        "What somebody says in a hello is read by the colleagues who answer hellos in that project; "
        "once it is answered, by the colleague who answered it, the coordinators, and whoever meets "
        "the person. A break, leaving, or taking the hello back closes it."
    ),
)


@SEE_HELLO.filter
def _see_hello(person: Any) -> Q:
    met = people.live_bonds_of(person)
    return either(
        "welcome.Hello",
        Hello.objects.filter(ANSWER_ONE.q(person)),
        Hello.objects.filter(state__in=ANSWERED, person__supported_by__in=met),
    )


TODAY = for_roles(
    "welcome.today",
    says=_("Coordinators have a page that shows who waits for an answer."),
    roles=[Role.COORDINATOR],
)

MY_WEEK = for_roles(
    "welcome.my_week",
    says=_("Peer supporters have a page with whom they meet this week, where and when."),
    roles=[Role.PEER],
)

PEOPLE_I_MEET = for_roles(
    "welcome.people_i_meet",
    says=_("Advisers have a page with the people they are meeting, and what each chose to share."),
    roles=[Role.ADVISER],
)

LEND_A_HAND = for_roles(
    "welcome.lend_a_hand",
    says=_("Volunteers have a page with the team’s names and where to turn when they are worried."),
    roles=[Role.VOLUNTEER],
)

INQUIRE = for_roles(
    "welcome.inquire",
    says=_(
        "The inquiry group sees who is in the group, and figures in which nobody can be recognised."
    ),
    roles=[Role.INQUIRY],
)
