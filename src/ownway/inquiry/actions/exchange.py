"""A study goes out as a file, and work done elsewhere comes in from one."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import transaction

from ownway.access.actions import check
from ownway.engines.refi import Mismatch, NotAProject, archive, codebook, read
from ownway.inquiry import files
from ownway.inquiry.actions.locking import held
from ownway.inquiry.actions.projects import bring
from ownway.inquiry.actions.steps import take
from ownway.inquiry.actions.studies import begin_study
from ownway.inquiry.models import Group, GroupMember, Study
from ownway.inquiry.queries import exchange as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.verbs import exchange as verbs
from ownway.record.actions import write, write_all
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.people.models import Person

FORMATS = ("qdpx", "qdc", "csv", "docx")
__all__ = ["FORMATS", "Brought", "NotAProject", "bring_project", "export"]


@dataclass
class Brought:
    """What a file brought, and everything in it that did not fit."""

    study: Study
    sources: int = 0
    codes: int = 0
    quotes: int = 0
    themes: int = 0
    mismatches: list[Mismatch] = field(default_factory=list)


def export(*, by: "Person | Any", study: Study, format: str) -> bytes:
    """The study as a file. Noted first, for everybody whose words are in it; then read without a lock."""
    if format not in FORMATS:
        raise ValueError(format)
    mine = None
    if by != SYSTEM:
        check(by, WORK_ON_STUDY, study)
        mine = hand(by, study)
    with transaction.atomic():
        write(verbs.TOOK, by=by, on=study, why=format)
        if format != "qdc":
            write_all(verbs.TOOK, by=by, about=queries.whose(study), on=study, why=format)
    if format == "csv":
        return files.table(queries.steady(study, lambda: list(queries.rows(mine, study))))
    if format == "docx":
        said = queries.steady(study, lambda: queries.report(mine, study))
        return files.report(study, said, queries.code_names(study), queries.themes(study))
    if format == "qdc":
        return codebook(queries.steady(study, lambda: queries.codebook(study)))
    return archive(queries.steady(study, lambda: queries.project(mine, study)))


def bring_project(
    *, by: "Person | Any", data: bytes, study: Study | None = None, group: Group | None = None,
    name: str = "",
) -> Brought:  # fmt: skip
    """Bring in a REFI-QDA project or codebook: into a study, or as a new one of a group.

    Whoever brings it says that those whose words are in it agreed to be in this study. Quotes keep
    their authors, as members of the study without an account.

    Raises:
        NotAProject: it is something else, damaged, or made to do harm. Nothing was taken of it.
    """
    found = read(data)
    if not found.project.codes and not found.project.texts:
        raise NotAProject("nothing_in_it")
    with transaction.atomic():
        into = study or _new(by, group, name or found.project.name or "REFI-QDA")
        if by != SYSTEM:
            check(by, WORK_ON_STUDY, into)
        into = held(into)
        mine = None if by == SYSTEM else hand(by, into)
        counted, missed = bring(into, found.project, mine)
        take(into, "project_in", by=mine)
        write(verbs.BROUGHT, by=by, on=into)
    return Brought(into, **counted, mismatches=[*found.mismatches, *missed])


def _new(by: "Person | Any", group: Group | None, name: str) -> Study:
    """A new study. From the machine itself, it is the group's that has been there longest; whoever
    has been in that longest holds its key."""
    if by != SYSTEM and group is not None:
        return begin_study(by=by, group=group, name=name[:120], purpose="")
    group = group or Group.objects.order_by("created").first()
    if group is None:
        raise NotAProject("no_group")
    first = GroupMember.objects.filter(group=group, until=None, said_yes__isnull=False)
    member = first.order_by("said_yes").select_related("person").first()
    if member is None:
        raise NotAProject("no_group")
    return begin_study(by=member.person, group=group, name=name[:120], purpose="")
