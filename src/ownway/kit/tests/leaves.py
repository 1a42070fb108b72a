"""A table for the tests of sealed columns, outside the application's own list of models."""

from django.apps.registry import Apps
from django.db import models

from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText

apart = Apps()


def kind_of(leaf: "Leaf") -> str | None:
    """What ``address`` is."""
    return leaf.kind or None


class Tree(Row):
    """Something with leaves."""

    name = SealedText()

    class Meta:
        apps = apart
        app_label = "kit_tests"


class Leaf(Row):
    """A row with everything sealed that can be."""

    tree = models.ForeignKey(Tree, models.CASCADE, null=True, blank=True)
    words = SealedText(blank=True, max_length=2000)
    other = SealedText(blank=True)
    maybe = SealedText(null=True)
    things = SealedJSON(default=dict, blank=True)
    kind = models.CharField(max_length=8, blank=True)
    address = SealedText(blank=True)
    address_index = models.CharField(max_length=64, blank=True)

    blind = {"address_index": ("address", kind_of)}

    class Meta:
        apps = apart
        app_label = "kit_tests"
        constraints = (
            models.CheckConstraint(condition=~models.Q(kind="weed"), name="leaf_no_weed"),
        )
