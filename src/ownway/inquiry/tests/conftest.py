"""A group of Ines, Mattie and Ada; a study of Ines, who holds its key, and Mattie.

Olive and Otto take part in it, Olive with all three uses. Cora coordinates them, and sees nothing.
"""

from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from ownway.inquiry.actions import studies
from ownway.inquiry.models import Group, GroupMember, Use
from ownway.pairing.tests.introduced import MONDAY, add
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

CAST = (
    ("Ines", Role.INQUIRY),
    ("Mattie", Role.PEER),
    ("Ada", Role.ADVISER),
    ("Cora", Role.COORDINATOR),
    ("Olive", Role.MEMBER),
    ("Otto", Role.MEMBER),
    ("Pax", Role.MEMBER),
)


@pytest.fixture
def asked(db: Any) -> Any:
    """On a Monday in October, and time stands still."""
    with time_machine.travel(MONDAY, tick=False):
        project = teams.add_project(by=SYSTEM, name="Hazel Works")
        teams.change_site(by=SYSTEM, name="Hazel", neutral_name="Hazel")
        found = SimpleNamespace(project=project)
        for name, role in CAST:
            setattr(found, name.lower(), add(name, project, role))
        found.group = Group.objects.create(name="Asking together")
        for person in (found.ines, found.mattie, found.ada):
            GroupMember.objects.create(group=found.group, person=person, said_yes=timezone.now())
        found.study = studies.begin_study(
            by=found.ines, group=found.group, name="What helps", purpose="To find out what helps."
        )
        studies.name_member(by=found.ines, study=found.study, person=found.mattie)
        studies.invite(by=found.ines, study=found.study, words="An hour, with tea.", open=True)
        found.juniper = studies.take_part(by=found.olive, study=found.study)
        studies.call_them(by=found.olive, participant=found.juniper, pseudonym="Juniper")
        studies.say_yes_to(by=found.olive, participant=found.juniper, uses=Use.values)
        found.rowan = studies.take_part(by=found.otto, study=found.study)
        studies.call_them(by=found.otto, participant=found.rowan, pseudonym="Rowan")
        studies.say_yes_to(by=found.otto, participant=found.rowan, uses=[Use.RECORD])
        yield found
