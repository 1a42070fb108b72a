"""How the rooms use sealed columns. Sorting by one would sort by nonsense, and quietly."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

import ownway
from ownway.kit.rewrap import columns

SORTING = {"order_by", "distinct", "earliest", "latest"}


def sealed_names() -> set[str]:
    """Names that are a sealed column wherever they are a column."""
    sealed = {field.name for fields in columns().values() for field in fields}
    models = [model for model in apps.get_models() if model.__module__.startswith("ownway.")]
    plain = {
        field.name
        for model in models
        for field in model._meta.get_fields()
        if field not in columns([model]).get(model, [])
    }
    return sealed - plain


def sorted_by(source: str) -> Iterator[str]:
    """Column names that a piece of source sorts by, the last part of each path."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        for said in node.args if node.func.attr in SORTING else ():
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                yield said.value.removeprefix("-").rpartition("__")[2]


def test_the_search_finds_what_it_is_for() -> None:
    assert "called" in sealed_names()
    source = "people.filter(a=1).order_by('-person__called', 'pk').distinct('words')"
    assert set(sorted_by(source)) == {"called", "pk", "words"}


def test_nothing_is_sorted_by_what_is_sealed() -> None:
    sealed = sealed_names()
    for path in Path(ownway.__file__).parent.rglob("*.py"):
        found = sealed.intersection(sorted_by(path.read_text(encoding="utf-8")))
        assert "tests" in path.parts or not found, f"{path} sorts by {found}"
    for model, fields in columns().items():
        order = {str(name).removeprefix("-") for name in model._meta.ordering}
        assert not order.intersection(field.name for field in fields), model
