"""Addresses of a person's own space, and of what is shared from it: a module for each corner."""

from ownway.journey.urls import book, growing, story

urlpatterns = [*growing.urlpatterns, *story.urlpatterns, *book.urlpatterns]
