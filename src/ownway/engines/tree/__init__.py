"""The growth tree: data in; a picture and an equal list of words out. Always the same for the same.

``read`` takes the documented format (docs/tree.md), ``draw`` makes the picture with a function that
measures words in the fonts it will be shown in, ``outline`` has every word again as a list.
"""

from ownway.engines.tree.drawing import Drawing, draw
from ownway.engines.tree.format import FruitKind, Kind, Mood, NotATree, Tree, read
from ownway.engines.tree.lines import FACES, Measure
from ownway.engines.tree.outline import Told, as_html, as_text, outline
from ownway.engines.tree.small import small
from ownway.engines.tree.words import NAMES, Words

__all__ = ["FACES", "NAMES", "Drawing", "FruitKind", "Kind", "Measure", "Mood", "NotATree", "Told",
           "Tree", "Words", "as_html", "as_text", "draw", "outline", "read", "small"]  # fmt: skip
