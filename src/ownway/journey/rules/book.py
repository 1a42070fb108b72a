"""Who may read a page of somebody's book, and who may change it."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.journey.models import Page
from ownway.journey.rules.growing import readable

OWN_PAGE = rule(
    "journey.own_page",
    model="journey.Page",
    says=_(
        "Your book is yours, page by page. Only you can change a page, put it away, delete it, or "
        "choose who reads it."
    ),
)


@OWN_PAGE.filter
def _own_page(person: Any) -> Q:
    return Q(owner=person)


READ_PAGE = rule(
    "journey.read_page",
    model="journey.Page",
    says=_(
        "Each page of your book is read by you alone, unless you share that page with somebody you "
        "meet. They stop seeing it the moment you take it back, put it away, take a break, leave or "
        "end meeting them. Sharing one page shares no other."
    ),
)


@READ_PAGE.filter
def _read_page(person: Any) -> Q:
    return readable(person, Page.objects.all())
