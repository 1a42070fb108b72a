"""A study with two who work on it, three who told something, and codes on their words."""

from types import SimpleNamespace
from typing import Any

from django.utils import timezone

from ownway.inquiry.models import (
    Code,
    Consent,
    Decision,
    Group,
    GroupMeeting,
    GroupMember,
    How,
    Participant,
    Quote,
    Source,
    SourceText,
    Study,
    StudyMember,
    Use,
    Wave,
)
from ownway.pairing.tests.introduced import add
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

TOLD = (
    "Somebody sat down with me and had time. I was not alone with it any more.",
    "She never looked at the clock. That was new to me.",
    "They asked what I can do, and I showed them the loom.",
)


def world() -> SimpleNamespace:
    """Ines and Kim work on the study; Ada is in the group; Sam, Lee and Una told something."""
    project = teams.add_project(by=SYSTEM, name="Hazel Works")
    teams.change_site(by=SYSTEM, name="Hazel", neutral_name="Hazel")
    here = SimpleNamespace(
        project=project,
        ines=add("Ines", project, Role.INQUIRY),
        kim=add("Kim", project, Role.PEER),
        ada=add("Ada", project, Role.ADVISER),
        cora=add("Cora", project, Role.COORDINATOR),
        otto=add("Otto", project, Role.MEMBER),
        vic=add("Vic", project, Role.VOLUNTEER),
        told=[add(name, project, Role.MEMBER) for name in ("Sam", "Lee", "Una")],
    )
    now = timezone.now()
    here.group = Group.objects.create(name="Asking together")
    for person in (here.ines, here.kim, here.ada):
        GroupMember.objects.create(group=here.group, person=person, said_yes=now)
    here.study = Study.objects.create(group=here.group, name="What helps")
    here.hand = StudyMember.objects.create(study=here.study, person=here.ines, holds_key=True)
    here.other = StudyMember.objects.create(study=here.study, person=here.kim)
    here.wave = Wave.objects.create(study=here.study, name="Start")
    here.codes = {
        name: Code.objects.create(study=here.study, name=name, by=here.hand, place=number)
        for number, name in enumerate(("Company", "Time", "Skill", "Empty"))
    }
    here.sources = [_source(here, number, text) for number, text in enumerate(TOLD)]
    return here


def _source(here: Any, number: int, text: str) -> Source:
    who = Participant.objects.create(
        study=here.study, person=here.told[number], number=number + 1,
        pseudonym=("Juniper", "Sorrel", "Clover")[number],
    )  # fmt: skip
    for use in Use:
        Consent.objects.create(participant=who, use=use)
    source = Source.objects.create(
        study=here.study, title=f"Talk {number + 1}", participant=who, wave=here.wave,
        length=len(text),
    )  # fmt: skip
    SourceText.objects.create(source=source, number=1, text=text, by=here.hand)
    return source


def quote(here: Any, source: int, words: str, code: str, **more: Any) -> Quote:
    """A code on these words of a source."""
    start = TOLD[source].index(words)
    return Quote.objects.create(
        source=here.sources[source], code=here.codes[code], start=start,
        end=start + len(words), **{"by": here.hand} | more,
    )  # fmt: skip


def decision(here: Any, **more: Any) -> Decision:
    """Something the group decided."""
    meeting = GroupMeeting.objects.create(
        group=more.pop("group", here.group), starts=timezone.now()
    )
    given = {"words": "We show it to everybody.", "how": How.AGREED} | more
    return Decision.objects.create(meeting=meeting, by=here.ada, **given)
