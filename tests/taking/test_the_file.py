"""What the database's own file still says once everything of somebody's is deleted (N6)."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection

from ownway.people import actions as people
from ownway.people.models import Account
from ownway.record.actors import SYSTEM
from ownway.taking import actions
from ownway.taking.tasks import finish

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_file_of_the_database_does_not_tell_either() -> None:
    """The e-mail is the one readable detail: it is overwritten, in the journal too."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL overwrites what was deleted when it tidies up (VACUUM)")
    address = "kestrelfile@example.org"
    person = people.add_person(by=SYSTEM, called="Merle", told=True)
    people.add_account(by=SYSTEM, person=person, email=address)
    file = Path(connection.settings_dict["NAME"])
    assert address in _raw(file)
    farewell = actions.ask_farewell(by=person)
    with time_machine.travel(farewell.due + timedelta(minutes=1)):
        finish.call()
    assert not Account.objects.exists()
    assert address not in _raw(file)


def _raw(file: Path) -> str:
    found = [one for one in file.parent.glob(f"{file.name}*") if one.is_file()]
    assert found
    return "".join(one.read_bytes().decode("latin-1") for one in found)
