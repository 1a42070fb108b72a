"""Addresses of trees: of those who work on them, those who are asked, and everybody."""

from django.urls import path

from ownway.inquiry.views import tree_rounds, tree_versions, trees

ALL = "inquiry/studies/<uuid:study>/trees"
ONE = f"{ALL}/<slug:kind>"
THEME = f"{ONE}/themes/<uuid:theme>"
VERSION = "inquiry/trees/versions/<uuid:version>"
ROUND = "inquiry/trees/rounds/<uuid:round>"

urlpatterns = [
    path(ALL, trees.study_trees, name="study_trees"),
    path(ONE, trees.study_tree, name="study_tree"),
    path(THEME, trees.study_tree_place, name="study_tree_place"),
    path(f"{THEME}/off", trees.study_tree_off, name="study_tree_off"),
    path(f"{ONE}/name", trees.study_tree_name, name="study_tree_name"),
    path(f"{ONE}/picture", trees.study_tree_picture, name="study_tree_picture"),
    path(f"{ONE}/picture.svg", trees.study_tree_file, name="study_tree_file"),
    path(f"{ONE}/poster", trees.study_tree_poster, name="study_tree_poster"),
    path(f"{ONE}/keep", tree_versions.study_tree_keep, name="study_tree_keep"),
    path(f"{ONE}/versions", tree_versions.study_tree_versions, name="study_tree_versions"),
    path(VERSION, tree_versions.tree_version, name="tree_version"),
    path(f"{VERSION}/poster", tree_versions.tree_version_poster, name="tree_version_poster"),
    path(f"{VERSION}/ask", tree_versions.tree_ask, name="tree_ask"),
    path(f"{VERSION}/publish", tree_versions.tree_publish, name="tree_publish"),
    path(f"{VERSION}/take-down", tree_versions.tree_take_down, name="tree_take_down"),
    path(ROUND, tree_versions.tree_round_read, name="tree_round_read"),
    path(f"{ROUND}/end", tree_versions.tree_round_end, name="tree_round_end"),
    path(
        "inquiry/trees/comments/<uuid:comment>/answer",
        tree_versions.tree_answer,
        name="tree_answer",
    ),
    path("trees/rounds", tree_rounds.tree_rounds, name="tree_rounds"),
    path("trees/rounds/<uuid:round>", tree_rounds.tree_round, name="tree_round"),
    path(
        "trees/comments/<uuid:comment>/back",
        tree_rounds.tree_comment_back,
        name="tree_comment_back",
    ),
    path("trees", tree_rounds.public_trees, name="public_trees"),
    path("trees/<str:token>", tree_rounds.public_tree, name="public_tree"),
    path("trees/<str:token>/picture.svg", tree_rounds.public_tree_file, name="public_tree_file"),
]
