"""Who may see a picture or hear a recording: whoever reads what it belongs to."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.journey.models import Attachment
from ownway.journey.rules.book import READ_PAGE
from ownway.journey.rules.story import READ_PIECE

OWN_ATTACHMENT = rule(
    "journey.own_attachment",
    model="journey.Attachment",
    says=_(
        "Pictures and recordings you add are yours. Only you can say what they show, or delete them."
    ),
)


@OWN_ATTACHMENT.filter
def _own_attachment(person: Any) -> Q:
    return Q(owner=person, whole=True)


READ_ATTACHMENT = rule(
    "journey.read_attachment",
    model="journey.Attachment",
    says=_(
        "A picture or a recording is seen or heard by those who read the piece of your story, or the "
        "page, that it belongs to, for as long as they read that, and by nobody else."
    ),
)


@READ_ATTACHMENT.filter
def _read_attachment(person: Any) -> Q:
    whole = Attachment.objects.filter(whole=True)
    return either(
        "journey.Attachment",
        whole.filter(piece__in=READ_PIECE.rows(person).values("pk")),
        whole.filter(page__in=READ_PAGE.rows(person).values("pk")),
    )
