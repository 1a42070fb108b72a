"""What is said of one table."""

from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """What becomes of a row when its person asks that everything be deleted."""

    DELETED = "deleted"
    #: The row stays; ``blanked`` says which of its columns are emptied.
    EMPTIED = "emptied"
    STAYS = "stays"
    #: It is about nobody.
    NOBODYS = "nobody's"


@dataclass(frozen=True)
class Table:
    """One table. Columns are named as in the model, with a blank between them."""

    fate: Fate
    #: Look-ups that lead from a row to its person, with a blank between them.
    whose: str = ""
    #: Columns that are taken along, and those that are not.
    out: str = ""
    not_out: str = ""
    #: Why those are not taken along.
    not_out_because: str = ""
    #: Columns that are emptied where the row stays, and why the others, or all, stay.
    blanked: str = ""
    stays_because: str = ""
    #: How long what stays is kept.
    until: str = ""

    def columns(self) -> list[str]:
        """Every column that is listed."""
        return [*self.out.split(), *self.not_out.split()]


KEY = "keys of the database, which mean nothing elsewhere"


def deleted(whose: str, out: str, not_out: str = "", because: str = KEY) -> Table:
    """A table whose rows are deleted with their person."""
    return Table(Fate.DELETED, whose, out, not_out, because)


def nobodys(columns: str, because: str) -> Table:
    """A table that is about nobody."""
    return Table(Fate.NOBODYS, not_out=columns, not_out_because=because)
