"""`ownway inquiry`: a study as a file, and work from another program brought in."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ownway.inquiry.models import Study

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

EXAMPLES = """examples:
  ownway inquiry import work.qdpx --study "What helps"
  ownway inquiry export "What helps" --format qdpx --out what-helps.qdpx
  ownway inquiry export "What helps" --format csv --out quotes.csv
  ownway inquiry report "What helps" > report.docx

Formats: qdpx (REFI-QDA project), qdc (REFI-QDA codebook), csv (one row for each quote and code:
document, start, end, text, code, author, memo; places are codepoints), docx (numbered quotes of those
who agreed to be quoted, and the themes). STUDY is its name or its id.
"""


def add(commands: "_Commands") -> None:
    """Add the commands about studies."""
    told: dict[str, Any] = {
        "epilog": EXAMPLES,
        "formatter_class": argparse.RawDescriptionHelpFormatter,
    }
    group = commands.add_parser(
        "inquiry",
        help="bring a study in from a file, or take it out as one",
        description="Studies as files: REFI-QDA, CSV, and a report.",
        **told,
    )
    parts = group.add_subparsers(required=True, metavar="COMMAND")
    one = parts.add_parser("import", help="bring in a REFI-QDA project or codebook", **told)
    one.add_argument("file", metavar="FILE", type=Path, help="a .qdpx or .qdc file")
    one.add_argument(
        "--study", metavar="NAME", help="the study it belongs to; made if there is none"
    )
    one.set_defaults(run=run_import)
    one = parts.add_parser("export", help="take a study out as a file", **told)
    one.add_argument("study", metavar="STUDY", help="its name or its id")
    one.add_argument("--format", required=True, choices=["qdpx", "qdc", "csv", "docx"])
    one.add_argument("--out", required=True, metavar="FILE", type=Path, help="where to write it")
    one.set_defaults(run=run_export)
    one = parts.add_parser("report", help="the report of a study (DOCX)", **told)
    one.add_argument("study", metavar="STUDY", help="its name or its id")
    one.add_argument(
        "--out", metavar="FILE", type=Path, help="where to write it; else to the output"
    )
    one.set_defaults(run=run_export, format="docx")


def _studies(name: str) -> "list[Study]":
    from ownway.inquiry.queries.exchange import called

    return called(name)


def run_import(options: argparse.Namespace) -> int:
    """Bring it in. 0: done; 1: nothing was changed."""
    import django

    django.setup()
    from ownway.inquiry.actions import exchange
    from ownway.inquiry.mismatches import refused, said
    from ownway.record.actors import SYSTEM

    found = _studies(options.study) if options.study else []
    if len(found) > 1:
        return _no(f"There are several studies called {options.study!r}. Give its id.")
    try:
        brought = exchange.bring_project(
            by=SYSTEM, data=options.file.read_bytes(), study=found[0] if found else None,
            name=options.study or "",
        )  # fmt: skip
    except OSError as problem:
        return _no(f"{options.file} cannot be read: {problem.strerror}.")
    except exchange.NotAProject as problem:
        return _no(refused(problem.code))
    print(
        f"Brought into {brought.study.name!r} ({brought.study.pk}): {brought.sources} texts, "
        f"{brought.codes} codes, {brought.quotes} quotes, {brought.themes} themes."
    )
    print(
        "Whoever told something in it is noted as having agreed that it is worked with, and to nothing "
        "more. Take that back in the study where it is not so."
    )
    for one in brought.mismatches:
        print(f"Did not fit: {said(one)}")
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Write the file. 0: done; 1: there is no such study, or it cannot be written."""
    import django

    django.setup()
    from ownway.inquiry.actions import exchange
    from ownway.record.actors import SYSTEM

    found = _studies(options.study)
    if len(found) != 1:
        which = "no study is" if not found else "several studies are"
        return _no(f"{which.capitalize()} called {options.study!r}.")
    data = exchange.export(by=SYSTEM, study=found[0], format=options.format)
    if options.out is None:
        if sys.stdout.isatty():
            return _no("Say --out FILE, or send the output to a file.")
        sys.stdout.buffer.write(data)
        return 0
    try:
        options.out.write_bytes(data)
    except OSError as problem:
        return _no(f"{options.out} cannot be written: {problem.strerror}.")
    print(f"Written: {options.out}")
    return 0


def _no(words: str) -> int:
    print(f"ownway inquiry: {words}", file=sys.stderr)
    return 1
