"""Addresses of a person's own space, and of what is shared from it: a module for each corner."""

from ownway.journey.urls import book, growing, outside, paper, story, tree

urlpatterns = [*growing.urlpatterns, *story.urlpatterns, *book.urlpatterns, *tree.urlpatterns,
               *paper.urlpatterns, *outside.urlpatterns]  # fmt: skip
