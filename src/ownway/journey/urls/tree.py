"""Addresses of one's own tree."""

from django.urls import path

from ownway.journey.views import tree

urlpatterns = [
    path("my/tree", tree.tree, name="my_tree"),
    path("my/tree/picture", tree.tree_picture, name="tree_picture"),
    path("my/tree/picture.svg", tree.tree_file, name="tree_file"),
]
