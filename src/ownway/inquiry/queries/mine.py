"""What somebody sees of themselves in a study."""

from typing import Any

from ownway.inquiry.models import As, Cell, Column, Comment, Participant, Study
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role


def as_whom(person: Any) -> str:
    """As whom they would most likely take part. They may say something else."""
    roles = teams.roles_of(person)
    if Role.MEMBER in roles:
        return As.MEMBER
    if Role.PEER in roles:
        return As.PEER
    return As.STAFF if roles & STAFF else As.OTHER


def row(participant: Participant) -> list[tuple[str, list[str]]]:
    """Their row of the table: each column that has words."""
    cells = list(Cell.objects.filter(participant=participant))
    found = [
        (str(column.label), [cell.words for cell in cells if cell.column == column])
        for column in Column
    ]
    return [(head, words) for head, words in found if words]


def comments(person: Any, study: Study) -> list[Comment]:
    """What they said to trees of the study."""
    return list(
        Comment.objects.filter(by=person, round__version__tree__study=study, taken_back=None)
    )
