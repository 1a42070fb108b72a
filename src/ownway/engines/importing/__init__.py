"""What a service's own records say: pure, standard library only, no clock, no files, no chance.

Rows are lists of text, as ``kit.files.rows_of`` yields them. The way through:

    head = tables.header_at(rows)                        # the line with the column names, from 0
    seen = tables.suggest(rows[head], rows[head + 1:])   # what it holds, which column is what
    words = Words.outcomes(site={"trng": "training"})    # the site's words win over the defaults
    plan = plan_people(data, seen.columns, words=words, known=[...], first_line=head + 2)
    plan.pairs                                           # who looks like the same person, and why
    for row in plan.rows(data): ...                      # exactly one fate for each row

Everything here is deterministic: the same rows and answers give the same plan.
"""

from ownway.engines.importing.cells import (
    Unreadable,
    digits,
    fold,
    folded_name,
    folded_ref,
    looks_like_formula,
    read_day,
    read_minutes,
    read_time,
    tidy_name,
)
from ownway.engines.importing.fates import Counts, Fate, Row
from ownway.engines.importing.meetings import MeetingRow, MeetingsPlan, NameAlone, plan_meetings
from ownway.engines.importing.people import (
    Grown,
    KnownPerson,
    Pair,
    PeoplePlan,
    PersonRow,
    plan_people,
    read_who,
)
from ownway.engines.importing.tables import (
    FIELDS,
    Field,
    Suggestion,
    header_at,
    in_hours,
    lacking,
    suggest,
)
from ownway.engines.importing.words import NOTHING, Meaning, Words

__all__ = [
    "FIELDS",
    "NOTHING",
    "Counts",
    "Fate",
    "Field",
    "Grown",
    "KnownPerson",
    "Meaning",
    "MeetingRow",
    "MeetingsPlan",
    "NameAlone",
    "Pair",
    "PeoplePlan",
    "PersonRow",
    "Row",
    "Suggestion",
    "Unreadable",
    "Words",
    "digits",
    "fold",
    "folded_name",
    "folded_ref",
    "header_at",
    "in_hours",
    "lacking",
    "looks_like_formula",
    "plan_meetings",
    "plan_people",
    "read_day",
    "read_minutes",
    "read_time",
    "read_who",
    "suggest",
    "tidy_name",
]
