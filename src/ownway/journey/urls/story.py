"""Addresses of one's own story, and of pictures and recordings."""

from django.urls import path

from ownway.journey.views import erasing, files, sharing, story

PIECE, PAGE, KEPT = "my/story/<uuid:piece>", "my/book/<uuid:page>", "my/kept/<uuid:attachment>"

urlpatterns = [
    path("my/story", story.story, name="story"),
    path("my/story/new", story.piece_new, name="piece_new"),
    path(PIECE, story.piece, name="piece"),
    path(f"{PIECE}/change", story.piece_change, name="piece_change"),
    path(f"{PIECE}/put-away", story.piece_put_away, name="piece_put_away"),
    path(f"{PIECE}/erase", erasing.piece_erase, name="piece_erase"),
    path(f"{PIECE}/take-out", story.piece_take_out, name="piece_take_out"),
    path(f"{PIECE}/share", sharing.piece_share, name="piece_share"),
    path(f"{PIECE}/take-back", sharing.piece_take_back, name="piece_take_back"),
    path(f"{PIECE}/let-in", sharing.piece_let_in, name="piece_let_in"),
    path(f"{PIECE}/versions", story.piece_versions, name="piece_versions"),
    path(f"{PIECE}/back-to/<int:number>", story.piece_back_to, name="piece_back_to"),
    path(f"{PIECE}/add-picture", files.piece_add_picture, name="piece_add_picture"),
    path(f"{PIECE}/add-sound", files.piece_add_sound, name="piece_add_sound"),
    path(f"{PAGE}/add-picture", files.page_add_picture, name="page_add_picture"),
    path(f"{PAGE}/add-sound", files.page_add_sound, name="page_add_sound"),
    path(KEPT, files.kept, name="kept"),
    path(f"{KEPT}/words", files.kept_says, name="kept_says"),
    path(f"{KEPT}/remove", files.kept_remove, name="kept_remove"),
]
