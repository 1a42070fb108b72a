"""A page of Olive's book, which she lets her peer supporters read, and a link of hers for outside."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ownway.journey.actions import book, outside, sharing
from ownway.journey.queries import book as pages

#: Hers alone, unless she lets somebody read.
OLIVE_WROTE = "The third stair, with the wireless turned low"


def set_up(cast: Any) -> None:
    """Mattie reads the page; Expira no longer, Xena until she left, Ada never."""
    has = cast.has
    sections = [{"heading": "On an ordinary day", "words": OLIVE_WROTE}]
    has.page = book.add_page(by=cast.olive, kind_code="well", sections=sections)
    sharing.share_with(by=cast.olive, item=has.page, through="peer")
    sharing.take_back(by=cast.olive, item=has.page, reader=cast.expira)
    until = timezone.now() + timedelta(days=7)
    has.link = outside.make_link(by=cast.olive, for_whom="my niece", items=[has.page], until=until)
    has.page_kind = next(kind.row for kind in pages.kinds() if kind.code == "week")
