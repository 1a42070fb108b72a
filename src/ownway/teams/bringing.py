"""Members from a service's earlier records, many at once. Called through ``teams.actions``."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import only
from ownway.record.actors import SYSTEM, Actor
from ownway.teams.models import Membership, Project
from ownway.teams.roles import Role


@transaction.atomic
def bring_in_members(
    *, by: Actor, project: Project, since: Iterable[tuple[UUID, datetime | None]]
) -> None:
    """Make these people members of a project, from the day they were first seen.

    Where nobody wrote down that day, or it is still to come, they are members from now on, and it
    is noted that the day is not known: no yearly figure counts them as newly come. The caller
    writes the record, one entry for each person.
    """
    only(by, SYSTEM)
    now = timezone.now()
    Membership.objects.bulk_create(
        Membership(
            person_id=person,
            project=project,
            role=Role.MEMBER,
            since=day if day is not None and day <= now else now,
            since_known=day is not None and day <= now,
        )
        for person, day in since
    )
