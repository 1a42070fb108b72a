"""What the tests of bringing in share: a place, small files, and the whole way through."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from django.db import transaction

from ownway.importing import actions, reading
from ownway.importing.models import Bringing, Card
from ownway.importing.tests.files import rows_of
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

#: Six lines: three people, one of them twice, a line without a name, one with a word to ask about.
PEOPLE = """Our people of last year,,,,,,,
Ref,First name,Surname,Tel.,E-mail,First seen,Outcome,Outcome date
K1,Marisol,Ferncastle,01632 960 701,,14/04/2025,college course,1 Sep 2025
K2,Torquil,Beamsley,+44 1632 960 702,torquil@example.org,2025-05-06,vol,14.11.25
K3,OTTOLINE,Quarry,01632 960703,,sometime in June,blue sky scheme,02/09/2025
,marisol,FERNCASTLE,01632-960701,marisol@example.org,14/04/2025,trng,03/10/2025
K9,,,01632 960 709,,,,
K4,Bram,Thistle,,bram@example.org,,still looking,
"""
MEETINGS = """Ref,Date,With,How long,Attended?,Note
K1,12/05/2025,Ines,60,attended,looked at courses
K2,13 May 2025,Ines,15 min phone call,staff off sick,
K3,2025-06-20,Bram,1 hr,cx by client,a walk
K3,2025-06-27,Bram,90 mins,DNA,
K7,2025-06-27,Bram,90 mins,attended,
"""


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside is undone at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def add(called: str, project: Any, role: Role, email: str = "") -> Person:
    """Somebody with a role and, where an e-mail is given, an account."""
    person = people.add_person(by=SYSTEM, called=called, told=True)
    if email:
        people.add_account(by=SYSTEM, person=person, email=email)
    teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


def build() -> SimpleNamespace:
    """Larch has a coordinator, a peer supporter and a member; Rowan has a coordinator."""
    larch = teams.add_project(by=SYSTEM, name="Larch")
    rowan = teams.add_project(by=SYSTEM, name="Rowan")
    return SimpleNamespace(
        larch=larch,
        rowan=rowan,
        cora=people.first_coordinator(
            by=SYSTEM, called="Cora", email="cora@example.org", project=larch
        ),
        elsa=add("Elsa", rowan, Role.COORDINATOR, "elsa@example.org"),
        kim=add("Kim", larch, Role.PEER, "kim@example.org"),
        sam=add("Sam", larch, Role.MEMBER, "sam@example.org"),
    )


def begin(by: Any, project: Any, content: str | bytes | Path, **more: Any) -> Bringing:
    """A file as far as its columns. A text has its rows taken as they are; bytes or a path go
    through the gate, in a child process."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "records.csv"
        if isinstance(content, str):
            more["packed"] = list(reading.packed(rows_of(content)))
        elif isinstance(content, bytes):
            file.write_bytes(content)
        else:
            file = content
        made = actions.begin(by=by, project=project, file=file, name=file.name, later=False, **more)
        return actions.work(bringing=made)


def preview(by: Any, project: Any, content: str | bytes | Path, **more: Any) -> Bringing:
    """A file as far as its preview, with the columns as they are suggested."""
    made = begin(by, project, content, **more)
    actions.choose_columns(
        by=by,
        bringing=made,
        holds=made.holds,
        header_row=made.header_row,
        columns=made.columns,
        later=False,
    )
    return actions.work(bringing=made)


def bring(by: Any, project: Any, content: str | bytes | Path, **more: Any) -> Bringing:
    """The whole way, accepting what is suggested."""
    made = preview(by, project, content, **more)
    actions.bring_in(by=by, bringing=made, later=False)
    return actions.work(bringing=made)


def undo(by: Any, bringing: Bringing) -> Bringing:
    """Take it out again."""
    actions.undo(by=by, bringing=bringing, later=False)
    return actions.work(bringing=bringing)


def brought() -> dict[str, Person]:
    """Everybody from earlier records, by name."""
    return {one.called: one for one in Person.objects.filter(brought_in=True)}


def card_of(bringing: Bringing, line: int) -> Card:
    """The card of one line."""
    return Card.objects.get(bringing=bringing, line=line)
