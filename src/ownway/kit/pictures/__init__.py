"""Pictures drawn from data: leaves, a seedling, a tree trained along a wall.

Every function is deterministic, returns inline SVG with attributes only (the content security
policy allows no inline style), and is decoration beside words that are also on the page.
"""

from ownway.kit.pictures.leaves import LEAVES, leaf, seedling, sprig
from ownway.kit.pictures.tree import Bough, espalier

__all__ = ["LEAVES", "Bough", "espalier", "leaf", "seedling", "sprig"]
