"""The bytes of a study's files: a table of quotes, and the report for a word processor."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from ownway.kit.files import defused

#: The head of the table; for programs, so it is the same in every language.
HEAD = ("document", "start", "end", "text", "code", "author", "memo")
TYPES = {
    "qdpx": "application/zip",
    "qdc": "application/xml",
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def table(lines: Iterable[Any]) -> bytes:
    """One row for each quote and code."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEAD)
    for line in lines:
        rows.writerow(
            (defused(line.document), line.start, line.end, *(defused(one) for one in line[3:]))
        )
    return out.getvalue().encode()


def report(study: Any, said: list[Any], codes: dict[Any, str], themes: list[Any]) -> bytes:
    """Numbered quotes, and the themes they belong to as an appendix."""
    from docx import Document

    paper = Document()
    paper.core_properties.title, paper.core_properties.author = study.name, ""
    paper.add_heading(study.name, 0)
    if study.purpose:
        paper.add_paragraph(study.purpose)
    paper.add_heading(_("What people said"), 1)
    if not said:
        paper.add_paragraph(_("Nobody has agreed yet that their words are quoted."))
    for one in said:
        paper.add_paragraph(f"{one.number}. “{_clean(one.words)}”")
        names = ", ".join(codes[code] for code in one.codes if code in codes)
        beside = paper.add_paragraph()
        beside.add_run(f"{_clean(one.who)} · {_clean(names)}").italic = True
    paper.add_heading(_("Appendix: the themes"), 1)
    for theme, keys in themes:
        paper.add_heading(_clean(theme.name), 2)
        if theme.says:
            paper.add_paragraph(_clean(theme.says))
        names = ", ".join(codes[code] for code in keys if code in codes)
        if names:
            paper.add_paragraph(_("Codes: %(names)s") % {"names": _clean(names)})
        numbers = [str(one.number) for one in said if set(one.codes) & set(keys)]
        if numbers:
            paper.add_paragraph(_("Quotes: %(numbers)s") % {"numbers": ", ".join(numbers)})
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _clean(words: str) -> str:
    """Without what no document can hold."""
    return "".join(one for one in words if one >= " " or one in "\n\t")
