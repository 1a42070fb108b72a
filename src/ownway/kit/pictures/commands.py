"""`ownway tree`: a growth tree from a file, as SVG, PNG or PDF."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

KINDS = (".svg", ".png", ".pdf")
#: A file larger than this is no tree.
MOST = 5_000_000


def add(commands: "_Commands") -> None:
    """Add the command."""
    made = commands.add_parser(
        "tree",
        help="draw a growth tree from a file",
        description="Draw a growth tree from a JSON file (docs/tree.md says what is in it). With no "
        "--out its words are printed as a list.",
        epilog="example:\n  ownway tree my-tree.json --out my-tree.svg\n"
        "  ownway tree my-tree.json --out my-tree.pdf --size a3",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("file", metavar="FILE.json", help="the tree, or - for standard input")
    made.add_argument("--out", metavar="FILE", help="where to, ending in .svg, .png or .pdf")
    made.add_argument("--wide", type=int, default=2400, help="pixels across, for .png (2400)")
    made.add_argument("--size", choices=("a4", "a3"), default="a4", help="paper, for .pdf (a4)")
    made.add_argument(
        "--no-fonts", action="store_true", help="leave our fonts out of an .svg: a tenth as large"
    )
    made.set_defaults(run=run_tree)


def run_tree(options: argparse.Namespace) -> int:
    """Read, draw, write."""
    from ownway.engines import tree
    from ownway.kit.letters import measure

    target = Path(options.out) if options.out else None
    if target is not None and target.suffix.lower() not in KINDS:
        return _wrong(f"{target.name}: the name must end in {', '.join(KINDS)}")
    if not 100 <= options.wide <= 10_000:
        return _wrong("--wide: between 100 and 10000")
    try:
        drawing = tree.draw(tree.read(_read(options.file)), measure)
        if target is None:
            print(f"{drawing.title}\n\n{tree.as_text(drawing.outline)}", end="")
            return 0
        target.write_bytes(_made(drawing, target.suffix.lower(), options))
    except tree.NotATree as problem:
        return _wrong(f"{options.file} is not a tree yet:", *problem.problems)
    except OSError as problem:
        return _wrong(f"{problem.filename or options.file}: {problem.strerror}")
    except ValueError as problem:
        return _wrong(f"{options.file}: {problem}")
    print(f"{drawing.title}: {target}")
    return 0


def _made(drawing: Any, kind: str, options: argparse.Namespace) -> bytes:
    from ownway.kit.pictures import growth

    if kind == ".png":
        return growth.png(drawing, options.wide)
    if kind == ".pdf":
        return growth.poster(drawing, language="en-gb", size=options.size)
    svg: str = drawing.svg if options.no_fonts else growth.with_fonts(drawing.svg)
    return svg.encode()


def _read(name: str) -> Any:
    """The data in a file.

    Raises:
        ValueError: it is no JSON, or far too large.
        OSError: it cannot be read.
    """
    if name == "-":
        held = sys.stdin.buffer.read(MOST + 1)
    else:
        with Path(name).open("rb") as file:
            held = file.read(MOST + 1)
    if len(held) > MOST:
        raise ValueError(f"larger than {MOST // 1_000_000} MB, so it is no tree")
    try:
        return json.loads(held.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("its letters are not UTF-8") from None
    except json.JSONDecodeError as problem:
        raise ValueError(
            f"no JSON: line {problem.lineno}, place {problem.colno}: {problem.msg}"
        ) from None
    except RecursionError:
        raise ValueError("its brackets go too deep") from None


def _wrong(first: str, *more: str) -> int:
    print(first, *(f"  {line}" for line in more), sep="\n", file=sys.stderr)
    return 1
