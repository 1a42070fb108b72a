"""What the command line says: for people, in sentences; for a program, as one object."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ownway.importing import names, queries
from ownway.importing.models import Holds, Stage, WordList

if TYPE_CHECKING:
    from ownway.importing.bringing import Asked

#: What the worker is at.
STAGES = {
    Stage.READING: gettext_lazy("Reading the file …"),
    Stage.PLANNING: gettext_lazy("Comparing with what is here …"),
    Stage.WRITING: gettext_lazy("Bringing it in …"),
    Stage.UNDOING: gettext_lazy("Taking it out again …"),
    "waiting": gettext_lazy("Another file of this project is being brought in; waiting …"),
}
#: So many lines of a list are printed; --json has more.
SHOWN = 20


def told(asked: "Asked", seen: Mapping[str, Any], *, done: bool) -> list[str]:
    """The result for people."""
    lines = [
        _("%(file)s, into %(project)s: %(holds)s")
        % {
            "file": asked.path.name,
            "project": asked.project.name,
            "holds": Holds(asked.holds).label,
        },
        _("Columns: %(columns)s")
        % {
            "columns": ", ".join(
                f"{names.FIELDS[field]} ← {asked.header[at]}" for field, at in asked.columns.items()
            )
        },
        "",
        _("%(rows)s lines = %(new)s new + %(matched)s matched + %(refused)s left out")
        % {name: f"{seen[name]:,}" for name in ("rows", "new", "matched", "refused")},
    ]
    if seen["seen_before"]:
        lines.append(
            _("%(number)s of the matched lines are here already and add nothing.")
            % {"number": f"{seen['seen_before']:,}"}
        )
    for part in (_grown, _met, _pairs, _left_out, _unread, _unknown, _formulas):
        lines += part(asked, seen)
    return [*lines, "", *_end(seen, done)]


def _end(seen: Mapping[str, Any], done: bool) -> list[str]:
    if not done:
        return [_("Nothing has been written.")]
    if seen.get("stage") == "nothing_new":
        return [_("Everything in this file is here already. Nothing was added.")]
    if seen.get("stage") == "nothing_usable":
        return [_("No line of this file could be brought in. Nothing was added.")]
    return [
        _("Brought in. Nobody was sent anything; people who are not told yet are listed for you."),
        _("To take it out again: ownway import --undo %(id)s") % {"id": seen["id"]},
    ]


def _listed(title: str, lines: Iterable[str], number: int) -> Iterator[str]:
    if number:
        yield ""
        yield f"{title} ({number:,}):"
        shown = 0
        for line in lines:
            if shown == SHOWN:
                break
            shown += 1
            yield f"  {line}"
        if number > shown:
            yield "  " + _("… and %(number)s more; --json lists them.") % {"number": number - shown}


def _label(list_: str, code: str) -> str:
    return str(queries.meaning_names(list_).get(code, code))


def _grown(asked: "Asked", seen: Mapping[str, Any]) -> list[str]:
    if asked.holds != Holds.PEOPLE:
        return []
    said = [f"{_label(WordList.OUTCOME, code)} {n}" for code, n in sorted(seen["outcomes"].items())]
    lines = [
        _("What has grown, of all dates: %(list)s; %(people)s people of %(all)s.")
        % {
            "list": ", ".join(said) or "0",
            "people": f"{seen['with_outcome']:,}",
            "all": f"{seen['people']:,}",
        }
    ]
    if seen["outcomes_without_day"]:
        lines.append(
            _("%(number)s more without a day that can be read: kept on the card, not counted.")
            % {"number": seen["outcomes_without_day"]}
        )
    return lines


def _met(asked: "Asked", seen: Mapping[str, Any]) -> list[str]:
    if asked.holds != Holds.MEETINGS:
        return []
    words = {
        "met": _("met"),
        "missed": _("missed each other"),
        "off": _("did not happen"),
        "ours": _("did not happen, our side"),
        "moved": _("moved"),
        "unsaid": _("not said, kept on the card only"),
    }
    said = [f"{words[code]} {n:,}" for code in words if (n := seen["meetings"].get(code))]
    return [_("Meetings: %(list)s") % {"list": ", ".join(said) or "0"}]


def _pair(pair: Mapping[str, Any]) -> str:
    other = (
        _("line %(line)s %(name)s") % {"line": pair["with_line"], "name": pair["with_name"]}
        if pair["with_line"]
        else _("%(name)s, here already") % {"name": pair["with_name"]}
    )
    why = ", ".join(str(names.REASONS.get(code, code)) for code in pair["reasons"])
    one = _("line %(line)s %(name)s") % {"line": pair["line"], "name": pair["name"]}
    return f"{one} = {other}: {why}"


def _pairs(_asked: "Asked", seen: Mapping[str, Any]) -> Iterator[str]:
    """Every accepted pair, however many: what is accepted is always said."""
    taken = [pair for pair in seen["pairs"] if pair["accepted"]]
    apart = [pair for pair in seen["pairs"] if not pair["accepted"]]
    if taken:
        yield ""
        yield _("Taken for one person") + f" ({len(taken):,}):"
        for pair in taken:
            yield "  " + _pair(pair)
    more = len(apart) + seen["pairs_left_out"]
    yield from _listed(_("Alike, but kept apart"), map(_pair, apart), more)


def _left_out(_asked: "Asked", seen: Mapping[str, Any]) -> Iterator[str]:
    lines = (
        _("line %(line)s: %(why)s") % {"line": one["line"], "why": _why(one["why"])}
        + (f" [{one['says']}]" if one["says"] else "")
        for one in seen["refused_rows"]
    )
    return _listed(_("Left out"), lines, seen["refused"])


def _why(codes: Iterable[str]) -> str:
    return " ".join(str(one) for one in queries.whys(codes))


def _unread(_asked: "Asked", seen: Mapping[str, Any]) -> Iterator[str]:
    lines = (
        _("line %(line)s, %(field)s: “%(text)s”")
        % {"line": one["line"], "field": names.FIELDS[one["field"]], "text": one["text"]}
        for one in seen["unread"]
    )
    return _listed(_("Could not be read, and stays on the card"), lines, seen["unread_count"])


def _unknown(asked: "Asked", seen: Mapping[str, Any]) -> Iterator[str]:
    yield from _listed(
        _("Words nobody has explained yet; their lines are kept and not counted"),
        (
            f"“{one['text']}” "
            + ngettext("(1 line: %(lines)s)", "(%(number)s lines: %(lines)s)", one["rows"])
            % {"number": one["rows"], "lines": ", ".join(map(str, one["lines"]))}
            for one in seen["unknown"]
        ),
        len(seen["unknown"]),
    )
    if seen["unknown"]:
        list_ = WordList.OUTCOME if asked.holds == Holds.PEOPLE else WordList.MEETING
        codes = ", ".join(code for code, _says in queries.meanings(list_))
        word = seen["unknown"][0]["text"]
        yield "  " + _('Say what they mean, such as --word "%(word)s=KIND"; kinds: %(codes)s') % {
            "word": word,
            "codes": codes,
        }


def _formulas(_asked: "Asked", seen: Mapping[str, Any]) -> Iterator[str]:
    lines = (
        _("line %(line)s, %(column)s") % {"line": one["line"], "column": one["column"]}
        for one in seen["formulas"]
    )
    return _listed(_("Cells that look like formulas stay text"), lines, seen["formulas_count"])


def for_a_program(asked: "Asked", seen: Mapping[str, Any], *, dry_run: bool) -> dict[str, Any]:
    """The result as one object. ``rows == new + matched + refused``."""
    found = {
        "file": asked.path.name,
        "project": asked.project.name,
        "holds": asked.holds,
        "dry_run": dry_run,
        "stage": seen.get("stage", "preview"),
        "id": seen.get("id", ""),
        "header_line": asked.header_row + 1,
        "columns": {field: asked.header[at] for field, at in asked.columns.items()},
    }
    kept = {name: value for name, value in seen.items() if name not in ("header", "standing")}
    return found | {name: value for name, value in kept.items() if name not in found}


def would_undo(would: queries.WouldUndo) -> list[str]:
    """What undoing would do."""
    return [
        _("%(removed)s lines would be taken out, %(left)s left.")
        % {"removed": f"{would.removed:,}", "left": f"{would.left:,}"},
        *_stays(would.left_rows, would.left),
    ]


def undone(seen: Mapping[str, Any]) -> list[str]:
    """What undoing did."""
    return [
        _("%(removed)s lines were taken out, %(left)s left.")
        % {"removed": f"{seen['removed']:,}", "left": f"{seen['left']:,}"},
        *_stays(seen["left_rows"], seen["left"]),
    ]


def _stays(rows: Iterable[Mapping[str, Any]], number: int) -> Iterator[str]:
    lines = (
        _("line %(line)s: %(why)s") % {"line": one["line"], "why": _why(one["why"])}
        + (f" [{one['says']}]" if one["says"] else "")
        for one in rows
    )
    return _listed(_("Left as they are"), lines, number)
