"""REFI-QDA 1.5 projects and codebooks: strictly written, leniently read.

``writing`` makes the files, ``shape.wrong`` holds them against our own description of the format,
``reading.read`` takes what other programs write and lists every mismatch.
"""

from ownway.engines.refi.model import (
    Case,
    Code,
    Edge,
    Graph,
    Note,
    Project,
    Selection,
    Set,
    TextSource,
    Unreadable,
    User,
    Vertex,
)
from ownway.engines.refi.reading import Found, Mismatch, read
from ownway.engines.refi.shape import CODEBOOK, PROJECT, wrong
from ownway.engines.refi.writing import codebook, pack, project

__all__ = ["CODEBOOK", "PROJECT", "Case", "Code", "Edge", "Found", "Graph", "Mismatch", "Note",
           "Project", "Selection", "Set", "TextSource", "Unreadable", "User", "Vertex", "codebook",
           "pack", "project", "read", "wrong"]  # fmt: skip
