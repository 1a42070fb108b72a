"""Pictures drawn from data: leaves, a seedling, a tree trained along a wall, figures as boughs.

Every function is deterministic, returns inline SVG with attributes only (the content security
policy allows no inline style), and is decoration beside words that are also on the page.
"""

from ownway.kit.pictures.figures import Figure, figures_rows, figures_tree, people_to_a_leaf
from ownway.kit.pictures.growth import espalier, mark
from ownway.kit.pictures.leaves import LEAVES, leaf, seedling, sprig

__all__ = ["LEAVES", "Figure", "espalier", "figures_rows", "figures_tree", "leaf", "mark",
           "people_to_a_leaf", "seedling", "sprig"]  # fmt: skip
