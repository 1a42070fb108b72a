"""What was left out of a file, as a table to mend and to bring in again."""

import csv
from io import StringIO
from typing import Any

from django.utils.translation import gettext as _

from ownway.importing import queries, wording
from ownway.importing.models import Bringing, Fate
from ownway.kit.files import defused


def left_out(person: Any, bringing: Bringing) -> str:
    """The lines that were left out, as they were written, with the line and the reason in front.

    No cell of it is taken for a formula by a spreadsheet.
    """
    header = bringing.preview.get("header", [])
    made = StringIO()
    writer = csv.writer(made)
    writer.writerow([_("Line"), _("Why it was left out"), *(defused(name) for name in header)])
    for card in queries.cards(person, bringing, fate=Fate.REFUSED):
        cells = dict(queries.said(card))
        writer.writerow(
            [card.line, wording.why(card.why), *(defused(cells.get(name, "")) for name in header)]
        )
    return made.getvalue()
