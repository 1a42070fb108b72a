"""The kinds of sealed columns: text, bytes, and anything JSON can say."""

import copy
import json
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.core.validators import MaxLengthValidator
from django.utils.functional import Promise

from ownway.kit.sealed.field import SealedField, StillSealed, _Get, _Set


class SealedText(SealedField[_Set, _Get]):
    """Text that only Ownway with its key can read; behaves as ``str`` on the object."""

    if TYPE_CHECKING:
        _pyi_private_set_type: str
        _pyi_private_get_type: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.max_length is not None:
            self.validators.append(MaxLengthValidator(self.max_length))

    def pack(self, value: Any) -> str:
        """Text is sealed as it is."""
        if isinstance(value, Promise):
            return str(value)
        if not isinstance(value, str):
            raise StillSealed(f"{self.name} takes text, not {type(value).__name__}.")
        return value

    def unpack(self, text: str) -> str:
        """Text is read as it was."""
        return text

    def empty(self) -> str:
        """No words."""
        return ""

    def to_python(self, value: Any) -> Any:
        """What a form or full_clean hands in."""
        return value if value is None or isinstance(value, str) else str(value)

    def formfield(self, **kwargs: Any) -> Any:
        """A box for words."""
        defaults: dict[str, Any] = {
            "form_class": forms.CharField,
            "max_length": self.max_length,
            "widget": forms.Textarea,
        }
        return super().formfield(**(defaults | kwargs))


class SealedBytes(SealedField[_Set, _Get]):
    """Bytes (a piece of a picture or a recording) that only Ownway with its key can read."""

    if TYPE_CHECKING:
        _pyi_private_set_type: bytes
        _pyi_private_get_type: bytes

    def pack(self, value: Any) -> bytes:
        """Bytes are sealed as they are."""
        if not isinstance(value, bytes):
            raise StillSealed(f"{self.name} takes bytes, not {type(value).__name__}.")
        return value

    def unpack(self, text: bytes) -> bytes:
        """Bytes are read as they were."""
        return text

    def to_bytes(self, packed: bytes) -> bytes:
        """They are."""
        return packed

    def from_bytes(self, opened: bytes) -> bytes:
        """They are."""
        return opened

    def empty(self) -> bytes:
        """No bytes."""
        return b""


class SealedJSON(SealedField[_Set, _Get]):
    """A dict or list that only Ownway with its key can read. Changes inside it are seen."""

    empty_strings_allowed = False

    if TYPE_CHECKING:
        _pyi_private_set_type: Any
        _pyi_private_get_type: Any

    def pack(self, value: Any) -> str:
        """Written the same way each time, so that a change is a change."""
        return json.dumps(value, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)

    def unpack(self, text: str) -> Any:
        """Back from JSON."""
        return json.loads(text)

    def empty(self) -> Any:
        """The field's own default, else an empty dict."""
        return copy.deepcopy(self.get_default()) if self.has_default() else {}
