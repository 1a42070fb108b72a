"""A word of its own in every column that can hold words, so that each can be looked for later."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import CharField, EmailField, Model, Q, QuerySet, TextField

from ownway.kit.sealed import SealedBytes, SealedJSON, SealedText
from ownway.people.signin.queries import open_session
from ownway.taking.register import REGISTER, Fate

#: Short columns that hold codes, no words; and what says how a text is found again.
CODES = {
    "code", "code_hash", "fate", "holds", "how", "ip", "key", "kind", "leaf", "list", "mark", "media_type",
    "on", "on_id", "on_table", "pace", "part", "password", "phone_index", "address_index", "ref_index",
    "role", "session_key", "sender_name", "stage", "state", "template", "through", "to_index", "token_hash",
    "type", "way", "what", "whose", "why", "channel", "for_whom", "prompt", "hash", "prev", "verb",
    "by_kind", "said_as", "about",
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A word, and where it was put."""

    word: str
    label: str
    column: str

    @property
    def is_taken(self) -> bool:
        """Is it to be in the archive?"""
        return self.column in REGISTER[self.label].out.split()

    @property
    def is_deleted(self) -> bool:
        """Is it to be gone, once everything is deleted?"""
        table = REGISTER[self.label]
        return table.fate == Fate.DELETED or self.column in table.blanked.split()


def rows_of(model: type[Model], person: Any) -> "QuerySet[Any]":
    """The rows of a table that are about ``person``, as the register says."""
    found = Q(pk__in=[])
    for path in REGISTER[model._meta.label].whose.split():
        value = person.pk if path.endswith(("_id", "pk")) else person
        found |= Q(**{path: value})
    return model._base_manager.filter(found).distinct()


def mark_all(person: Any) -> list[Mark]:
    """Put a word into every column about ``person`` that can hold one."""
    return list(_marks(person))


def _marks(person: Any) -> Iterator[Mark]:
    number = 0
    for model in apps.get_models():
        label = model._meta.label
        if label == "record.Entry":
            continue  # nobody can write into it, and it holds no words
        for row in rows_of(model, person):
            for field in model._meta.local_concrete_fields:
                number += 1
                word = f"kestrel{number:05}x"
                value = _value(field, word)
                if value is not None:
                    setattr(row, field.attname, value)
                    yield Mark(word, label, field.attname)
            row.save()


def _value(field: Any, word: str) -> Any:
    """What to put there: nothing where it holds no words."""
    if isinstance(field, SealedBytes):
        return word.encode()
    if isinstance(field, SealedJSON):
        return {
            "sections": [{"heading": "Heading", "words": word}],
            "body": {"words": word},
            "words": {"want": word}
            if field.model._meta.label == "pairing.AgreementVersion"
            else {"cells": [["Said", word]], "mark": "a"},
            "parts": [{"heading": "Heading", "words": word, "shows": "seen"}],
        }.get(field.attname)
    if isinstance(field, SealedText):
        return word
    if isinstance(field, EmailField):
        return f"{word}@example.org"
    if isinstance(field, CharField | TextField) and field.attname not in CODES:
        return None if field.choices else word
    return None


def everything_in_the_database() -> str:
    """Every value of every row, opened where it is sealed; and every table as it is stored."""
    said = []
    for model in apps.get_models():
        for row in model._base_manager.all():
            said += [str(getattr(row, f.attname)) for f in model._meta.local_concrete_fields]
    said += [str(dict(open_session(one.session_key).items())) for one in Session.objects.all()]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  (our own tables)
            said += [str(value) for line in cursor.fetchall() for value in line]
    return "\n".join(said)
