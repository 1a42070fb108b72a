"""Columns that a stolen database does not tell: SealedText, SealedJSON and SealedBytes.

A value is sealed with AES-GCM and bound to its table, column and row, so a sealed value moved
anywhere else is refused. It is opened only when somebody reads the attribute, and sealed anew only
when it changed. What stays possible in the database is ``isnull`` and nothing else: to look
something up exactly, keep a ``blind_index`` beside it.

On the disk: 8 characters of key id, 12 random bytes, the sealed text with its tag. No bytes at
all mean "empty"; so ``update(column="")`` blanks many rows without reading them.
"""

from ownway.kit.blind import blind_index
from ownway.kit.sealed.field import Sealed, SealedField, StillSealed, Tampered
from ownway.kit.sealed.kinds import SealedBytes, SealedJSON, SealedText

__all__ = [
    "Sealed",
    "SealedBytes",
    "SealedField",
    "SealedJSON",
    "SealedText",
    "StillSealed",
    "Tampered",
    "blind_index",
]
