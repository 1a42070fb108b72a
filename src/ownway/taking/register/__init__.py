"""Every column of every table: whether somebody takes it with them, and what becomes of it when they
ask that everything be deleted; with the reason where it is not "yes" and "deleted".

Written by hand, as a second opinion beside what each room does (``ROOM/taken.py``). Tests fail on a
column that is not listed, on a word that is to be taken and is not in the archive, and on a word
that is to be deleted and is still somewhere (``tests/taking``).
"""

from ownway.taking.register import around, asking, house, own
from ownway.taking.register.table import Fate, Table

#: Label of the model (``journey.Goal``) to what becomes of its columns.
REGISTER: dict[str, Table] = own.TABLES | around.TABLES | asking.TABLES | house.TABLES

__all__ = ["REGISTER", "Fate", "Table"]
