"""Addresses of one's own book, and of the kinds of page a site offers."""

from django.urls import path

from ownway.journey.views import book, erasing, pagekinds, sharing

PAGE, KIND = "my/book/<uuid:page>", "team/place/pages/<uuid:kind>"

urlpatterns = [
    path("my/book", book.book, name="book"),
    path("my/book/new", book.page_new, name="page_new"),
    path(PAGE, book.page, name="page"),
    path(f"{PAGE}/change", book.page_change, name="page_change"),
    path(f"{PAGE}/share", sharing.page_share, name="page_share"),
    path(f"{PAGE}/take-back", sharing.page_take_back, name="page_take_back"),
    path(f"{PAGE}/let-in", sharing.page_let_in, name="page_let_in"),
    path(f"{PAGE}/versions", book.page_versions, name="page_versions"),
    path(f"{PAGE}/back-to/<int:number>", book.page_back_to, name="page_back_to"),
    path(f"{PAGE}/move", book.page_move, name="page_move"),
    path(f"{PAGE}/put-away", book.page_put_away, name="page_put_away"),
    path(f"{PAGE}/erase", erasing.page_erase, name="page_erase"),
    path(f"{PAGE}/take-out", book.page_take_out, name="page_take_out"),
    path("team/place/pages", pagekinds.place_pages, name="place_pages"),
    path("team/place/pages/add", pagekinds.place_page_add, name="place_page_add"),
    path(KIND, pagekinds.place_page, name="place_page"),
    path(f"{KIND}/move", pagekinds.place_page_move, name="place_page_move"),
    path(f"{KIND}/retire", pagekinds.place_page_retire, name="place_page_retire"),
    path(f"{KIND}/offer", pagekinds.place_page_offer, name="place_page_offer"),
]
