"""What the tests of the record share."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from ownway.kit.ids import uuid7
from ownway.record.actions import write
from ownway.record.actors import VISITOR
from ownway.record.models import Entry
from ownway.record.verbs import Verb

DID = Verb("record_tests.did", "did something")
LOOKED = Verb("record_tests.looked", "looked", look=True)


@dataclass
class Somebody:
    """Anybody with an id."""

    pk: UUID = field(default_factory=uuid7)


def note(number: int = 1, **values: Any) -> list[Entry]:
    """Write so many entries, each in a transaction of its own."""
    made = []
    for _ in range(number):
        with transaction.atomic():
            made.append(write(DID, **({"by": VISITOR} | values)))
    return made


def tamper(sql: str, values: list[Any]) -> None:
    """What somebody with the database in their hands could do."""
    from ownway.record import triggers

    triggers.lift(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
    triggers.set_up(connection)
