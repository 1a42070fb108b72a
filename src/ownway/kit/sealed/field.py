"""What every sealed column does: seal on writing, open on reading, refuse what was moved."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from cryptography.exceptions import InvalidTag
from django.core.checks import CheckMessage, Error
from django.core.exceptions import FieldError
from django.db import models
from django.db.models import Model
from django.db.models.query_utils import DeferredAttribute

from ownway.kit import keys

NONCE = 12


class StillSealed(TypeError):
    """A sealed value was used as if it were text, or text as if it were sealed."""


class Tampered(Exception):
    """A sealed value does not belong where it was found, or was changed."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"Something sealed in {where} could not be opened. It was changed or moved outside "
            "Ownway. Nothing of it is shown; a backup from before has the right words."
        )


class Sealed:
    """What the database holds: bytes nobody can take for words by accident."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @property
    def key_id(self) -> str:
        """The id of the key that opens this."""
        return self.data[: keys.ID_LENGTH].decode("ascii", "replace")

    def __repr__(self) -> str:
        return "<sealed>"

    def __hash__(self) -> int:
        return hash(self.data)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sealed):
            return self.data == other.data
        if isinstance(other, str):
            self._refuse()
        return NotImplemented

    def _refuse(self, *_args: object) -> NoReturn:
        raise StillSealed(
            "values() and values_list() give sealed columns as they are stored. "
            "Load the object and read its attribute instead."
        )

    def __iter__(self) -> Iterator[str]:
        self._refuse()

    __str__ = __format__ = __html__ = __len__ = __contains__ = __add__ = __bool__ = _refuse


class _Slot:
    """One sealed attribute of one object: sealed, open, or both."""

    __slots__ = ("bound_to", "opened", "packed", "sealed", "value")

    def __init__(self) -> None:
        self.sealed: Sealed | None = None
        self.bound_to: object = None  # the pk under which it was sealed
        self.packed: Any = None  # what was sealed, to see whether it changed
        self.opened = False
        self.value: Any = None

    def __repr__(self) -> str:
        return "<sealed>"

    def __getstate__(self) -> dict[str, Any]:
        """Pickled without its words where the sealed form is enough to bring them back."""
        state: dict[str, Any] = {"sealed": self.sealed, "bound_to": self.bound_to}
        if self.sealed is None or self.opened:
            state |= {"opened": self.opened, "value": self.value, "packed": self.packed}
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__()  # type: ignore[misc]
        for name, value in state.items():
            setattr(self, name, value)


class _Attribute(DeferredAttribute):
    """Opens on reading, remembers on writing."""

    field: "SealedField[Any, Any]"

    def __get__(self, instance: Model | None, cls: Any = None) -> Any:
        if instance is None:
            return self
        name = self.field.attname
        if name not in instance.__dict__:
            self._load(instance)
        slot: _Slot = instance.__dict__[name]
        if not slot.opened:
            self.field.open(slot, instance)
        return slot.value

    def __set__(self, instance: Model, value: Any) -> None:
        name = self.field.attname
        old = instance.__dict__.get(name)
        slot = _Slot()
        if isinstance(value, Sealed):
            slot.sealed = value
            slot.bound_to = instance.__dict__.get(_pk_name(instance))
        else:
            slot.opened, slot.value = True, value
            if isinstance(old, _Slot) and old.opened:  # the same words need no new sealing
                slot.sealed, slot.bound_to, slot.packed = old.sealed, old.bound_to, old.packed
        instance.__dict__[name] = slot

    def _load(self, instance: Model) -> None:
        """Fetch a deferred column; Django's own way would lose the sealed form."""
        found = (
            type(instance)
            ._base_manager.using(instance._state.db)
            .filter(pk=instance.pk)
            .values_list(self.field.attname, flat=True)
            .get()
        )
        self.__set__(instance, found)


def _pk_name(instance: Model) -> str:
    return instance._meta.pk.attname


_Set = TypeVar("_Set", contravariant=True)
_Get = TypeVar("_Get", covariant=True)

if TYPE_CHECKING:
    _Field = models.Field
else:

    class _Field(models.Field):
        """Django's field takes no types in brackets when it runs."""

        def __class_getitem__(cls, _types: object) -> type:
            return cls


