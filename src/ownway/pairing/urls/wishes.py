"""Addresses of wishes, of pages of peer supporters, and of what can be wished for."""

from django.urls import path

from ownway.pairing.views import peer_pages, traits, wishes

TRAIT = "team/place/wishes/<uuid:trait>"

urlpatterns = [
    path("my/wishes", wishes.wishes, name="wishes"),
    path("my/wishes/words", wishes.wish_words, name="wish_words"),
    path("my/wishes/<slug:kind>", wishes.wish, name="wish"),
    path("wishes/<uuid:wishes>", wishes.wishes_shown, name="wishes_shown"),
    path("my/please-not", wishes.please_not, name="please_not"),
    path("my/please-not/done", wishes.please_not_done, name="please_not_done"),
    path("my/please-not/<uuid:one>/drop", wishes.please_not_drop, name="please_not_drop"),
    path("people/<uuid:person>/please-not", wishes.please_not_shown, name="please_not_shown"),
    path("my/page", peer_pages.my_peer_page, name="my_peer_page"),
    path("my/page/words", peer_pages.my_peer_page_words, name="my_peer_page_words"),
    path("my/page/open", peer_pages.my_peer_page_open, name="my_peer_page_open"),
    path("my/page/<slug:kind>", peer_pages.my_peer_page_kind, name="my_peer_page_kind"),
    path("peers/<uuid:person>", peer_pages.peer_page, name="peer_page"),
    path("team/place/wishes", traits.place_wishes, name="place_wishes"),
    path("team/place/wishes/add", traits.place_wish_add, name="place_wish_add"),
    path(TRAIT, traits.place_wish, name="place_wish"),
    path(f"{TRAIT}/retire", traits.place_wish_retire, name="place_wish_retire"),
    path(f"{TRAIT}/offer", traits.place_wish_offer, name="place_wish_offer"),
]
