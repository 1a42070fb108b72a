"""Sentences about a file: what it brings, what could not be read, what undoing leaves."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ownway.importing import names, queries
from ownway.importing.models import Holds, WordList
from ownway.kit.words import number


def sums(holds: str, seen: Mapping[str, Any]) -> list[tuple[int, str]]:
    """The figures that say what a file brings; the first three are all its lines."""
    new, matched, refused = seen.get("new", 0), seen.get("matched", 0), seen.get("refused", 0)
    left_out = (refused, ngettext("line left out", "lines left out", refused))
    if holds == Holds.MEETINGS:
        here = ngettext("meeting that is here already", "meetings that are here already", matched)
        return [(new, ngettext("new meeting", "new meetings", new)), (matched, here), left_out]
    if matched and matched == seen.get("seen_before"):
        named = ngettext("line that is here already", "lines that are here already", matched)
    else:
        named = ngettext(
            "line about somebody named before", "lines about somebody named before", matched
        )
    grown = sum(seen.get("outcomes", {}).values())
    return [
        (new, ngettext("new person", "new people", new)),
        (matched, named),
        left_out,
        (grown, ngettext("thing that has grown", "things that have grown", grown)),
    ]


def go(holds: str, seen: Mapping[str, Any]) -> str:
    """What the one clear button says; empty where there is nothing to bring in."""
    new, more = seen.get("new", 0), seen.get("matched", 0) - seen.get("seen_before", 0)
    if new and holds == Holds.PEOPLE:
        said = ngettext("Bring in %(number)s person", "Bring in %(number)s people", new)
    elif new:
        said = ngettext("Bring in %(number)s meeting", "Bring in %(number)s meetings", new)
    elif more:
        said = ngettext("Bring in %(number)s line", "Bring in %(number)s lines", more)
    else:
        return ""
    return said % {"number": number(new or more)}


#: What became of meetings, as a preview adds them up.
MEETINGS: dict[str, Any] = {
    "met": gettext_lazy("They met"),
    "missed": gettext_lazy("They missed each other"),
    "moved": gettext_lazy("Moved to another time"),
    "off": gettext_lazy("Did not happen"),
    "ours": gettext_lazy("Did not happen: something came up on our side"),
    "unsaid": gettext_lazy("It does not say, so it is not counted"),
}


def kinds(holds: str, seen: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Kind by kind what has grown, or what became of the meetings; and how many."""
    people = holds == Holds.PEOPLE
    labels = queries.meaning_names(WordList.OUTCOME) if people else MEETINGS
    counted = seen.get("outcomes" if people else "meetings", {})
    return [(str(labels.get(code, code)), count) for code, count in counted.items() if count]


def meanings(list_: str) -> dict[str, Any]:
    """What a word can mean, in the words of that list."""
    offered = dict(queries.meanings(list_))
    if list_ == WordList.OUTCOME:
        offered[names.NOTHING] = _("Nothing has grown yet")
    return offered


def why(codes: Iterable[str]) -> str:
    """Reasons, as sentences."""
    return " ".join(str(names.WHY.get(code, _("It could not be read."))) for code in codes)


def stays(rows: Iterable[Mapping[str, Any]], most: int = 30) -> list[tuple[str, str]]:
    """What undoing leaves: each reason, and the lines it holds for. No word of what they say: of
    somebody who has joined since, that is theirs alone."""
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(why(row["why"]), []).append(row["line"])
    return [
        (
            reason,
            ngettext("Line %(lines)s", "Lines %(lines)s", len(lines))
            % {"lines": ", ".join(map(str, lines[:most])) + (" …" if len(lines) > most else "")},
        )
        for reason, lines in found.items()
    ]


def alike(codes: Iterable[str]) -> str:
    """What is alike, and what is not: ``the same name and the same phone number``."""
    known = [code for code in codes if code in names.REASONS]
    same = [str(names.REASONS[code]) for code in known if code.startswith("same")]
    other = [str(names.REASONS[code]) for code in known if not code.startswith("same")]
    if len(same) > 1:
        both = {"some": ", ".join(same[:-1]), "last": same[-1]}
        same = [_("%(some)s and %(last)s") % both]
    return ", ".join([*same, *other])
