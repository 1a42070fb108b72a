"""What of a file did not fit, and why one was refused, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

SAID = {
    "guid": _("Something had no key of its own and was given one"),
    "guid_twice": _("A key stood there twice; one was given a new one"),
    "link": _("A link was left out"),
    "kind_of_source": _("A source that is no text was left out"),
    "letters": _("A text had letters that could not be read"),
    "no_text": _("A source without a text was left out"),
    "place": _("A quote has no such place in its text and was left out"),
    "words": _("A quote is called by words that stand elsewhere; please compare it"),
    "no_code": _("A mark without a code was left out"),
    "unknown_code": _("A code is named that is not in the file"),
    "unknown_author": _("An author is named that is not in the file"),
    "variable": _("A value without its variable was left out"),
    "set_of_sources": _("A set of sources or notes was left out; its codes were kept"),
    "too_long": _("Words were longer than there is room for, and were cut"),
    "two_people": _("A text belongs to two people; it was kept with the first"),
    "twice": _("The same mark stood there twice; it was kept once"),
    "picture": _("A picture was left out"),
}
REFUSED = {
    "damaged": _("The file is damaged and cannot be read. Nothing has changed."),
    "no_project": _("This is no REFI-QDA project or codebook. Nothing has changed."),
    "too_big": _("The file unfolds into more than we read at once. Nothing has changed."),
    "too_deep": _("Its codes stand more than sixty levels deep. Nothing has changed."),
    "locked": _("The file is locked with a password. Nothing has changed."),
    "unsafe": _("The file asks to read other files, or was made to do harm. Nothing has changed."),
    "nothing_in_it": _("There are no words and no codes in it. Nothing has changed."),
    "no_group": _("Begin an inquiry group first, with somebody in it. Nothing has changed."),
}


def said(mismatch: Any) -> str:
    """What did not fit, and where."""
    words = str(SAID.get(mismatch.kind, mismatch.kind))
    return f"{words}: {mismatch.what}" if mismatch.what else words


def refused(code: str) -> str:
    """Why nothing was taken of a file."""
    return str(REFUSED.get(code, REFUSED["damaged"]))
