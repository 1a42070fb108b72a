"""Taking figures along. Looking at them is no entry in the record; a file that leaves is one."""

from typing import Any

from django.db import transaction

from ownway.access.actions import check
from ownway.record.actions import write
from ownway.worth import queries, tables, verbs
from ownway.worth.periods import Period
from ownway.worth.queries import Report
from ownway.worth.rules import READ_WORTH, READ_WORTH_FULL


@transaction.atomic
def take_table(*, by: Any, period: Period) -> tuple[str, str]:
    """The version for passing on, as a file: its name, and what is in it."""
    check(by, READ_WORTH)
    taken = _file(queries.to_pass_on(period))
    write(verbs.TOOK_TABLE, by=by, why=_dates(period))
    return taken


@transaction.atomic
def take_whole_table(*, by: Any, period: Period) -> tuple[str, str]:
    """The team's version, as a file: its name, and what is in it."""
    check(by, READ_WORTH_FULL)
    taken = _file(queries.for_team(period))
    write(verbs.TOOK_WHOLE_TABLE, by=by, why=_dates(period))
    return taken


def _file(report: Report) -> tuple[str, str]:
    return tables.file_name(report), tables.as_csv(report)


def _dates(period: Period) -> str:
    return f"{period.begins.isoformat()}_{period.ends.isoformat()}"
