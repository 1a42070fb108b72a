"""What can be done here, as words that complete "{who} …"."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

_known: dict[str, "Verb"] = {}


@dataclass(frozen=True)
class Verb:
    """One thing that somebody can do. ``look`` marks a look at somebody's private things."""

    name: str
    says: "str | Promise"
    look: bool = False


def verb(name: str, says: "str | Promise", *, look: bool = False) -> Verb:
    """Declare a verb, once, in ``APP/verbs.py``; found by itself when the application starts."""
    if name in _known:
        raise ValueError(f"The verb {name} is declared twice.")
    new = _known[name] = Verb(name, says, look)
    return new


def named(name: str) -> Verb:
    """The verb with this name. An entry outlives its verb: an unknown one says its own name."""
    return _known.get(name) or Verb(name, name)


def looks() -> Iterable[str]:
    """Names of all verbs that are looks."""
    return [name for name, known in _known.items() if known.look]
