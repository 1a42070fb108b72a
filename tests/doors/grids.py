"""The grids of the door table. How to read them: see ``table.py``."""

#: What stands in an address: the name of something in the scene, or of somebody in the cast.
#: A key whose own name is in the scene (``goal``) needs no line.
KEYS: dict[str, dict[str, str]] = {
    "demo_become": {"player": "wilf"},
}

EVERYDAY = """
#                              Vi Ol Ot Ma Un Ad Co El Vo Xe Ex Cm Pe In
demo            GET  public    no no no no no no no no no no no no no no
demo            POST public    no no no no no no no no no no no no no no
"""

#: While Olive takes a break, and when she has left.
AWAY = """
"""
