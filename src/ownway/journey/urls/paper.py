"""Addresses of paper: what one prints, what one writes by hand, and what comes back typed in."""

from django.urls import path

from ownway.journey.views import card, paper, written

WITH = "team/people/<uuid:person>/write-with"

urlpatterns = [
    path("my/paper", paper.paper, name="my_paper"),
    path("my/paper/my-book.pdf", paper.paper_book, name="paper_book"),
    path("my/paper/my-words.pdf", paper.paper_story, name="paper_story"),
    path("my/paper/my-tree.pdf", paper.paper_tree, name="paper_tree"),
    path("my/paper/my-card.pdf", paper.paper_card, name="paper_card"),
    path("my/paper/page/<uuid:page>", paper.paper_page, name="paper_page"),
    path("my/paper/piece/<uuid:piece>", paper.paper_piece, name="paper_piece"),
    path("my/card", card.card, name="my_card"),
    path("my/card/change", card.card_change, name="card_change"),
    path("my/card/code", card.card_code, name="card_code"),
    path("my/card/code/off", card.card_code_off, name="card_code_off"),
    path("to-write-on", paper.blank_sheets, name="blank_sheets"),
    path("to-write-on/<slug:kind>.pdf", paper.blank_sheet, name="blank_sheet"),
    path(WITH, written.write_with, name="write_with"),
    path(f"{WITH}/story", written.write_piece_with, name="write_piece_with"),
    path(f"{WITH}/page/<slug:kind>", written.write_page_with, name="write_page_with"),
    path(f"{WITH}/card", written.write_card_with, name="write_card_with"),
]