class SealedField(_Field[_Set, _Get]):
    """What SealedText and SealedJSON share."""

    descriptor_class = _Attribute
    empty_strings_allowed = True

    def __init__(self, *args: Any, bound: str = "", **kwargs: Any) -> None:
        """``bound`` is ``"table|column"`` as they were called when rows were first sealed; give it
        when a table or column is renamed, or nothing sealed before can be opened."""
        self.bound = bound
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For migrations."""
        name, _file, args, kwargs = super().deconstruct()
        path = f"ownway.kit.sealed.{type(self).__name__}"  # wherever in this folder it is kept
        if self.bound:
            kwargs["bound"] = self.bound
        return name, path, args, kwargs

    def get_internal_type(self) -> str:
        """Stored as bytes on every database."""
        return "BinaryField"

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """A sealed value differs each time, so it can be neither unique nor indexed."""
        errors = super().check(**kwargs)
        if self.unique or getattr(self, "db_index", False) or self.primary_key:
            errors.append(Error("A sealed column can be no key, unique or indexed.", obj=self))
        return errors

    # --- text and sealed form ---------------------------------------------------------------

    def pack(self, value: Any) -> Any:
        """The value as the text (or bytes) that is sealed."""
        raise NotImplementedError

    def unpack(self, text: Any) -> Any:
        """The value from the text (or bytes) that was sealed."""
        raise NotImplementedError

    def empty(self) -> Any:
        """What a column without bytes reads as."""
        raise NotImplementedError

    def to_bytes(self, packed: Any) -> bytes:
        """What :meth:`pack` made, as the bytes that are sealed."""
        return str(packed).encode()

    def from_bytes(self, opened: bytes) -> Any:
        """Back from the bytes that were sealed."""
        return opened.decode()

    def where(self) -> str:
        """Table and column, as bound into every sealed value."""
        return self.bound or f"{self.model._meta.db_table}|{self.column}"

    def seal(self, text: Any, pk: object) -> Sealed:
        """Seal a text for the row with this key."""
        key = keys.ring().current
        nonce = os.urandom(NONCE)
        sealed = key.cipher.encrypt(nonce, self.to_bytes(text), self._bound_to(pk))
        return Sealed(key.id.encode() + nonce + sealed)

    def unseal(self, sealed: Sealed, pk: object) -> Any:
        """Open what was sealed for the row with this key, or raise Tampered."""
        key = keys.ring().named(sealed.key_id)
        start = keys.ID_LENGTH
        nonce, rest = sealed.data[start : start + NONCE], sealed.data[start + NONCE :]
        try:
            return self.from_bytes(key.cipher.decrypt(nonce, rest, self._bound_to(pk)))
        except (InvalidTag, ValueError):
            raise Tampered(self.where().replace("|", ".")) from None

    def _bound_to(self, pk: object) -> bytes:
        return f"{self.where()}|{pk}".encode()

    def open(self, slot: _Slot, instance: Model) -> None:
        """Open a slot in place."""
        if slot.sealed is None:  # NULL in the database
            slot.opened = True
            return
        if slot.bound_to is None:
            slot.bound_to = instance.pk
        if slot.sealed.data:
            slot.packed = self.unseal(slot.sealed, slot.bound_to)
            slot.value = self.unpack(slot.packed)
        else:
            slot.value = self.empty()
            slot.packed = self.pack(slot.value)
        slot.opened = True

    # --- Django's side ----------------------------------------------------------------------

    def from_db_value(self, value: Any, *_args: object) -> Sealed | None:
        """Bytes from the database stay sealed."""
        return None if value is None else Sealed(bytes(value))

    def pre_save(self, model_instance: Model, add: bool) -> Sealed | None:
        """Seal what is new or changed; hand on what is not."""
        slot: _Slot | None = model_instance.__dict__.get(self.attname)
        if slot is None:
            raise StillSealed(f"{self.where()} was not loaded, so it cannot be saved.")
        pk = model_instance.pk
        if pk is None:
            raise StillSealed("A row with sealed columns needs its key before it is saved.")
        if slot.sealed is not None and slot.bound_to is None:
            slot.bound_to = pk
        moved = slot.sealed is not None and slot.bound_to != pk
        if not slot.opened and slot.sealed is not None:
            if not moved:
                return slot.sealed
            self.open(slot, model_instance)
        if slot.value is None and self.null:
            if slot.sealed is not None:
                slot.sealed = slot.packed = None
            return None
        packed = self.pack(slot.value)
        if slot.sealed is None or moved or packed != slot.packed:
            slot.sealed, slot.bound_to, slot.packed = self.seal(packed, pk), pk, packed
        return slot.sealed

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Only sealed values reach the database, and no bytes for "empty"."""
        if value is None:
            return None
        if isinstance(value, Sealed):
            return connection.Database.Binary(value.data)
        if value in ("", b""):
            return connection.Database.Binary(b"")
        raise StillSealed(
            f"{self.name} is sealed for one row at a time: change the object and save it. "
            'Only update(…="") works on many rows.'
        )

    def get_lookup(self, lookup_name: str) -> Any:
        """Nothing can be searched for in sealed columns."""
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(
            f"{self.name} is sealed, so the database cannot look for it. For an exact match keep "
            "a blind_index beside it; else open the rows that may be read and look there."
        )

    def value_to_string(self, obj: Model) -> str:
        """Fixtures would write the words in the clear."""
        raise StillSealed(f"{self.name} is sealed and is not written to fixtures.")
