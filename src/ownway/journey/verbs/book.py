"""What can be written in the record about a person's book."""

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

ADDED_PAGE = verb("journey.added_page", _("added a page to your book"))
ADDED_LEAF = verb("journey.added_leaf", _("put a leaf into your book"))
ADDED_PAGE_WITH = verb(
    "journey.added_page_with", _("wrote a page of your book down with you, and you said yes")
)
CHANGED_PAGE = verb("journey.changed_page", _("changed a page of your book"))
PUT_PAGE_BACK = verb("journey.put_page_back", _("put a page of your book back as it was before"))
MOVED_PAGE = verb("journey.moved_page", _("put the pages of your book in another order"))

ADDED_PAGE_KIND = verb("journey.added_page_kind", _("added a kind of page"))
CHANGED_PAGE_KIND = verb("journey.changed_page_kind", _("changed the words of a kind of page"))
MOVED_PAGE_KIND = verb("journey.moved_page_kind", _("put the kinds of page in another order"))
RETIRED_PAGE_KIND = verb("journey.retired_page_kind", _("took a kind of page out of the offer"))
OFFERED_PAGE_KIND = verb("journey.offered_page_kind", _("offers a kind of page again"))
