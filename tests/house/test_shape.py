"""Rules a line can live by (docs/architecture.md), read from the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps as installed
from django.conf import settings

from tests.house.tree import files, modules, parsed, shown

LONGEST_FILE = 400
LONGEST_TEST = 600  # a test file is read one test at a time
LONGEST_VIEW = 25  # twenty as one writes them; the formatter breaks some calls into more
#: Views that may be longer, and why. Format: "welcome.views.hello": (24, "reason").
LONGER_VIEWS = {
    "people.views.emergency": (26, "one form and three lists for colleagues in a hurry"),
    "people.views._opened": (26, "four ways an opening may be refused, each with its words"),
}
#: Rooms whose actions are done by somebody: `by=` names who.
DONE_BY_SOMEBODY = ("teams", "people", "journey", "meetings", "welcome", "importing", "worth")
WRITES = {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def part(path: Path) -> tuple[str, str]:
    """The room a file is in, and which of its parts: ("people", "views")."""
    inside = path.parts[path.parts.index("ownway") + 1 :]
    return inside[0], inside[1].removesuffix(".py") if len(inside) > 1 else ""


def parts(*names: str) -> Iterator[Path]:
    """The files that are one of these parts of any room."""
    return (path for path in modules() if part(path)[1] in names)


def functions(tree: ast.Module) -> Iterator[Function]:
    """Every function and method."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end, without decorators and docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def long_views(name: str, tree: ast.Module) -> list[str]:
    """Views of this module that are longer than they may be."""
    return [
        f"{name}.{view.name}: {length(view)} lines"
        for view in functions(tree)
        if length(view) > LONGER_VIEWS.get(f"{name}.{view.name}", (LONGEST_VIEW, ""))[0]
    ]


def attributes(tree: ast.AST, *names: str) -> list[int]:
    """Lines on which something is asked for one of these attributes."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in names
    ]


def own_signals(tree: ast.Module) -> list[int]:
    """Lines that make a signal, or listen to the saving of rows, which actions do in the open.

    What comes after a migration is nobody’s doing: a room may then put in the rows it needs.
    """
    found = []
    for node in ast.walk(tree):
        names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
        module = getattr(node, "module", None) or ""
        if (module == "django.db.models.signals" and names != {"post_migrate"}) or (
            module.startswith("django.dispatch") and "Signal" in names
        ):
            found.append(node.lineno)
    return found


def unclear_actions(tree: ast.Module) -> list[str]:
    """Public functions of an actions file that write without saying by whom, named and as one."""
    found = []
    for action in (node for node in tree.body if isinstance(node, Function)):
        named = [argument.arg for argument in action.args.kwonlyargs]
        atomic = any(ast.unparse(one) == "transaction.atomic" for one in action.decorator_list)
        writes = attributes(action, *WRITES, "delete", "update")
        if action.name.startswith("_") or not (atomic or writes or "by" in named):
            continue
        if action.args.args or action.args.posonlyargs or action.args.vararg:
            found.append(f"{action.name}: arguments must be keyword-only (start with *)")
        if "by" not in named:
            found.append(f"{action.name}: no `by`")
        if writes and not atomic:
            found.append(f"{action.name}: no @transaction.atomic")
    return found


def test_no_file_is_too_long_to_read() -> None:
    kinds = ("*.py", "*.jinja", "*.scss", "*.js")
    found = {
        shown(path): lines
        for kind in kinds
        for path in files(kind)
        if "migrations" not in path.parts
        and (lines := len(path.read_text().splitlines()))
        > (LONGEST_TEST if "tests" in path.parts else LONGEST_FILE)
    }
    assert found == {}, "make it a folder"


def test_views_parse_call_and_render() -> None:
    found = []
    for path in parts("views"):
        found += long_views(".".join(part(path)), parsed(path))
    assert found == [], "move the work into an action, a query or a form"


def test_only_actions_write_and_views_do_not_query() -> None:
    found = {
        shown(path): lines
        for path in parts("views", "urls")
        if (lines := attributes(parsed(path), "objects"))
    }
    found |= {
        shown(path): lines
        for path in parts("views", "urls", "forms", "queries", "rules")
        if (lines := attributes(parsed(path), *WRITES))
    }
    assert found == {}, "call an action or a query"


def test_actions_say_what_and_by_whom() -> None:
    found = {
        shown(path): said
        for path in parts("actions")
        if part(path)[0] in DONE_BY_SOMEBODY and (said := unclear_actions(parsed(path)))
    }
    assert found == {}


def test_no_signals_of_our_own() -> None:
    assert {shown(path): lines for path in modules() if (lines := own_signals(parsed(path)))} == {}


def test_saving_a_row_does_nothing_else() -> None:
    found = [
        f"{shown(path)}:{function.lineno}"
        for path in parts("models")
        for function in functions(parsed(path))
        if function.name in ("save", "delete")
    ]
    assert found == [], "what must happen with a write belongs into its action"


def test_tables_stand_alone() -> None:
    own = [model for model in installed.get_models() if model.__module__.startswith("ownway.")]
    assert own
    inherited = [model for model in own if model._meta.parents and not model._meta.proxy]
    generic = [model for model in own if model._meta.private_fields]
    assert (inherited, generic) == ([], [])


def test_there_is_no_admin() -> None:
    assert [app for app in settings.INSTALLED_APPS if "admin" in app] == []
    assert "django.contrib.auth.backends.ModelBackend" not in settings.AUTHENTICATION_BACKENDS


@pytest.mark.parametrize(
    ("check", "code"),
    [
        (lambda tree: long_views("x", tree), "def v(request):\n" + "    x = 1\n" * LONGEST_VIEW),
        (lambda tree: attributes(tree, "objects"), "def v(r):\n    return Goal.objects.all()"),
        (own_signals, "from django.dispatch import Signal"),
        (own_signals, "from django.db.models.signals import post_save"),
        (unclear_actions, "@transaction.atomic\ndef do(goal): ..."),
        (unclear_actions, "@transaction.atomic\ndef do(*, goal): ..."),
        (unclear_actions, "def do(*, by, goal):\n    goal.save()"),
        (unclear_actions, "def do(goal):\n    goal.save()"),
    ],
)
def test_these_checks_can_fail(check: object, code: str) -> None:
    assert check(ast.parse(code))  # type: ignore[operator]


def test_these_checks_let_good_code_through() -> None:
    assert (
        long_views("x", ast.parse('def v(r):\n    """' + "long\n" * 30 + '"""\n    return r')) == []
    )
    assert own_signals(ast.parse("from django.dispatch import receiver")) == []
    assert (
        unclear_actions(
            ast.parse(
                "@transaction.atomic\ndef do(*, by, goal):\n    goal.save()\n"
                "def _help(x):\n    x.save()\ndef way_to_write(person): ..."
            )
        )
        == []
    )
