"""Whose archive and whose farewell: their own, and nobody else's."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule

OWN_ARCHIVE = rule(
    "taking.own_archive",
    model="taking.Archive",
    says=_(
        "The file with everything of yours is made for you alone. Nobody else can have it made, see "
        "that there is one, or open it."
    ),
)


@OWN_ARCHIVE.filter
def _own_archive(person: Any) -> Q:
    return Q(person=person)


OWN_FAREWELL = rule(
    "taking.own_farewell",
    model="taking.Farewell",
    says=_(
        "That you asked for everything to be deleted is seen by you alone until it is done, and only "
        "you can take it back."
    ),
)


@OWN_FAREWELL.filter
def _own_farewell(person: Any) -> Q:
    return Q(person=person)
