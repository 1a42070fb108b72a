"""Paper: tagged, accessible PDF (PDF/UA-1) from words and one of our sheets.

    pdf("pages", {...}, title=_("My book"), language="en-gb", layout="large")

A sheet (``sheets/*.typ``) says how it looks and holds no words. Words are data: nothing that somebody
wrote is ever read as markup. It is set with the fonts we ship, in a child process that has little time
and memory and needs no network. Letters that no font here can draw are named or left out, and the
sheet says so (``data["left_out"]``).
"""

from ownway.kit.paper.printing import LAYOUTS, NotPrinted, TooMuch, look, pdf

__all__ = ["LAYOUTS", "NotPrinted", "TooMuch", "look", "pdf"]
