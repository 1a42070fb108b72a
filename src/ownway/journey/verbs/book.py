"""What can be written in the record about who reads a page of your book."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

SHARED_PAGE = verb("journey.shared_page", _("let somebody read a page of your book"))
TOOK_BACK_PAGE = verb("journey.took_back_page", _("took back who may read a page of your book"))
PAGE_NOT_READ_BY = verb(
    "journey.page_not_read_by", _("said that somebody new does not read a page of your book")
)
PUT_PAGE_AWAY = verb("journey.put_page_away", _("put a page of your book away"))
TOOK_PAGE_OUT = verb("journey.took_page_out", _("took a page of your book out again"))
LOOKED_AT_PAGE = verb(
    "journey.looked_at_page", _("looked at a page of your book, which you shared"), look=True
)
