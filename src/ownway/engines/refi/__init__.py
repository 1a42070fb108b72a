"""REFI-QDA 1.5: projects and codebooks, written strictly and read leniently. Plain data in and out."""

from ownway.engines.refi.project import (
    Case,
    Code,
    Gathered,
    Graph,
    Named,
    NotAProject,
    Project,
    Selection,
    Text,
    Vertex,
)
from ownway.engines.refi.reading import Mismatch, Read, read
from ownway.engines.refi.writing import archive, codebook, derived

__all__ = [
    "Case", "Code", "Gathered", "Graph", "Mismatch", "Named", "NotAProject", "Project", "Read",
    "Selection", "Text", "Vertex", "archive", "codebook", "derived", "read",
]  # fmt: skip
