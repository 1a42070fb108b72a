"""Addresses of copies: the study's side, and the person's own."""

from django.urls import path

from ownway.inquiry.views import amending, copies, my_words

SOURCE = "inquiry/sources/<uuid:source>"
MINE = "my/words/<uuid:source>"
MEANT = "inquiry/meant/<uuid:interpretation>"

urlpatterns = [
    path(f"{SOURCE}/copy", copies.source_copy, name="source_copy"),
    path(f"{SOURCE}/copy/hand", copies.copy_hand, name="copy_hand"),
    path(f"{SOURCE}/copy.pdf", copies.copy_paper, name="copy_paper"),
    path(f"{SOURCE}/copy/meet", copies.copy_meet, name="copy_meet"),
    path(f"{SOURCE}/copy/told", copies.copy_told, name="copy_told"),
    path(f"{SOURCE}/copy/different", copies.copy_told_remark, name="copy_told_remark"),
    path(f"{SOURCE}/meant", copies.meant_new, name="meant_new"),
    path(MEANT, copies.meant_change, name="meant_change"),
    path(f"{MEANT}/remove", copies.meant_remove, name="meant_remove"),
    path(f"{SOURCE}/amend", amending.source_amend, name="source_amend"),
    path(f"{SOURCE}/before/<int:number>", amending.source_before, name="source_before"),
    path("inquiry/remarks/<uuid:remark>", amending.remark_act, name="remark_act"),
    path(MINE, my_words.my_words, name="my_words"),
    path(f"{MINE}/answer", my_words.my_words_answer, name="my_words_answer"),
    path(f"{MINE}/different", my_words.my_words_remark, name="my_words_remark"),
    path(f"{MINE}/copy.pdf", my_words.my_words_paper, name="my_words_paper"),
    path("my/remarks/<uuid:remark>/back", my_words.my_remark_take_back, name="my_remark_take_back"),
]
