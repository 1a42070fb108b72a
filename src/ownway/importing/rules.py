"""Who may bring in earlier records, and who reads what a row said."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.importing.models import Bringing, Card
from ownway.teams.roles import Role
from ownway.teams.rules import for_roles, members_of, projects_where

BRING_IN = for_roles(
    "importing.bring_in",
    says=_(
        "Coordinators may bring in what their own project wrote down in earlier years. Nobody is sent "
        "a message by that."
    ),
    roles=[Role.COORDINATOR],
)


BRING_INTO = rule(
    "importing.bring_into",
    model="teams.Project",
    says=_("Earlier records go into one project, by a coordinator of that project."),
)


@BRING_INTO.filter
def _bring_into(person: Any) -> Q:
    return Q(pk__in=projects_where(person, Role.COORDINATOR))


SEE_BRINGING = rule(
    "importing.see_bringing",
    model="importing.Bringing",
    says=_("A file of earlier records is seen by the coordinators of the project it belongs to."),
)


@SEE_BRINGING.filter
def _see_bringing(person: Any) -> Q:
    return Q(project__in=projects_where(person, Role.COORDINATOR))


READ_CARD = rule(
    "importing.read_card",
    model="importing.Card",
    says=_(
        "What earlier records say about you is read by the coordinators of the project that holds "
        "them, until you join. From then on it is yours: you read it, and they no longer do."
    ),
)


@READ_CARD.filter
def _read_card(person: Any) -> Q:
    cards = Card.objects.all()
    held = cards.filter(bringing__project__in=projects_where(person, Role.COORDINATOR))
    return either(
        "importing.Card",
        held.filter(person=None),
        held.filter(person__account=None).exclude(person__pace="left"),
        cards.filter(person=person, person__account__isnull=False),
    )


PART_CARD = rule(
    "importing.part_card",
    model="importing.Card",
    says=_(
        "Where two lines of earlier records were taken for one person, a coordinator of that project "
        "may part them again."
    ),
)


@PART_CARD.filter
def _part_card(person: Any) -> Q:
    """Also once the person has joined: parting shows nobody a word."""
    seen = Bringing.objects.filter(SEE_BRINGING.q(person))
    return Q(bringing__in=seen.values("pk"), paired=True)


SEE_UNTOLD = rule(
    "importing.see_untold",
    model="people.Person",
    says=_(
        "People from earlier records who have not been told yet are listed for the coordinators of "
        "their project, to be told or to be removed. Nobody writes to them, and nobody else sees them."
    ),
)


@SEE_UNTOLD.filter
def _see_untold(person: Any) -> Q:
    return members_of(projects_where(person, Role.COORDINATOR)) & Q(
        brought_in=True, told=None, account=None
    )


EDIT_WORDS = for_roles(
    "importing.edit_words",
    says=_("Coordinators say what the words in earlier records mean."),
    roles=[Role.COORDINATOR],
)
